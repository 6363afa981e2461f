package dev.lastword.policy.format;

import dev.lastword.policy.yaml.YamlPiece;
import java.util.ArrayList;
import java.util.List;

/**
 * A comment of a file.
 *
 * @param index of its {@code #}
 * @param text from its {@code #} to the end of the line
 */
record Comment(int index, String text) {

  /** Every comment, in order: whatever follows a {@code #} outside of the scalars. */
  static List<Comment> all(Source source, YamlPiece root) {
    List<Comment> found = new ArrayList<>();
    int end = behind(source, root, 0, found);
    between(source, end, source.length(), found);
    return found;
  }

  /** Looks for comments from an index to the end of a piece, and answers where that is. */
  private static int behind(Source source, YamlPiece piece, int from, List<Comment> found) {
    int at = from;
    switch (piece) {
      case YamlPiece.Scalar scalar -> {
        boolean block = scalar.form() == YamlPiece.Form.BLOCK;
        between(source, at, block ? source.lineEnd(scalar.start()) : scalar.start(), found);
        at = scalar.end();
      }
      case YamlPiece.Sequence list -> {
        for (YamlPiece item : list.items()) {
          at = behind(source, item, at, found);
        }
      }
      case YamlPiece.Mapping mapping -> {
        for (YamlPiece.Pair pair : mapping.pairs()) {
          at = behind(source, pair.key(), at, found);
          at = behind(source, pair.value(), at, found);
        }
      }
    }
    return at;
  }

  private static void between(Source source, int from, int to, List<Comment> found) {
    for (int i = from; i < to; i++) {
      if (source.at(i) == '%' && source.column(i) == 0) {
        i = source.lineEnd(i);
      } else if (source.at(i) == '#') {
        found.add(new Comment(i, source.slice(i, source.lineEnd(i)).stripTrailing()));
        i = source.lineEnd(i);
      }
    }
  }
}
