package dev.lastword.evidence.log;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of lines: JSON objects one a line (NDJSON), or a table whose first line has the names of
 * the columns (CSV, RFC 4180). Which of them is seen from its first character.
 */
final class LogFile {

  /** Longer lines are left out. */
  static final int MOST_BYTES_OF_A_LINE = 1_000_000;

  private final Path file;
  private final Slips slips;
  private long bytesRead;

  LogFile(Path file, Slips slips) {
    this.file = file;
    this.slips = slips;
  }

  /** Hands over one line after the other. What cannot be read is counted. */
  void forEach(Consumer<Fields> each) throws IOException {
    try (InputStream in = new BufferedInputStream(counted(Files.newInputStream(file)), 1 << 16)) {
      in.mark(16);
      int first = in.read();
      in.reset();
      if (first == '{') {
        lines(in, each);
      } else if (first != -1) {
        table(in, each);
      }
    }
  }

  private void lines(InputStream in, Consumer<Fields> each) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 1;
    for (int next = in.read(); next != -1; next = in.read()) {
      if (next == '\n') {
        read(line, number++, each);
        line.reset();
      } else if (line.size() <= MOST_BYTES_OF_A_LINE) {
        line.write(next);
      }
    }
    read(line, number, each);
  }

  private void read(ByteArrayOutputStream line, long number, Consumer<Fields> each) {
    if (line.toString(StandardCharsets.UTF_8).isBlank()) {
      return;
    }
    if (StrictJson.parse(line.toByteArray()) instanceof JsonReading.Parsed(Json.Object object)) {
      each.accept(Fields.of(place(number), object));
    } else {
      slips.add(Slip.NOT_READABLE, place(number));
    }
  }

  private void table(InputStream in, Consumer<Fields> each) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        CSVParser parser = CSVParser.parse(reader, format)) {
      for (CSVRecord row : parser) {
        String place = place(parser.getCurrentLineNumber());
        if (row.isConsistent()) {
          Map<String, String> values = new LinkedHashMap<>(row.toMap());
          each.accept(new Fields(place, values));
        } else {
          slips.add(Slip.NOT_READABLE, place);
        }
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException broken) {
        throw new IOException(file.getFileName() + " is not a table: " + broken.getMessage(), e);
      }
      throw e;
    }
  }

  /** How far the reading is, give or take a buffer. */
  long bytesRead() {
    return bytesRead;
  }

  private InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        bytesRead += next == -1 ? 0 : 1;
        return next;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        bytesRead += Math.max(0, count);
        return count;
      }
    };
  }

  private String place(long line) {
    return file.getFileName() + ":" + line;
  }
}
