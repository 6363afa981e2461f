package dev.lastword.policy.format;

import dev.lastword.policy.yaml.YamlPiece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Writes the pieces of a file down again, each comment beside what it stood beside. */
final class Layout {

  private static final int INDENT = 2;

  /** A block that is written: where it stood and where it stands now. */
  private record Block(int oldColumn, int column) {
    /** What stood in brackets had no column. */
    static Block of(Source source, YamlPiece.Collection piece, int column) {
      return new Block(piece.flow() ? Integer.MAX_VALUE : source.column(piece.start()), column);
    }
  }

  private static final Block DOCUMENT = new Block(0, 0);

  /**
   * An entry that was written.
   *
   * @param firstLine with the comments above it
   * @param isTall whether it has several lines without those
   */
  private record Entry(int firstLine, boolean isTall) {}

  private final Source source;
  private final Deque<Comment> comments;
  private final Scalars scalars;
  private final Brackets brackets;
  private final Lines out = new Lines();

  /** The blocks around what is written now, and those around the entry before, outermost first. */
  private final List<Block> open = new ArrayList<>();

  private List<Block> before = List.of();

  /** Where in the source the last thing written ended. */
  private int writtenTo = -1;

  private Layout(Source source, YamlPiece root) {
    this.source = source;
    List<Comment> all = Comment.all(source, root);
    this.comments = new ArrayDeque<>(all);
    this.scalars = new Scalars(source);
    this.brackets = new Brackets(scalars, all);
  }

  static String of(Source source, YamlPiece root) {
    return new Layout(source, root).document(root);
  }

  private String document(YamlPiece root) {
    switch (root) {
      case YamlPiece.Mapping mapping when !brackets.fit(mapping, 0) -> sections(mapping);
      case YamlPiece.Sequence list when !brackets.fit(list, 0) && !brackets.canBeFilled(list) ->
          block(list, 0);
      case YamlPiece piece -> {
        comments(piece.start(), DOCUMENT, true);
        out.begin(0);
        value(piece, 0);
      }
    }
    comments(source.length(), DOCUMENT, false);
    return out.text();
  }

  /** The sections of a file. Around one of several lines stand empty lines. */
  private void sections(YamlPiece.Mapping root) {
    Block block = Block.of(source, root, 0);
    open.add(block);
    List<Entry> entries = new ArrayList<>();
    for (YamlPiece.Pair pair : root.pairs()) {
      entries.add(pair(pair, block, 0, entries.isEmpty()));
    }
    open.removeLast();
    for (int i = entries.size() - 1; i > 0; i--) {
      if (entries.get(i).isTall() || entries.get(i - 1).isTall()) {
        out.blankAt(entries.get(i).firstLine());
      }
    }
  }

  private void block(YamlPiece.Collection piece, int column) {
    Block block = Block.of(source, piece, column);
    open.add(block);
    boolean first = true;
    switch (piece) {
      case YamlPiece.Mapping mapping -> {
        int keys = brackets.keyColumn(mapping, column);
        for (YamlPiece.Pair pair : mapping.pairs()) {
          pair(pair, block, keys, first);
          first = false;
        }
      }
      case YamlPiece.Sequence list -> {
        for (YamlPiece item : list.items()) {
          comments(lead(item), block, first);
          out.item(column);
          value(item, column);
          first = false;
        }
      }
    }
    if (piece.flow()) {
      comments(piece.end(), block, false);
    }
    open.removeLast();
  }

  /**
   * Writes a key and its value.
   *
   * @param keys the width that keys take in a table; 0 outside of one
   */
  private Entry pair(YamlPiece.Pair pair, Block block, int keys, boolean first) {
    int firstLine = comments(lead(pair), block, first);
    int before = out.count();
    out.begin(block.column());
    String key = scalars.text(pair.key(), Scalars.Spot.KEY) + ": ";
    out.add(key + " ".repeat(Math.max(0, keys - Brackets.width(key))));
    writtenTo = pair.key().end();
    value(pair.value(), block.column());
    return new Entry(firstLine, out.count() - before > 1);
  }

  /** Writes a value behind its key or dash, or below it. */
  private void value(YamlPiece piece, int column) {
    switch (piece) {
      case YamlPiece.Scalar scalar -> scalar(scalar, column);
      case YamlPiece.Collection c when brackets.fit(c, out.width()) -> {
        out.add(brackets.text(c));
        writtenTo = c.end();
      }
      case YamlPiece.Collection c when brackets.canBeFilled(c) && !isMappingOfList(c) -> {
        brackets.fill(c, out);
        writtenTo = c.end();
      }
      case YamlPiece.Collection c -> {
        out.endKey();
        block(c, column + INDENT);
      }
    }
  }

  /** A rule is read line by line. */
  private boolean isMappingOfList(YamlPiece.Collection piece) {
    return piece instanceof YamlPiece.Mapping && out.isItemBegun();
  }

  private boolean isBelow(YamlPiece value) {
    return value instanceof YamlPiece.Collection c
        && !c.isEmpty()
        && (!c.flow() || brackets.haveLinesOrComments(c));
  }

  /** Up to where comments stand above an item: to its first part that is written. */
  private int lead(YamlPiece item) {
    return switch (item) {
      case YamlPiece.Mapping mapping when isBelow(mapping) -> lead(mapping.pairs().getFirst());
      case YamlPiece.Sequence list when isBelow(list) -> lead(list.items().getFirst());
      case YamlPiece other -> other.start();
    };
  }

  /** Comments between a key and what stands behind it go above both. */
  private int lead(YamlPiece.Pair pair) {
    return isBelow(pair.value()) ? pair.key().start() : pair.value().start();
  }

  private void scalar(YamlPiece.Scalar scalar, int column) {
    writtenTo = scalar.end();
    if (scalars.isOneLine(scalar) || scalar.value().isBlank()) {
      out.add(scalars.text(scalar, Scalars.Spot.VALUE));
    } else if (scalar.form() == YamlPiece.Form.BLOCK) {
      blockText(scalar, column + INDENT);
    } else {
      String[] lines = source.slice(scalar.start(), scalar.end()).split("\n *", -1);
      out.add(lines[0]);
      Stream.of(lines).skip(1).forEach(line -> out.raw(column + INDENT, line));
    }
  }

  private void blockText(YamlPiece.Scalar scalar, int column) {
    BlockText text = BlockText.of(source, scalar);
    out.add(text.header());
    writtenTo = scalar.start();
    if (!comments.isEmpty() && source.sameLine(comments.getFirst().index(), writtenTo)) {
      out.attach(comments.removeFirst().text());
    }
    text.lines().forEach(line -> out.raw(column, line));
  }

  /**
   * Writes the comments and the empty line that stand above an entry.
   *
   * @param until where the entry begins
   * @param block that the entry is in
   * @param first of its block: no empty line before it
   * @return the first line that belongs to the entry
   */
  private int comments(int until, Block block, boolean first) {
    int firstLine = -1;
    boolean alone = first;
    while (!comments.isEmpty() && comments.getFirst().index() < until) {
      Comment comment = comments.removeFirst();
      if (!isBeside(comment.index()) || !out.attach(comment.text())) {
        blankAbove(comment.index(), alone);
        alone = false;
        int column = first ? block.column() : column(comment, block);
        firstLine = firstLine < 0 && column == block.column() ? out.count() : firstLine;
        out.raw(column, comment.text());
      }
    }
    if (until < source.length() && !isBeside(until)) {
      blankAbove(until, alone);
    }
    before = List.copyOf(open);
    return firstLine < 0 ? out.count() : firstLine;
  }

  /** Whether something stands in the line of what was written last. */
  private boolean isBeside(int index) {
    return writtenTo >= 0 && source.sameLine(writtenTo, index);
  }

  private void blankAbove(int index, boolean first) {
    if (!first && source.blankAbove(index)) {
      out.blankAt(out.count());
    }
  }

  /** A comment further to the right than what follows it belongs to what came before. */
  private int column(Comment comment, Block block) {
    int at = source.column(comment.index());
    if (at <= block.oldColumn() || !source.isFirstInLine(comment.index())) {
      return block.column();
    }
    return before.stream()
        .filter(b -> b.oldColumn() <= at)
        .mapToInt(Block::column)
        .filter(column -> column >= block.column())
        .max()
        .orElse(block.column());
  }
}
