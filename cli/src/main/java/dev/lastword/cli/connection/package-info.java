/**
 * Which server a command talks to, and as whom.
 *
 * <p>Start with {@link dev.lastword.cli.connection.ConnectionOptions}, which commands mix in.
 * {@link dev.lastword.cli.connection.ServerFolder} is what a server leaves in its data folder for
 * commands on the same machine.
 */
@NullMarked
package dev.lastword.cli.connection;

import org.jspecify.annotations.NullMarked;
