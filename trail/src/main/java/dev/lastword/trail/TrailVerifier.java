package dev.lastword.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a stored trail from its leaves and finds the first difference. Is fed one row after
 * the other and keeps no more than a {@link TreeBuilder}; whatever the rows hold, it answers and
 * does not throw. Mutable; for one thread.
 *
 * <p>Order: leaves by index; each stored tile behind the leaf that completes it, which is leaf
 * {@link Tile#endEntry} - 1; each checkpoint of size n behind n leaves; then {@link #finish}. Every
 * call says whether to go on. {@link StoredTrail#verify} does this for three iterators.
 *
 * <p>A log may store its tiles when it signs, so behind its newest checkpoint they may be missing.
 */
public final class TrailVerifier {
  private final List<VerifierKey> logKeys;
  private final @Nullable Checkpoint kept;
  private final Hasher hasher = new Hasher();
  private final TreeBuilder tree = new TreeBuilder(this::computed);
  private final List<Computed> awaited = new ArrayList<>();
  private @Nullable Tile unstored;
  private @Nullable Difference first;
  private long agreed;

  /** A full tile as the leaves give it, until the stored one has come. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Computed(Tile tile, byte[] hashes, Hash root) {}

  private TrailVerifier(List<VerifierKey> logKeys, @Nullable Checkpoint kept) {
    this.logKeys = List.copyOf(logKeys);
    this.kept = kept;
  }

  /**
   * Verifies against what the trail itself holds. A rewritten trail whose checkpoints were signed
   * again passes; only a kept checkpoint shows that.
   *
   * @param logKeys the keys of the log, present and past
   */
  public static TrailVerifier of(List<VerifierKey> logKeys) {
    return new TrailVerifier(logKeys, null);
  }

  /**
   * Verifies also that the trail extends a checkpoint that somebody kept outside.
   *
   * @param keptCheckpoint the kept file's text; when it is of no use, that is the first difference
   */
  public static TrailVerifier extending(String keptCheckpoint, List<VerifierKey> logKeys) {
    return switch (Checkpoint.open(keptCheckpoint, logKeys)) {
      case Checkpoint.Opened.Genuine(Checkpoint checkpoint) -> {
        TrailVerifier verifier = new TrailVerifier(logKeys, checkpoint);
        verifier.compareKept();
        yield verifier;
      }
      case Checkpoint.Opened.Rejected(String why) -> {
        TrailVerifier verifier = of(logKeys);
        verifier.found(new Difference.KeptCheckpointRejected(why));
        yield verifier;
      }
    };
  }

  /** Number of leaves that were fed and fit. */
  public long size() {
    return tree.size();
  }

  /**
   * Feeds the next entry.
   *
   * @param leaf the bytes of the entry
   * @param storedHash the leaf hash stored beside it
   * @return whether to go on; false once a difference was found
   */
  public boolean leaf(long index, byte[] leaf, byte[] storedHash) {
    if (first != null) {
      return false;
    }
    leaveBehind();
    long expected = tree.size();
    if (index > expected) {
      return found(new Difference.LeafMissing(expected));
    }
    if (index < expected) {
      return found(new Difference.LeafOutOfOrder(index, expected));
    }
    Hash hash = hasher.leaf(leaf);
    if (!hash.is(storedHash)) {
      return found(new Difference.LeafDiffers(index));
    }
    tree.append(hash);
    return compareKept();
  }

  /** Feeds a stored full tile, with the root stored beside it; says whether to go on. */
  public boolean tile(int level, long index, byte[] hashes, byte[] storedRoot) {
    return compareTile(level, index, hashes, root -> root.is(storedRoot));
  }

  /** Feeds a full tile stored without its root; says whether to go on. */
  public boolean tile(int level, long index, byte[] hashes) {
    return compareTile(level, index, hashes, root -> true);
  }

  private boolean compareTile(int level, long index, byte[] hashes, Predicate<Hash> rootFits) {
    if (first != null) {
      return false;
    }
    Computed mine = takeAwaited(level, index);
    if (mine == null) {
      return found(new Difference.TileUnexpected(level, index, tree.size()));
    }
    if (unstored != null) {
      return found(new Difference.TileMissing(unstored));
    }
    if (hashes.length != Tile.FULL_BYTES) {
      return found(new Difference.TileLength(mine.tile, hashes.length));
    }
    int differing = Arrays.mismatch(hashes, mine.hashes);
    if (differing >= 0) {
      return found(differs(mine.tile, differing / Hash.BYTES));
    }
    return rootFits.test(mine.root) || found(new Difference.TileRootDiffers(mine.tile));
  }

  private @Nullable Computed takeAwaited(int level, long index) {
    for (Computed tile : awaited) {
      if (tile.tile.level() == level && tile.tile.index() == index) {
        awaited.remove(tile);
        return tile;
      }
    }
    return null;
  }

  private static Difference differs(Tile tile, int hash) {
    long entriesBelowHash = (tile.endEntry() - tile.firstEntry()) / Tile.FULL_WIDTH;
    long from = tile.firstEntry() + hash * entriesBelowHash;
    return new Difference.TileDiffers(tile, from, from + entriesBelowHash);
  }

  /**
   * Feeds a stored checkpoint.
   *
   * @param size the size it is stored under
   * @param note its text as published
   * @return whether to go on
   */
  public boolean checkpoint(long size, String note) {
    if (first != null) {
      return false;
    }
    if (size > tree.size()) {
      return found(new Difference.CheckpointAhead(size, tree.size()));
    }
    if (size < tree.size()) {
      return found(new Difference.CheckpointOutOfOrder(size, tree.size()));
    }
    leaveBehind();
    if (unstored != null) {
      return found(new Difference.TileMissing(unstored));
    }
    return switch (Checkpoint.open(note, logKeys)) {
      case Checkpoint.Opened.Rejected(String why) ->
          found(new Difference.CheckpointRejected(size, why));
      case Checkpoint.Opened.Genuine(Checkpoint genuine) -> compare(size, genuine);
    };
  }

  private boolean compare(long storedAs, Checkpoint checkpoint) {
    if (checkpoint.size() != storedAs) {
      return found(new Difference.CheckpointSize(storedAs, checkpoint.size()));
    }
    if (!checkpoint.root().equals(tree.root())) {
      return found(new Difference.CheckpointDiffers(storedAs, agreed));
    }
    agreed = storedAs;
    return true;
  }

  private boolean compareKept() {
    if (kept == null || kept.size() != tree.size()) {
      return true;
    }
    if (!kept.root().equals(tree.root())) {
      return found(new Difference.KeptCheckpointNotExtended(kept.size()));
    }
    agreed = kept.size();
    return true;
  }

  /** Says that there are no more rows, and takes the answer. */
  public Verification finish() {
    if (first == null && kept != null && kept.size() > tree.size()) {
      found(new Difference.KeptCheckpointAhead(kept.size(), tree.size()));
    }
    return first == null
        ? new Verification.Verified(tree.size(), tree.root(), agreed)
        : new Verification.Differs(first);
  }

  private void computed(Tile tile, byte[] hashes, Hash root) {
    awaited.add(new Computed(tile, hashes, root));
  }

  /** Waits no longer for tiles that have not come; that is no difference before one is needed. */
  private void leaveBehind() {
    if (unstored == null && !awaited.isEmpty()) {
      unstored = awaited.getFirst().tile;
    }
    awaited.clear();
  }

  /** Keeps the first difference; all that follows may only be its consequence. */
  private boolean found(Difference difference) {
    first = difference;
    return false;
  }
}
