/** Tests of what pages share. */
@NullMarked
package dev.lastword.server.console;

import org.jspecify.annotations.NullMarked;
