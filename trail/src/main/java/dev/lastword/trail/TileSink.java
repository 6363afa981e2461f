package dev.lastword.trail;

/** Where a {@link TreeBuilder} puts each tile in the moment it is full. */
@FunctionalInterface
public interface TileSink {
  /**
   * Keeps a full tile. Called once for each tile of the trail, lower levels first.
   *
   * @param tile its place; always full
   * @param hashes its 8,192 bytes; they belong to the sink from now on
   * @param root the node above all 256 hashes, which is also a hash of the tile one level higher;
   *     kept beside the tile it makes {@link Tiles#read} cheap
   */
  void full(Tile tile, byte[] hashes, Hash root);
}
