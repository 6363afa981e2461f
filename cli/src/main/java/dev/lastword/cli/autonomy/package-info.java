/**
 * {@code lastword pause}, {@code resume}, {@code stop} and {@code lift}: taking autonomy back, and
 * giving it again. On the machine of the server {@code --data DIR} is enough, as the operator.
 */
@NullMarked
package dev.lastword.cli.autonomy;

import org.jspecify.annotations.NullMarked;
