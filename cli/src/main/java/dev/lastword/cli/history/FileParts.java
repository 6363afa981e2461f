package dev.lastword.cli.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** A file of lines in parts that a server takes at once. */
final class FileParts {

  /** Bytes of a part, unless one line has more. */
  static final int LARGEST = 900_000;

  private final InputStream in;
  private byte[] rest = new byte[0];
  private int line = 1;

  FileParts(InputStream in) {
    this.in = in;
  }

  /**
   * Whole lines.
   *
   * @param firstLine the number of its first line in the file, from 1
   */
  record Part(byte[] bytes, int firstLine) {}

  /** The next part; empty at the end. */
  Optional<Part> next() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(rest);
    bytes.write(in.readNBytes(LARGEST - rest.length));
    byte[] read = bytes.toByteArray();
    int end = read.length < LARGEST ? read.length : endOfLastLine(read);
    rest = Arrays.copyOfRange(read, end, read.length);
    Part part = new Part(Arrays.copyOf(read, end), line);
    line += lines(part.bytes());
    return end == 0 ? Optional.empty() : Optional.of(part);
  }

  /** A line that is longer than a part goes as it is: the server says that it is too long. */
  private static int endOfLastLine(byte[] bytes) {
    for (int i = bytes.length; i > 0; i--) {
      if (bytes[i - 1] == '\n') {
        return i;
      }
    }
    return bytes.length;
  }

  private static int lines(byte[] bytes) {
    int lines = 0;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }
}
