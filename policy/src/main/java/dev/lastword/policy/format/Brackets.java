package dev.lastword.policy.format;

import dev.lastword.policy.yaml.YamlPiece;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists and mappings that stand in brackets. */
final class Brackets {

  /**
   * Columns of a line. What was longer as the author wrote it may stay so where it cannot break.
   */
  private static final int WIDTH = 120;

  private final Scalars scalars;
  private final NavigableSet<Integer> comments;

  Brackets(Scalars scalars, List<Comment> comments) {
    this.scalars = scalars;
    this.comments =
        comments.stream().map(Comment::index).collect(Collectors.toCollection(TreeSet::new));
  }

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a collection stands in brackets and may stay there, behind so many columns. */
  boolean fit(YamlPiece.Collection piece, int column) {
    return piece.isEmpty()
        || (piece.flow() && !haveLinesOrComments(piece) && column + width(text(piece)) <= WIDTH);
  }

  /** Whether something is in it that cannot stand in one line. */
  boolean haveLinesOrComments(YamlPiece.Collection piece) {
    Integer comment = comments.ceiling(piece.start());
    return (comment != null && comment < piece.end()) || hasLines(piece);
  }

  private boolean hasLines(YamlPiece piece) {
    return switch (piece) {
      case YamlPiece.Scalar scalar -> !scalars.isOneLine(scalar);
      case YamlPiece.Sequence list -> list.items().stream().anyMatch(this::hasLines);
      case YamlPiece.Mapping mapping ->
          mapping.pairs().stream().anyMatch(pair -> hasLines(pair.value()));
    };
  }

  /** In one line. */
  String text(YamlPiece piece) {
    return switch (piece) {
      case YamlPiece.Scalar scalar -> scalars.text(scalar, Scalars.Spot.VALUE_IN_BRACKETS);
      case YamlPiece.Sequence list ->
          list.items().stream().map(this::text).collect(Collectors.joining(", ", "[", "]"));
      case YamlPiece.Mapping mapping ->
          mapping.pairs().stream().map(this::text).collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private String text(YamlPiece.Pair pair) {
    return scalars.text(pair.key(), Scalars.Spot.KEY_IN_BRACKETS) + ": " + text(pair.value());
  }

  /** Whether a list of scalars may take several lines. */
  boolean canBeFilled(YamlPiece.Sequence list) {
    return list.flow()
        && !haveLinesOrComments(list)
        && list.items().stream().allMatch(item -> item instanceof YamlPiece.Scalar);
  }

  /** Writes a list of scalars over several lines, as many in each as fit. */
  void fill(YamlPiece.Sequence list, Lines out) {
    out.add("[");
    int column = out.width();
    for (int i = 0; i < list.items().size(); i++) {
      boolean last = i == list.items().size() - 1;
      String item = text(list.items().get(i)) + (last ? "]" : ",");
      if (i > 0 && out.width() + 1 + width(item) > WIDTH) {
        out.begin(column);
      } else if (i > 0) {
        out.add(" ");
      }
      out.add(item);
    }
  }

  /**
   * The width of the longest key, with colon and blank, when all values are mappings in brackets
   * that then still fit; else 0.
   */
  int keyColumn(YamlPiece.Mapping table, int column) {
    int widest =
        table.pairs().stream()
            .mapToInt(p -> width(scalars.text(p.key(), Scalars.Spot.KEY)) + 2)
            .max()
            .orElse(0);
    boolean isTable =
        table.pairs().stream()
            .allMatch(p ->
                p.value() instanceof YamlPiece.Mapping m
                    && !m.isEmpty()
                    && fit(m, column + widest));
    return isTable ? widest : 0;
  }
}
