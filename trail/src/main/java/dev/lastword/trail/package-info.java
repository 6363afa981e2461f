/**
 * The trail: an append-only log that outsiders can verify with tools that are not ours. Hashing is
 * that of RFC 6962, the formats are those of C2SP (tlog-tiles, tlog-checkpoint, signed-note,
 * tlog-proof); {@code spec/trail} has the published values they are tested against.
 *
 * <p>Start reading with {@link dev.lastword.trail.TreeBuilder}. Order of events: the server hashes
 * an entry ({@code Hash.leaf}) and appends it; full tiles go to a {@code TileSink}; now and then it
 * signs a {@code Checkpoint} of size and root. Later, {@code Tiles} are read back: to go on after a
 * restart, and to make an {@code InclusionProof} or {@code ConsistencyProof}. An auditor runs
 * {@code StoredTrail.verify} with a checkpoint kept outside, or checks one entry with a {@code
 * ProofFile}.
 *
 * <p>May use the JDK and nothing else: no clock, no file, no database.
 *
 * <p>Odd but meant: a full tile is stored with its root, which makes restoring cheap. A consistency
 * proof from size 0 does not exist. Malformed text is an IllegalArgumentException, a false
 * signature or proof is a value, and the verifier answers to any rows without throwing. Keys come
 * from the JDK's Ed25519 by way of a source of randomness that gives the seed.
 */
@NullMarked
package dev.lastword.trail;

import org.jspecify.annotations.NullMarked;
