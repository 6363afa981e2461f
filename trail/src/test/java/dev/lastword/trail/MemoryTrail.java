package dev.lastword.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** A stored trail as lists that a test may spoil. */
final class MemoryTrail implements StoredTrail {
  static final SignerKey LOG = SignerKey.fromSeed("example.com/lastword", new byte[32]);
  static final List<VerifierKey> KEYS = List.of(LOG.verifier());

  final List<Leaf> leaves = new ArrayList<>();
  final List<FullTile> tiles = new ArrayList<>();
  final List<SignedSize> checkpoints = new ArrayList<>();
  private final TreeBuilder tree = new TreeBuilder(this::keep);

  /** A trail of this many entries with checkpoints at these sizes. */
  static MemoryTrail of(long size, long... signedSizes) {
    MemoryTrail trail = new MemoryTrail();
    for (long signed : signedSizes) {
      trail.appendTo(signed);
      trail.checkpoints.add(new SignedSize(signed, trail.checkpoint()));
    }
    trail.appendTo(size);
    return trail;
  }

  void appendTo(long size) {
    for (long i = tree.size(); i < size; i++) {
      append(NaiveTree.entry(i));
    }
  }

  void append(byte[] entry) {
    Hash hash = Hash.leaf(entry);
    leaves.add(new Leaf(tree.size(), entry, hash.bytes()));
    tree.append(hash);
  }

  /** The checkpoint of all entries so far. */
  String checkpoint() {
    return new Checkpoint(LOG.name(), tree.size(), tree.root()).sign(LOG).format();
  }

  private void keep(Tile tile, byte[] hashes, Hash root) {
    tiles.add(new FullTile(tile.level(), tile.index(), hashes, root.bytes()));
  }

  /** The root of all entries that were appended, whatever was spoiled since. */
  Hash root() {
    return tree.root();
  }

  Verification verify() {
    return verify(TrailVerifier.of(KEYS));
  }

  Verification verifyAgainst(String keptCheckpoint) {
    return verify(TrailVerifier.extending(keptCheckpoint, KEYS));
  }

  @Override
  public Iterator<Leaf> leaves() {
    return leaves.iterator();
  }

  @Override
  public Iterator<FullTile> tiles() {
    return tiles.iterator();
  }

  @Override
  public Iterator<SignedSize> checkpoints() {
    checkpoints.sort(Comparator.comparingLong(SignedSize::size));
    return checkpoints.iterator();
  }
}
