package dev.lastword.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962 section 2.1 as they stand there, sharing no code with ours. */
final class NaiveTree {
  private final List<byte[]> leafHashes;

  private NaiveTree(List<byte[]> leafHashes) {
    this.leafHashes = leafHashes;
  }

  static NaiveTree of(long size) {
    List<byte[]> hashes = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      hashes.add(sha256(new byte[] {0}, entry(i)));
    }
    return new NaiveTree(hashes);
  }

  /** The entries every test uses: those of spec/trail/golden-log.txt. */
  static byte[] entry(long index) {
    return "{\"seq\":%d,\"type\":\"decision\"}".formatted(index).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  NaiveTree first(long size) {
    return new NaiveTree(leafHashes.subList(0, Math.toIntExact(size)));
  }

  private NaiveTree from(int index) {
    return new NaiveTree(leafHashes.subList(index, leafHashes.size()));
  }

  private int size() {
    return leafHashes.size();
  }

  private byte[] mth() {
    if (size() == 0) {
      return sha256();
    }
    if (size() == 1) {
      return leafHashes.getFirst();
    }
    return sha256(new byte[] {1}, first(split()).mth(), from(split()).mth());
  }

  private int split() {
    int k = 1;
    while (2 * k < size()) {
      k *= 2;
    }
    return k;
  }

  Hash root() {
    return Hash.of(mth());
  }

  Hash leaf(long index) {
    return Hash.of(leafHashes.get(Math.toIntExact(index)));
  }

  /** PATH(m, D[n]). */
  List<Hash> path(int m) {
    if (size() == 1) {
      return List.of();
    }
    int k = split();
    return m < k
        ? with(first(k).path(m), from(k).root())
        : with(from(k).path(m - k), first(k).root());
  }

  /** PROOF(m, D[n]). */
  List<Hash> proof(int m) {
    return subproof(m, true);
  }

  private List<Hash> subproof(int m, boolean whole) {
    if (m == size()) {
      return whole ? List.of() : List.of(root());
    }
    int k = split();
    return m <= k
        ? with(first(k).subproof(m, whole), from(k).root())
        : with(from(k).subproof(m - k, false), first(k).root());
  }

  private static List<Hash> with(List<Hash> path, Hash last) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
