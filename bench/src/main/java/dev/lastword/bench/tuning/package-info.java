/** Whether thresholds that were tuned on some judgements keep their promise on all of them. */
@NullMarked
package dev.lastword.bench.tuning;

import org.jspecify.annotations.NullMarked;
