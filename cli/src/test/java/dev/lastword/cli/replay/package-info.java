/** Tests of the parts of a replay. */
@NullMarked
package dev.lastword.cli.replay;

import org.jspecify.annotations.NullMarked;
