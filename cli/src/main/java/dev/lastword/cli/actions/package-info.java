/** {@code lastword submit}: one action, asked about from the command line. */
@NullMarked
package dev.lastword.cli.actions;

import org.jspecify.annotations.NullMarked;
