/**
 * Tests of the whole server over HTTP, with a real PostgreSQL. {@link
 * dev.lastword.server.RunningServer} is one server for the test run; {@link
 * dev.lastword.server.Team} is a workflow of the invented company with people who have signed it.
 */
@NullMarked
package dev.lastword.server;

import org.jspecify.annotations.NullMarked;
