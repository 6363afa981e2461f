package dev.lastword.cli.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a file of any length line by line; line feeds end lines, carriage returns before them go.
 */
final class Lines {

  private static final int BUFFER_BYTES = 65_536;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int filled;
  private long bytesRead;
  private long number;

  /**
   * Reads from a stream.
   *
   * @param longest bytes of the longest line that is kept
   */
  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** How many bytes of the file were read so far. */
  long bytesRead() {
    return bytesRead;
  }

  /** The next line that is not blank; empty at the end. */
  Optional<Line> next() throws IOException {
    while (hasMore()) {
      number++;
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean tooLong = !read(line);
      if (tooLong) {
        return Optional.of(new Line.TooLong(number));
      }
      byte[] bytes = withoutReturn(line.toByteArray());
      if (!isBlank(bytes)) {
        return Optional.of(new Line.Whole(number, new Line.Bytes(bytes)));
      }
    }
    return Optional.empty();
  }

  /** Reads up to and with the line feed; false when the line is too long. */
  private boolean read(ByteArrayOutputStream line) throws IOException {
    boolean fits = true;
    while (hasMore()) {
      int end = endOfLine();
      fits = fits && line.size() + (end - position) <= longest;
      if (fits) {
        line.write(buffer, position, end - position);
      }
      position = end;
      if (position < filled) {
        position++;
        return fits;
      }
    }
    return fits;
  }

  private int endOfLine() {
    int end = position;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean hasMore() throws IOException {
    if (position < filled) {
      return true;
    }
    position = 0;
    filled = Math.max(0, in.read(buffer));
    bytesRead += filled;
    return filled > 0;
  }

  private static byte[] withoutReturn(byte[] line) {
    boolean ends = line.length > 0 && line[line.length - 1] == '\r';
    return ends ? java.util.Arrays.copyOf(line, line.length - 1) : line;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
