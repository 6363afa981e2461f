package dev.lastword.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermMatcherTest {

  private static final List<String> TERMS = List.of("contract", "small claims", "cancel*", "c++");

  @Test
  void says_where_in_the_original_the_term_begins() {
    TermMatcher matcher = new TermMatcher(TERMS);
    assertThat(matcher.first("😀 é  the ＣＯＮＴＲＡＣＴ")).contains(new TermMatcher.Hit("contract", 9));
    assertThat(matcher.first("a  Small \n claims, cancelled"))
        .contains(new TermMatcher.Hit("small claims", 3));
  }

  @Test
  void the_first_place_counts_and_there_the_shortest_prefix() {
    TermMatcher matcher = new TermMatcher(List.of("cancellation", "can*", "cancel*"));
    assertThat(matcher.first("my cancellation")).contains(new TermMatcher.Hit("can*", 3));
  }

  @Property(tries = 1_000)
  void agrees_with_a_search_word_by_word(@ForAll("texts") String text) {
    boolean expected =
        List.of(text.split(" ")).stream()
                .anyMatch(w -> w.equals("contract") || w.startsWith("cancel"))
            || (" " + text + " ").contains(" small claims ")
            || List.of(text.split(" ")).contains("c++");
    assertThat(new TermMatcher(TERMS).mentions(text)).isEqualTo(expected);
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
    new TermMatcher(TERMS)
        .first(text)
        .ifPresent(hit -> assertThat(hit.at()).isLessThan(text.codePointCount(0, text.length())));
  }
}
