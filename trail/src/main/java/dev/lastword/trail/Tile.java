package dev.lastword.trail;

/**
 * Which tile: `width` neighbouring hashes of the tree at height 8 * `level`, beginning with number
 * 256 * `index`. At level 0 these are leaf hashes, above it the roots of full tiles of the level
 * below. Source: C2SP tlog-tiles, tile height 8.
 *
 * @param level 0 to 7; higher ones do not occur in a tree of less than 2^63 entries
 * @param index 0 or more
 * @param width 1 to 255 for a partial tile, 256 for a full one
 */
public record Tile(int level, long index, int width) implements TilePath {
  /** Hashes in a full tile. */
  public static final int FULL_WIDTH = 256;

  /** Bytes of a full tile. */
  public static final int FULL_BYTES = FULL_WIDTH * Hash.BYTES;

  /** The highest level a tree of less than 2^63 entries can have. */
  public static final int MAX_LEVEL = 7;

  /** Levels of the tree between one level of tiles and the next. */
  static final int HEIGHT = 8;

  /** Turns down levels, indexes and widths that no tree can have. */
  public Tile {
    if (level < 0 || level > MAX_LEVEL) {
      throw new IllegalArgumentException("tile level " + level + " is not between 0 and 7");
    }
    if (width < 1 || width > FULL_WIDTH) {
      throw new IllegalArgumentException("tile width " + width + " is not between 1 and 256");
    }
    long hashes = Long.MAX_VALUE >> (HEIGHT * level);
    if (index < 0 || index > (hashes - width) / FULL_WIDTH) {
      throw new IllegalArgumentException(
          "tile index " + index + " is not possible at level " + level);
    }
  }

  /** The full tile at this place. */
  public static Tile full(int level, long index) {
    return new Tile(level, index, FULL_WIDTH);
  }

  /**
   * The tile at this place as wide as a tree of `size` entries has it.
   *
   * @throws IllegalArgumentException when that tree has no hash there
   */
  public static Tile in(long size, int level, long index) {
    if (level < 0 || level > MAX_LEVEL || index < 0) {
      throw new IllegalArgumentException("there is no tile " + level + "/" + index);
    }
    long behind = (size >> (HEIGHT * level)) - index * FULL_WIDTH;
    if (index > size / FULL_WIDTH || behind < 1) {
      throw new IllegalArgumentException(
          "a tree of size " + size + " has no tile " + level + "/" + index);
    }
    return new Tile(level, index, (int) Math.min(behind, FULL_WIDTH));
  }

  /** Whether it has all its 256 hashes and will never change. */
  public boolean isFull() {
    return width == FULL_WIDTH;
  }

  /** Bytes of its content: 32 for each hash. */
  public int bytes() {
    return width * Hash.BYTES;
  }

  /** Index of the first entry below it. */
  public long firstEntry() {
    return (index * FULL_WIDTH) << (HEIGHT * level);
  }

  /** Index of the entry behind the last one below it: the size of the tree that completes it. */
  public long endEntry() {
    return (index * FULL_WIDTH + width) << (HEIGHT * level);
  }

  @Override
  public String path() {
    return PathGrammar.path(Integer.toString(level), index, width);
  }
}
