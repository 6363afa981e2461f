/**
 * What every command of the {@code lastword} program is made of.
 *
 * <p>Start with {@link dev.lastword.cli.command.LastwordCommand}. A command ends with an {@link
 * dev.lastword.cli.command.ExitCode}, or with {@link dev.lastword.cli.command.Stopped} when its
 * user has to do something first. Files, variables and the terminal come to it through {@link
 * dev.lastword.cli.command.Surroundings}, so that tests can bring their own.
 */
@NullMarked
package dev.lastword.cli.command;

import org.jspecify.annotations.NullMarked;
