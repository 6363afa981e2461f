package dev.lastword.trail;

import java.util.regex.Pattern;

/** How levels, indexes and widths are written in a {@link TilePath}. */
final class PathGrammar {
  // Six groups of three digits name more tiles than a tree of 2^63 entries has.
  static final Pattern PATH =
      Pattern.compile(
          "tile/(?<level>entries|[0-9]{1,2})/(?<index>(?:x[0-9]{3}/){0,5}[0-9]{3})"
              + "(?:\\.p/(?<width>[0-9]{1,3}))?");

  private PathGrammar() {}

  static String path(String level, long index, int width) {
    StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    String partial = width == Tile.FULL_WIDTH ? "" : ".p/" + width;
    return "tile/" + level + "/" + path + partial;
  }
}
