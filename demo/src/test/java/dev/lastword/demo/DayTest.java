package dev.lastword.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The day that ships with the program. */
class DayTest {

  private final List<Moment> moments = Day.recorded().moments();

  DayTest() throws IOException {}

  @Test
  void about_sixty_actions_of_three_workflows_happen_in_order() {
    assertThat(moments).filteredOn(Moment.Asks.class::isInstance).hasSizeBetween(55, 65);
    assertThat(moments).extracting(Moment::workflow).contains("invoices", "support", "proposals");
    assertThat(moments)
        .extracting(Moment::at)
        .isSorted()
        .allMatch(at -> at.matches("[0-2]\\d:\\d\\d"));
  }

  @Test
  void an_amount_keeps_the_digits_it_was_written_with() {
    assertThat(asks("BP-1192").submission().confidence()).hasToString("0.80");
    assertThat(asks("BP-1192").submission().facts().text()).contains("\"amount\":\"10000.00\"");
  }

  @Test
  void a_word_that_was_disguised_is_still_disguised() {
    assertThat(asks("BW-2291").submission().facts().text()).contains("con\u200Btract");
    assertThat(asks("T-709").submission().facts().text()).contains("\u0441ancel");
  }

  @Test
  void two_pieces_of_work_never_share_a_key() {
    assertThat(moments)
        .filteredOn(Moment.Asks.class::isInstance)
        .extracting(moment -> ((Moment.Asks) moment).key())
        .doesNotHaveDuplicates();
  }

  @Test
  void people_who_are_there_answer_in_all_four_ways() {
    assertThat(rulings())
        .extracting(rules -> rules.to(1).ruling())
        .contains("approve", "amend", "reject", "take-over");
    assertThat(rulings())
        .extracting(Moment.Rules::person)
        .isSubsetOf(Colleague.ALL.stream().map(Colleague::role).toList());
  }

  @Test
  void nobody_answers_what_was_not_asked_before() {
    for (Moment.Rules ruling : rulings()) {
      assertThat(moments.subList(0, moments.indexOf(ruling)))
          .as(ruling.subject())
          .anyMatch(before -> isAskedBy(before, ruling));
    }
  }

  private static boolean isAskedBy(Moment before, Moment.Rules ruling) {
    return before instanceof Moment.Asks
        && before.workflow().equals(ruling.workflow())
        && before.subject().equals(ruling.subject());
  }

  private List<Moment.Rules> rulings() {
    return moments.stream()
        .filter(Moment.Rules.class::isInstance)
        .map(Moment.Rules.class::cast)
        .toList();
  }

  private Moment.Asks asks(String subject) {
    return moments.stream()
        .filter(moment -> moment.subject().equals(subject))
        .filter(Moment.Asks.class::isInstance)
        .map(Moment.Asks.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
