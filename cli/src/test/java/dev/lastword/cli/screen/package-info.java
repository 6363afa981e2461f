/** Tests of what is printed. */
@NullMarked
package dev.lastword.cli.screen;

import org.jspecify.annotations.NullMarked;
