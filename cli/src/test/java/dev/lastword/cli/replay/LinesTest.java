package dev.lastword.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LinesTest {

  @Test
  void lines_are_numbered_as_an_editor_numbers_them() throws IOException {
    assertThat(lines("a\n\n  \t\nb\r\nc")).containsExactly("1 a", "4 b", "5 c");
    assertThat(lines("")).isEmpty();
    assertThat(lines("\n\r\n")).isEmpty();
  }

  @Test
  void a_line_over_the_limit_is_skipped_and_the_next_is_whole() throws IOException {
    assertThat(lines("12345678\n123456789\n1\n123456789"))
        .containsExactly("1 12345678", "2 too long", "3 1", "4 too long");
  }

  @Test
  void a_file_of_any_length_is_read_with_little_memory() throws IOException {
    long length = 300_000_000;
    Lines lines = new Lines(new EndlessLines(length), 1_000);
    long count = 0;
    while (lines.next().isPresent()) {
      count++;
    }
    assertThat(count).isEqualTo(length / 100);
    assertThat(lines.bytesRead()).isEqualTo(length);
  }

  private static List<String> lines(String text) throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)), 8);
    List<String> found = new ArrayList<>();
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      found.add(
          switch (line.get()) {
            case Line.Whole whole ->
                whole.number() + " " + new String(whole.bytes().value(), UTF_8);
            case Line.TooLong tooLong -> tooLong.number() + " too long";
          });
    }
    return found;
  }

  /** Lines of 99 characters. */
  private static final class EndlessLines extends InputStream {
    private final long length;
    private long position;

    EndlessLines(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] to, int offset, int most) {
      int count = (int) Math.min(most, length - position);
      for (int i = 0; i < count; i++) {
        position++;
        to[offset + i] = (byte) (position % 100 == 0 ? '\n' : 'x');
      }
      return count == 0 ? -1 : count;
    }
  }
}
