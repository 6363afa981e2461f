/**
 * {@code lastword trail verify}: believes nothing but the key of the trail, and a kept checkpoint.
 *
 * <p>Start reading at {@link dev.lastword.server.verify.TrailAudit}: first the log itself is
 * recomputed (every leaf, tile and checkpoint), then every row of every table is rendered as the
 * leaf it should have and compared with the last leaf that speaks of it, then every leaf must have
 * had its row. The first difference is named and ends it.
 *
 * <p>Reads with the reader's rights in one snapshot, so it may run beside a working server. Odd but
 * meant: it uses the same rendering as the server that wrote the leaves; what it does not trust is
 * the database.
 */
@NullMarked
package dev.lastword.server.verify;

import org.jspecify.annotations.NullMarked;
