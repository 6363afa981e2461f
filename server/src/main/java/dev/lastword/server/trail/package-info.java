/**
 * The trail on the server: what its leaves look like, when it is signed, who may read it.
 *
 * <p>The committer writes leaves in the transaction of the change they speak of ({@link
 * dev.lastword.server.trail.LeafText} renders them). Once a second {@link
 * dev.lastword.server.trail.Checkpoints} takes the new ones into the Merkle tree, stores the tiles
 * that became full, and signs a checkpoint. {@link dev.lastword.server.trail.TrailRoutes} hands out
 * checkpoints, tiles and entries in the C2SP formats; {@link dev.lastword.server.trail.StoredRows}
 * and the verifier compare every table with the leaves.
 *
 * <p>Odd but meant: tiles and checkpoints are derived from the leaves after their commit, in a
 * transaction of their own; a node that lags or dies in between loses nothing, and several nodes
 * may do the same work, for there is one row per size.
 */
@NullMarked
package dev.lastword.server.trail;

import org.jspecify.annotations.NullMarked;
