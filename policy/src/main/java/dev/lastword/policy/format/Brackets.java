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

  /** Whether a collection may take several lines in its brackets: one that is not deep. */
  boolean canBeFilled(YamlPiece.Collection piece) {
    return piece.flow()
        && !haveLinesOrComments(piece)
        && switch (piece) {
          case YamlPiece.Sequence list -> areScalars(list);
          case YamlPiece.Mapping mapping ->
              mapping.pairs().stream()
                  .map(YamlPiece.Pair::value)
                  .allMatch(value -> value instanceof YamlPiece.Scalar || areScalars(value));
        };
  }

  private static boolean areScalars(YamlPiece piece) {
    return piece instanceof YamlPiece.Sequence list
        && list.items().stream().allMatch(item -> item instanceof YamlPiece.Scalar);
  }

  /** Writes a collection over several lines, as much in each as fits. */
  void fill(YamlPiece.Collection piece, Lines out) {
    switch (piece) {
      case YamlPiece.Sequence list ->
          fill("[", list.items().stream().map(this::text).toList(), "]", out);
      case YamlPiece.Mapping mapping ->
          fill("{", mapping.pairs().stream().map(this::text).toList(), "}", out);
    }
  }

  private static void fill(String open, List<String> parts, String close, Lines out) {
    out.add(open);
    int column = out.width();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i) + (i == parts.size() - 1 ? close : ",");
      if (i > 0 && out.width() + 1 + width(part) > WIDTH) {
        out.begin(column);
      } else if (i > 0) {
        out.add(" ");
      }
      out.add(part);
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
