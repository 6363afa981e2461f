package dev.lastword.trail;

import java.util.regex.Matcher;

/**
 * What may stand behind a log's URL prefix besides the checkpoint: a {@link Tile} of hashes or an
 * {@link EntryBundle}. Source: C2SP tlog-tiles.
 */
public sealed interface TilePath permits Tile, EntryBundle {
  /** For example `tile/0/x001/x234/067` or `tile/entries/000.p/12`; no slash in front. */
  String path();

  /**
   * Reads a path in its one spelling.
   *
   * @throws IllegalArgumentException for anything {@link #path()} would not write
   */
  static TilePath parse(String path) {
    Matcher parts = PathGrammar.PATH.matcher(path);
    if (!parts.matches()) {
      throw StrictText.invalid("path", path, "is not tile/<level>/<index> or tile/entries/<index>");
    }
    long index = Long.parseLong(parts.group("index").replaceAll("[x/]", ""));
    String partial = parts.group("width");
    int width = partial == null ? Tile.FULL_WIDTH : Integer.parseInt(partial);
    String level = parts.group("level");
    TilePath read =
        level.equals("entries")
            ? new EntryBundle(index, width)
            : new Tile(Integer.parseInt(level), index, width);
    if (!read.path().equals(path)) {
      throw StrictText.invalid("path", path, "is spelled " + read.path());
    }
    return read;
  }
}
