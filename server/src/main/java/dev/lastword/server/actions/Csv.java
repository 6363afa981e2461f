package dev.lastword.server.actions;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of a table (RFC 4180) that a spreadsheet shows and does not run: every field is quoted, and
 * one that would begin a formula gets an apostrophe before it.
 */
final class Csv {

  /** Also those of full width, which some spreadsheets take for the others. */
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  static String line(List<String> fields) {
    return fields.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
