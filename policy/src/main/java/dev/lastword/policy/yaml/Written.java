package dev.lastword.policy.yaml;

import dev.lastword.policy.problem.Place;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** How and where a scalar stands in its file. */
public final class Written {

  private final SourceFile file;
  private final int start;
  private final String pointer;
  private final String value;
  private final ScalarStyle style;

  Written(SourceFile file, int start, String pointer, String value, ScalarStyle style) {
    this.file = file;
    this.start = start;
    this.pointer = pointer;
    this.value = value;
    this.style = style;
  }

  Place place() {
    return file.place(start, pointer);
  }

  Place placeOf(int codePoint) {
    int[] places = ScalarAlignment.align(file.text(), start, value, style);
    boolean known = codePoint >= 0 && codePoint < places.length;
    return known ? file.place(places[codePoint], pointer) : place();
  }
}
