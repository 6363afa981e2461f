package dev.lastword.policy.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.file.WordList;
import dev.lastword.policy.text.Terms;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class StarterListsTest {

  @Test
  void there_are_four_and_every_term_can_be_looked_for() {
    assertThat(StarterLists.all())
        .containsOnlyKeys("legal", "cancellation", "contract", "complaint")
        .allSatisfy((name, terms) ->
            assertThat(terms)
                .hasSizeLessThan(WordList.MOST_ITEMS)
                .allSatisfy(term -> assertThat(Terms.wrong(term)).as(term).isEmpty()));
  }

  @Test
  void no_list_says_a_term_twice() {
    assertThat(StarterLists.all())
        .allSatisfy((name, terms) -> assertThat(new HashSet<>(terms)).hasSameSizeAs(terms));
  }
}
