/** Tests of the parts that need no server; the demo as a whole is tested in {@code e2e}. */
@NullMarked
package dev.lastword.demo;

import org.jspecify.annotations.NullMarked;
