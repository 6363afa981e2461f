package dev.lastword.trail;

/**
 * The first place where a stored trail is not what it claims to be, as {@link TrailVerifier} found
 * it, and {@link #words} that say so to a person. Entries are counted from 0.
 */
public sealed interface Difference {
  /** One sentence without the full stop: what differs, where, and how. */
  String words();

  /** An entry was expected and a later one came, or none. */
  record LeafMissing(long index) implements Difference {
    @Override
    public String words() {
      return "leaf " + index + " is missing";
    }
  }

  /** An entry came again, or its index is negative. */
  record LeafOutOfOrder(long index, long expected) implements Difference {
    @Override
    public String words() {
      return "leaf %d comes where leaf %d is expected".formatted(index, expected);
    }
  }

  /** The leaf's bytes or its hash were changed. */
  record LeafDiffers(long index) implements Difference {
    @Override
    public String words() {
      return "leaf " + index + ": its bytes do not give the stored hash";
    }
  }

  /** All leaves below a tile are there, the tile is not. */
  record TileMissing(Tile tile) implements Difference {
    @Override
    public String words() {
      return name(tile) + " is missing, though the trail has " + leaves(tile);
    }
  }

  /** A stored tile has not 8,192 bytes. */
  record TileLength(Tile tile, int bytes) implements Difference {
    @Override
    public String words() {
      return "%s has %d bytes instead of %d".formatted(name(tile), bytes, tile.bytes());
    }
  }

  /**
   * A stored tile is not what the leaves give.
   *
   * @param firstEntry the first entry below the first differing hash
   * @param endEntry the entry behind the last below that hash
   */
  record TileDiffers(Tile tile, long firstEntry, long endEntry) implements Difference {
    @Override
    public String words() {
      return "%s differs from %s, first at %s"
          .formatted(name(tile), leaves(tile), leaves(firstEntry, endEntry));
    }
  }

  /** The root stored beside a tile is not the root of the leaves below it. */
  record TileRootDiffers(Tile tile) implements Difference {
    @Override
    public String words() {
      return "the root stored with %s differs from %s".formatted(name(tile), leaves(tile));
    }
  }

  /** A stored tile was not expected: it comes twice, out of order, or too early. */
  record TileUnexpected(int level, long index, long entries) implements Difference {
    @Override
    public String words() {
      return "tile %d/%d does not belong behind the first %d entries"
          .formatted(level, index, entries);
    }
  }

  /** A stored checkpoint is malformed, not signed by the log, or of another log. */
  record CheckpointRejected(long size, String why) implements Difference {
    @Override
    public String words() {
      return "checkpoint of size %d: %s".formatted(size, why);
    }
  }

  /** A stored checkpoint is genuine and says another size than it is stored under. */
  record CheckpointSize(long storedAs, long size) implements Difference {
    @Override
    public String words() {
      return "the checkpoint stored as size %d says size %d".formatted(storedAs, size);
    }
  }

  /** A stored checkpoint comes behind entries it does not cover. */
  record CheckpointOutOfOrder(long size, long entries) implements Difference {
    @Override
    public String words() {
      return "checkpoint of size %d comes behind %d entries".formatted(size, entries);
    }
  }

  /**
   * The log has signed another root than the leaves give.
   *
   * @param agreed the size of the largest checkpoint before that agrees with the leaves, or 0
   */
  record CheckpointDiffers(long size, long agreed) implements Difference {
    @Override
    public String words() {
      if (size == 0) {
        return "checkpoint of size 0: root is not that of an empty tree";
      }
      return "checkpoint of size %d: root differs from %s".formatted(size, leaves(0, size))
          + uncovered()
          + agreeing();
    }

    private String uncovered() {
      long full = size - size % Tile.FULL_WIDTH;
      return full == size
          ? ""
          : " (at that size no full tile covered %s)".formatted(leaves(full, size));
    }

    private String agreeing() {
      return agreed == 0
          ? ""
          : "; %s agree with the checkpoint of size %d".formatted(leaves(0, agreed), agreed);
    }
  }

  /** The log has signed more entries than are stored. */
  record CheckpointAhead(long size, long entries) implements Difference {
    @Override
    public String words() {
      return "the checkpoint of size %d is newer than this trail (%d entries)"
          .formatted(size, entries);
    }
  }

  /** The checkpoint kept outside is malformed, not signed by the log, or of another log. */
  record KeptCheckpointRejected(String why) implements Difference {
    @Override
    public String words() {
      return "the kept checkpoint cannot be used: " + why;
    }
  }

  /** The checkpoint kept outside covers more entries than are stored. */
  record KeptCheckpointAhead(long size, long entries) implements Difference {
    @Override
    public String words() {
      return "the kept checkpoint of size %d is newer than this trail (%d entries)"
          .formatted(size, entries);
    }
  }

  /** The entries below the kept checkpoint are not those it was made of. */
  record KeptCheckpointNotExtended(long size) implements Difference {
    @Override
    public String words() {
      return "the tree does not extend the kept checkpoint of size " + size;
    }
  }

  private static String name(Tile tile) {
    return "tile " + tile.level() + "/" + tile.index();
  }

  private static String leaves(Tile tile) {
    return leaves(tile.firstEntry(), tile.endEntry());
  }

  private static String leaves(long from, long to) {
    return to - from == 1 ? "leaf " + from : "leaves " + from + "-" + (to - 1);
  }
}
