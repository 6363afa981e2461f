package dev.lastword.policy.explain;

import dev.lastword.policy.rule.SeenPart;
import java.util.ArrayList;
import java.util.List;

/** Writes the parts of a condition below each other, inner ones further to the right. */
final class Outline {

  /** Characters of the longest part that is shown whole. */
  private static final int LONGEST = 100;

  private Outline() {}

  static List<String> of(SeenPart condition) {
    List<String> lines = new ArrayList<>();
    add(condition, "", lines);
    return lines;
  }

  private static void add(SeenPart part, String indent, List<String> lines) {
    lines.add(indent + shortened(part.text()) + ": " + part.seen().words());
    part.parts().forEach(p -> add(p, indent + "  ", lines));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
