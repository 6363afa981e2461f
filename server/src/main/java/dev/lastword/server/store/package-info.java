/**
 * PostgreSQL, and the one thread that writes to it.
 *
 * <p>Start reading at {@link dev.lastword.server.store.Committer}: requests hand it a {@link
 * dev.lastword.server.store.Command}, it takes whatever waits into one transaction ({@link
 * dev.lastword.server.store.Batch}), locks the head of the trail, lets each kind of command ({@link
 * dev.lastword.server.store.Step}) read, decide and write for all its commands at once, commits,
 * and only then answers. Reads that change nothing go through {@link
 * dev.lastword.server.store.Database}. {@link dev.lastword.server.store.EmbeddedPostgres} runs the
 * server's own PostgreSQL.
 *
 * <p>Knows no feature of Lastword; every feature may use it. Odd but meant: there is no transaction
 * anywhere else, and no foreign keys between the big partitioned tables (V1__tables.sql says why).
 */
@NullMarked
package dev.lastword.server.store;

import org.jspecify.annotations.NullMarked;
