/**
 * Tests of the commands as their users see them: {@link dev.lastword.cli.Told} runs one in this
 * process, {@link dev.lastword.cli.FakeServer} answers it over real HTTP.
 */
@NullMarked
package dev.lastword.cli;

import org.jspecify.annotations.NullMarked;
