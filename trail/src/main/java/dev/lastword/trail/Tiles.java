package dev.lastword.trail;

/**
 * Where the hashes of a trail are read from: a database, a directory, an HTTP client.
 *
 * <p>A store that keeps every leaf hash, and every full tile together with its root, can answer
 * each question with one read: a full tile is a row, a partial tile at level 0 is a range of leaf
 * hashes, a partial tile above it is a range of the roots of full tiles of the level below.
 */
@FunctionalInterface
public interface Tiles {
  /**
   * The first {@link Tile#width()} hashes of a tile, 32 bytes each, in order. Also asked for the
   * beginning of a tile that has more hashes by now.
   *
   * @throws RuntimeException of the store's choice when the trail should have the tile and the
   *     store has not
   */
  byte[] read(Tile tile);
}
