package dev.lastword.trail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Which bundle: the `width` entries beginning with number 256 * `index`, and how their bytes are
 * written: each entry behind its length as two bytes, the higher first. Source: C2SP tlog-tiles.
 *
 * @param index 0 or more
 * @param width 1 to 255 for a partial bundle, 256 for a full one
 */
public record EntryBundle(long index, int width) implements TilePath {
  /** The longest entry the two length bytes can tell. */
  public static final int MAX_ENTRY_BYTES = 65_535;

  /** Turns down the indexes and widths that no tree can have. */
  public EntryBundle {
    hashes(index, width);
  }

  private static Tile hashes(long index, int width) {
    return new Tile(0, index, width);
  }

  /** The tile with the leaf hashes of the same entries. */
  public Tile hashes() {
    return hashes(index, width);
  }

  /**
   * The bytes of these entries, which must be `width` in number.
   *
   * @throws IllegalArgumentException for another number, or an entry over 65,535 bytes
   */
  public byte[] encode(List<byte[]> entries) {
    if (entries.size() != width) {
      throw new IllegalArgumentException(
          path() + " has " + width + " entries, these are " + entries.size());
    }
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > MAX_ENTRY_BYTES) {
        throw new IllegalArgumentException(
            "an entry has at most 65535 bytes, this one has " + entry.length);
      }
      bundle.write(entry.length >> 8);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }

  /**
   * The entries in these bytes.
   *
   * @throws IllegalArgumentException when they are not exactly `width` whole entries
   */
  public List<byte[]> decode(byte[] bundle) {
    ByteBuffer rest = ByteBuffer.wrap(bundle);
    List<byte[]> entries = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      int length = rest.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(rest.getShort());
      if (length > rest.remaining()) {
        throw new IllegalArgumentException(path() + " ends inside entry " + i + " of " + width);
      }
      byte[] entry = new byte[length];
      rest.get(entry);
      entries.add(entry);
    }
    if (rest.hasRemaining()) {
      throw new IllegalArgumentException(
          path() + " has " + rest.remaining() + " bytes behind its " + width + " entries");
    }
    return entries;
  }

  @Override
  public String path() {
    return PathGrammar.path("entries", index, width);
  }
}
