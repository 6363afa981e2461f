package dev.lastword.policy.draft;

import dev.lastword.policy.yaml.YamlPiece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text from which pieces are taken out; places are code points from its beginning. */
final class Cut {

  /** From a place, to the one before which it ends. */
  private record Span(int from, int to) {}

  private final int[] text;
  private final List<Span> spans = new ArrayList<>();

  Cut(String text) {
    this.text = text.codePoints().toArray();
  }

  /** Takes one item of a list out, with the comments right above it. */
  void item(YamlPiece.Sequence list, int index) {
    if (list.flow()) {
      flowItem(list.items(), index);
    } else {
      lines(list.items().get(index));
    }
  }

  /** A pair of the outermost mapping, with the comments right above it. */
  void section(YamlPiece.Pair pair) {
    spans.add(new Span(firstLine(pair.key().start()), lineEnd(end(pair.value()))));
  }

  private void lines(YamlPiece item) {
    spans.add(new Span(firstLine(item.start()), lineEnd(end(item))));
  }

  /** With the comma behind it, or that before it when it is the last. */
  private void flowItem(List<YamlPiece> items, int index) {
    boolean isLast = index == items.size() - 1;
    int from = isLast && index > 0 ? items.get(index - 1).end() : items.get(index).start();
    spans.add(new Span(from, isLast ? items.get(index).end() : items.get(index + 1).start()));
  }

  /** Where a piece really ends: a block reaches to what follows it. */
  private static int end(YamlPiece piece) {
    return switch (piece) {
      case YamlPiece.Scalar scalar -> scalar.end();
      case YamlPiece.Sequence list ->
          list.flow() || list.isEmpty() ? list.end() : end(list.items().getLast());
      case YamlPiece.Mapping mapping ->
          mapping.flow() || mapping.isEmpty()
              ? mapping.end()
              : end(mapping.pairs().getLast().value());
    };
  }

  /** The beginning of the line, or of the comments that stand right above it. */
  private int firstLine(int place) {
    int line = lineStart(place);
    while (line > 0 && isComment(lineStart(line - 1))) {
      line = lineStart(line - 1);
    }
    return line;
  }

  private boolean isComment(int line) {
    int at = line;
    while (at < text.length && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    return at < text.length && text[at] == '#';
  }

  private int lineStart(int place) {
    int at = place;
    while (at > 0 && text[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  /** Behind the line feed; what ends with one already ends there. */
  private int lineEnd(int place) {
    int at = place;
    while (at > 0 && at < text.length && text[at - 1] != '\n') {
      at++;
    }
    return at;
  }

  /** What is left. */
  String text() {
    spans.sort(Comparator.comparingInt(Span::from));
    var left = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      left.append(new String(text, at, Math.max(0, span.from - at)));
      at = Math.max(at, span.to);
    }
    return left.append(new String(text, at, text.length - at)).toString();
  }
}
