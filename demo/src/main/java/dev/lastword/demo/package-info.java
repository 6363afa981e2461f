/**
 * {@code lastword demo}: one working day of an invented company, played through a real server.
 *
 * <p>Start with {@link dev.lastword.demo.DemoCommand}, which says the order: a {@code Server} in an
 * empty folder, a {@code Company} that settles on it (people by their roles, keys, the shipped
 * policies signed by every queue), then a {@code Player} that plays the moments of the {@code Day}
 * in {@code day.ndjson}, and a {@code Transcript} that says what came of each. Everything goes over
 * HTTP with the client, as an agent, an executor or a person would; only starting the server and
 * verifying its trail are calls in this process.
 *
 * <p>Odd but meant: the times of day in the file are printed and not waited for. The server has the
 * real clock.
 */
@NullMarked
package dev.lastword.demo;

import org.jspecify.annotations.NullMarked;
