/** Tests of what a new policy begins with. */
@NullMarked
package dev.lastword.policy.starter;

import org.jspecify.annotations.NullMarked;
