package dev.lastword.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.server.console.LineDiff.Fate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed between two texts. */
class LineDiffTest {

  @ParameterizedTest
  @CsvSource({
    "abc, abc, =a =b =c",
    "abc, axc, =a -b +x =c",
    "abc, ac, =a -b =c",
    "ac, abc, =a +b =c",
    "'', ab, +a +b",
    "ab, '', -a -b",
    "abcd, acbd, =a -b =c +b =d"
  })
  void a_line_stays_goes_or_comes(String before, String after, String expected) {
    LineDiff diff = LineDiff.of(lines(before), lines(after));
    assertThat(diff.lines().stream().map(LineDiffTest::shown).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
  }

  @Test
  void both_texts_can_be_read_off_whatever_they_are() {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      String before = lines(letters(random));
      String after = lines(letters(random));
      LineDiff diff = LineDiff.of(before, after);
      assertThat(text(diff, Fate.COMES)).as("round %d", round).isEqualTo(before);
      assertThat(text(diff, Fate.GOES)).as("round %d", round).isEqualTo(after);
    }
  }

  @Test
  void texts_too_long_to_compare_are_wholly_changed_in_the_middle() {
    String before = "same\n" + "old\n".repeat(3_000) + "end";
    String after = "same\n" + "new\n".repeat(3_000) + "end";
    LineDiff diff = LineDiff.of(before, after);
    assertThat(diff.lines()).hasSize(6_002);
    assertThat(text(diff, Fate.COMES)).isEqualTo(before);
    assertThat(text(diff, Fate.GOES)).isEqualTo(after);
  }

  @Test
  void only_what_is_near_a_change_is_shown() {
    String before = lines("abcdefghijklmnop");
    String after = lines("abcdXfghijklmnoY");
    List<List<LineDiff.Line>> hunks = LineDiff.of(before, after).hunks();
    assertThat(hunks).hasSize(2);
    assertThat(hunks.getFirst().stream().map(LineDiffTest::shown))
        .containsExactly("=b", "=c", "=d", "-e", "+X", "=f", "=g", "=h");
    assertThat(hunks.getLast().stream().map(LineDiffTest::shown))
        .containsExactly("=m", "=n", "=o", "-p", "+Y");
    assertThat(hunks.getFirst().getFirst().before()).isEqualTo(2);
  }

  private static String letters(Random random) {
    return random
        .ints(random.nextInt(12), 'a', 'e')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String lines(String letters) {
    return letters.chars().mapToObj(Character::toString).collect(Collectors.joining("\n"));
  }

  private static String shown(LineDiff.Line line) {
    return switch (line.fate()) {
          case STAYS -> "=";
          case GOES -> "-";
          case COMES -> "+";
        }
        + line.text();
  }

  private static String text(LineDiff diff, Fate without) {
    return diff.lines().stream()
        .filter(line -> line.fate() != without)
        .map(LineDiff.Line::text)
        .collect(Collectors.joining("\n"));
  }
}
