package dev.lastword.trail;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Merges the three rows of iterators of a {@link StoredTrail} into the order of the verifier. */
final class Reading {
  private final TrailVerifier verifier;
  private final Iterator<StoredTrail.Leaf> leaves;
  private final Iterator<StoredTrail.FullTile> tiles;
  private final Iterator<StoredTrail.SignedSize> checkpoints;
  private StoredTrail.@Nullable FullTile tile;
  private StoredTrail.@Nullable SignedSize checkpoint;

  Reading(StoredTrail trail, TrailVerifier verifier) {
    this.verifier = verifier;
    leaves = trail.leaves();
    tiles = trail.tiles();
    checkpoints = trail.checkpoints();
    tile = nextOf(tiles);
    checkpoint = nextOf(checkpoints);
  }

  private static <T> @Nullable T nextOf(Iterator<T> rows) {
    return rows.hasNext() ? rows.next() : null;
  }

  Verification run() {
    boolean goOn = feedWhatBelongsTo(0);
    while (goOn && leaves.hasNext()) {
      StoredTrail.Leaf leaf = leaves.next();
      goOn =
          verifier.leaf(leaf.index(), leaf.bytes(), leaf.hash())
              && feedWhatBelongsTo(verifier.size());
    }
    if (goOn) {
      feedWhatBelongsTo(Long.MAX_VALUE);
    }
    return verifier.finish();
  }

  private boolean feedWhatBelongsTo(long size) {
    boolean goOn = true;
    while (goOn && tile != null && completedAt(tile) <= size) {
      goOn = verifier.tile(tile.level(), tile.index(), tile.hashes(), tile.root());
      tile = nextOf(tiles);
    }
    while (goOn && checkpoint != null && checkpoint.size() <= size) {
      goOn = verifier.checkpoint(checkpoint.size(), checkpoint.note());
      checkpoint = nextOf(checkpoints);
    }
    return goOn;
  }

  /** A tile that no tree can have belongs behind everything, where it is unexpected. */
  private static long completedAt(StoredTrail.FullTile tile) {
    try {
      return Tile.full(tile.level(), tile.index()).endEntry();
    } catch (IllegalArgumentException impossible) {
      return Long.MAX_VALUE;
    }
  }
}
