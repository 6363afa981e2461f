/**
 * Tests of the whole product, as nobody else sees it: the shape of its code and its real processes.
 *
 * <p>Start with {@link dev.lastword.e2e.NewcomerTest}: the way of somebody who has just unpacked
 * Lastword, typed into {@code bin/lastword}. {@link dev.lastword.e2e.ServeTest} starts and stops
 * the server, {@link dev.lastword.e2e.KillTest} kills it under load and counts what is left. {@link
 * dev.lastword.e2e.ArchitectureTest} holds the arrows between modules and packages, {@link
 * dev.lastword.e2e.SizeTest} what a source file may look like.
 *
 * <p>Order of events in a test with processes: {@link dev.lastword.e2e.ServerProcess} starts one in
 * a temporary folder, {@link dev.lastword.e2e.Company} gives it people and a signed policy, and
 * what it says over HTTP comes back as an {@link dev.lastword.e2e.Answer}.
 *
 * <p>Odd but meant: nothing here calls the server's classes; only the trail library is used, as an
 * auditor would use it.
 */
@NullMarked
package dev.lastword.e2e;

import org.jspecify.annotations.NullMarked;
