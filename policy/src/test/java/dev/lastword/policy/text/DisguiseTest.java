package dev.lastword.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words that are found stay found, or the text is said to have hidden characters. */
class DisguiseTest {

  private static final List<String> WORDS =
      List.of("contract", "lawyer", "sue", "cancel", "jurisdiction", "quick", "exempt", "backdoor");

  /** Those that put another letter in the place of each. */
  private static final Set<Disguise> OF_LETTERS =
      EnumSet.range(Disguise.FULL_WIDTH, Disguise.UPPER);

  private static boolean noticed(String word, String text) {
    Terms terms = new Terms();
    int list = terms.add(List.of(word));
    ScannedText scanned = new ScannedText(terms, text);
    return scanned.mentions(list) || scanned.hasHiddenCharacters();
  }

  @ParameterizedTest
  @EnumSource
  void a_disguised_word_is_noticed(Disguise disguise) {
    assertThat(WORDS)
        .allSatisfy(word -> assertThat(noticed(word, "the " + disguise.of(word) + " of")).isTrue());
  }

  @Property(tries = 2_000)
  void a_disguise_takes_nothing_away(
      @ForAll("sentences") String before,
      @ForAll("words") String word,
      @ForAll("sentences") String after,
      @ForAll Disguise disguise) {
    assertThat(noticed(word, before + " " + word + " " + after)).isTrue();
    assertThat(noticed(word, before + " " + disguise.of(word) + " " + after)).isTrue();
  }

  @Property(tries = 2_000)
  void letters_and_gaps_may_be_disguised_at_once(
      @ForAll("words") String word, @ForAll("ofLetters") Disguise letters) {
    String drawn = letters.of(word);
    assertThat(noticed(word, Disguise.SPACED.of(drawn))).isTrue();
    assertThat(noticed(word, Disguise.DOTS.of(drawn))).isTrue();
    assertThat(noticed(word, Disguise.ZERO_WIDTH_SPACE.of(drawn))).isTrue();
    assertThat(noticed(word, Disguise.STRUCK_THROUGH.of(drawn))).isTrue();
  }

  @Property(tries = 1_000)
  void what_is_read_twice_is_read_alike(@ForAll String text) {
    String written = Readings.written(text).text();
    assertThat(Readings.written(written).text()).isEqualTo(written);
  }

  @Property(tries = 1_000)
  void any_characters_at_all_are_read(@ForAll("utf16") String text) {
    Terms terms = new Terms();
    int list = terms.add(WORDS);
    ScannedText scanned = new ScannedText(terms, text);
    scanned.hasHiddenCharacters();
    scanned.first(list);
    assertThat(FoldedKey.of(text).isEmpty()).isEqualTo(text.isEmpty());
  }

  @Property(tries = 500)
  void plain_words_have_nothing_hidden(@ForAll("sentences") String text) {
    assertThat(new ScannedText(new Terms(), text).hasHiddenCharacters()).isFalse();
    assertThat(new ScannedText(new Terms(), text.toUpperCase(Locale.ROOT)).hasHiddenCharacters())
        .isFalse();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS);
  }

  @Provide
  Arbitrary<Disguise> ofLetters() {
    return Arbitraries.of(OF_LETTERS);
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
            "we", "can", "meet", "at", "10:30", "or", "Tuesday,", "fine.", "ça", "für")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(words -> String.join(" ", words));
  }

  /** Halves of surrogate pairs too. */
  @Provide
  Arbitrary<String> utf16() {
    return Arbitraries.chars()
        .range(Character.MIN_VALUE, Character.MAX_VALUE)
        .list()
        .ofMaxSize(60)
        .map(chars -> {
          StringBuilder text = new StringBuilder();
          chars.forEach(text::append);
          return text.toString();
        });
  }
}
