/**
 * Tests of the whole product: the shape of its code, what its documents promise, and its real
 * processes.
 *
 * <p>Start with {@link dev.lastword.e2e.NewcomerTest}: the way of somebody who has just unpacked
 * Lastword, typed into {@code bin/lastword}; {@link dev.lastword.e2e.ReadmeTest} types what the
 * README says. {@link dev.lastword.e2e.ServeTest} starts and stops the server, {@link
 * dev.lastword.e2e.KillTest} kills it under {@link dev.lastword.e2e.Load} and counts what is {@link
 * dev.lastword.e2e.Kept}. {@link dev.lastword.e2e.ArchitectureTest} holds the arrows between
 * modules, packages and libraries, {@link dev.lastword.e2e.HabitsTest} and {@link
 * dev.lastword.e2e.SizeTest} what a class and a source file may look like.
 *
 * <p>Order of events in a test with processes: {@link dev.lastword.e2e.ServerProcess} starts one in
 * a temporary folder, {@link dev.lastword.e2e.Company} gives it people and a signed policy, and a
 * {@link dev.lastword.e2e.Caller} talks to it over HTTP.
 *
 * <p>Odd but meant: nothing here calls a class of ours, except those of the trail library, which an
 * auditor would use too. Whoever closes a process leaves no other behind.
 */
@NullMarked
package dev.lastword.e2e;

import org.jspecify.annotations.NullMarked;
