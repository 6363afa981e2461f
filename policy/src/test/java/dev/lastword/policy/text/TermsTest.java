package dev.lastword.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermsTest {

  private static final List<String> TERMS = List.of("contract", "small claims", "cancel*", "c++");

  private static Optional<Hit> first(List<String> list, String text) {
    Terms terms = new Terms();
    int number = terms.add(list);
    return new ScannedText(terms, text).first(number);
  }

  @Test
  void says_where_in_the_original_the_term_begins() {
    assertThat(first(TERMS, "😀 é  the ＣＯＮＴＲＡＣＴ")).contains(new Hit("contract", 9, true));
    assertThat(first(TERMS, "a  Small \n claims, cancelled"))
        .contains(new Hit("small claims", 3, false));
  }

  @Test
  void the_first_place_counts_and_there_the_shortest_prefix() {
    assertThat(first(List.of("cancellation", "can*", "cancel*"), "my cancellation"))
        .contains(new Hit("can*", 3, false));
  }

  @Test
  void a_plain_word_is_named_before_a_disguised_one() {
    assertThat(first(TERMS, "c0ntract and contract")).contains(new Hit("contract", 13, false));
  }

  @Test
  void one_scan_answers_for_every_list() {
    Terms terms = new Terms();
    int legal = terms.add(List.of("court", "lawyer"));
    int other = terms.add(List.of("lawyer", "refund"));
    ScannedText text = new ScannedText(terms, "my lawyer");
    assertThat(text.first(legal))
        .isEqualTo(text.first(other))
        .contains(new Hit("lawyer", 3, false));
    assertThat(terms.add(List.of("court", "lawyer"))).isEqualTo(legal);
  }

  @Property(tries = 1_000)
  void agrees_with_a_search_word_by_word(@ForAll("texts") String text) {
    boolean expected =
        List.of(text.split(" ")).stream()
                .anyMatch(w -> w.equals("contract") || w.startsWith("cancel"))
            || (" " + text + " ").contains(" small claims ")
            || List.of(text.split(" ")).contains("c++");
    assertThat(first(TERMS, text).isPresent()).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "contract",
            "contracts",
            "small",
            "claims",
            "cancel",
            "cancelled",
            "uncancel",
            "c++",
            "c",
            "xc++",
            "a",
            "smallclaims")
        .list()
        .ofMaxSize(6)
        .map(words -> String.join(" ", words));
  }

  @Property(tries = 1_000)
  void never_throws_and_never_points_outside(@ForAll String text) {
    Terms terms = new Terms();
    int list = terms.add(TERMS);
    ScannedText scanned = new ScannedText(terms, text);
    scanned.hasHiddenCharacters();
    scanned
        .first(list)
        .ifPresent(hit -> assertThat(hit.at()).isLessThan(text.codePointCount(0, text.length())));
  }
}
