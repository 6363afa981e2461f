package dev.lastword.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done (RFC 9457).
 *
 * @param type {@code urn:lastword:} and the code
 * @param title what kind of problem it is, always the same for a code
 * @param status the HTTP status
 * @param detail what was found here, and what to do
 * @param code {@code LW-…}; {@code docs/errors} has a page for it
 * @param problems every single thing that is wrong, by place
 */
public record ProblemDocument(
    String type, String title, int status, String detail, String code, List<Item> problems) {

  /**
   * One thing that is wrong.
   *
   * @param pointer where in a JSON body (RFC 6901), or empty
   * @param line where in a file, from 1; 0 when it has no lines
   * @param column likewise, in characters
   * @param code {@code LW-…}
   * @param fix what to write instead; empty when that cannot be known
   */
  public record Item(
      @Nullable String pointer,
      int line,
      int column,
      String code,
      String message,
      @Nullable String fix) {

    /** The same problem of a value that stands inside another, at this pointer. */
    public Item below(String parent) {
      return new Item(parent + (pointer == null ? "" : pointer), line, column, code, message, fix);
    }
  }
}
