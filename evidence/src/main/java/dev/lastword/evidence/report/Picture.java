package dev.lastword.evidence.report;

import java.util.List;

/**
 * A picture with its table.
 *
 * @param says one sentence about what is to be seen
 * @param key what the marks mean: the kind of a mark, and its meaning
 * @param rows cells, the first row being the heads
 */
record Picture(String title, String says, List<Mark> key, String svg, List<List<String>> rows) {

  /** A kind of mark in the picture. */
  record Mark(String kind, String meaning) {}

  Picture {
    key = List.copyOf(key);
    rows = List.copyOf(rows);
  }
}
