package dev.lastword.policy.problem;

/**
 * Where a problem is.
 *
 * @param source the name of the file, or empty when the text has no name (a request body)
 * @param line from 1; 0 when only the pointer is known
 * @param column from 1, counted in code points; 0 when only the pointer is known
 * @param pointer JSON pointer (RFC 6901) of the value in the document; empty for the whole document
 * @param excerpt the line of the source as written, or empty where quoting it could give away what
 *     an agent sent
 */
public record Place(String source, int line, int column, String pointer, String excerpt)
    implements Comparable<Place> {

  public Place {
    if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
      throw new IllegalArgumentException("line " + line + ", column " + column);
    }
    if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
      throw new IllegalArgumentException("not a JSON pointer: " + pointer);
    }
  }

  /** The value at {@code pointer} of a document whose text is not at hand. */
  public static Place at(String pointer) {
    return new Place("", 0, 0, pointer, "");
  }

  @Override
  public int compareTo(Place other) {
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code file:line:column}, or the pointer when there is no line. */
  @Override
  public String toString() {
    if (line == 0) {
      return pointer.isEmpty() ? source : pointer;
    }
    String position = line + ":" + column;
    return source.isEmpty() ? position : source + ":" + position;
  }
}
