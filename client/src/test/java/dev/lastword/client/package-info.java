/** Tests of the Java SDK against {@link dev.lastword.client.ScriptedServer}, a real HTTP server. */
@NullMarked
package dev.lastword.client;

import org.jspecify.annotations.NullMarked;
