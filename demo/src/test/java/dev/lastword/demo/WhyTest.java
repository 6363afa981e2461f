package dev.lastword.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.RawJson;
import dev.lastword.api.ReviewDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reasons on one line. */
class WhyTest {

  private static final Why THREE =
      new Why(List.of("Over the limit", "A new vendor", "A contract is meant"));

  @Test
  void all_reasons_stand_where_they_fit() {
    assertThat(THREE.within(49)).isEqualTo("Over the limit; A new vendor; A contract is meant");
  }

  @Test
  void the_others_are_counted_where_they_do_not() {
    assertThat(THREE.within(48)).isEqualTo("Over the limit; A new vendor; and 1 more");
    assertThat(THREE.within(30)).isEqualTo("Over the limit; and 2 more");
  }

  @Test
  void the_first_one_is_cut_when_even_that_is_too_long() {
    assertThat(THREE.within(9)).isEqualTo("Over the…").hasSize(9);
  }

  @Test
  void what_is_urgent_comes_first() {
    Why why = Why.stopped(action(reason("new", null, null), reason("legal", null, true)));
    assertThat(why.words()).containsExactly("because of legal", "because of new");
  }

  @Test
  void a_missing_fact_is_named_instead_of_what_could_not_be_decided() {
    Why why = Why.stopped(action(reason("foreign", List.of("country"), null)));
    assertThat(why.words()).containsExactly("country is missing, so foreign is not decided");
  }

  @Test
  void a_routine_action_says_how_sure_the_ai_is() {
    assertThat(Why.proceeds(action()).words()).containsExactly("Routine, and the AI is 0.90 sure");
  }

  @Test
  void a_ruling_says_who_decided_why_and_who_is_asked_too() {
    var ruling =
        new Moment.Rules(
            "10:12", "invoices", "INV-1", "accounts lead", "approve", null, "Order 1", null);
    Why why =
        Why.ruled(ruling, review(part("owners", "approved"), part("finance-managers", "open")));
    assertThat(why.words())
        .containsExactly("accounts lead: Order 1", "finance-managers are asked too");
  }

  private static ReviewDocument.Part part(String queue, String state) {
    return new ReviewDocument.Part(
        queue, state, 1, List.of(), false, false, null, false, List.of(), null);
  }

  private static ReviewDocument review(ReviewDocument.Part... parts) {
    return new ReviewDocument(
        "rev_1",
        "act_1",
        "invoices",
        "reader",
        "INV-1",
        null,
        null,
        "held",
        2,
        Instant.EPOCH,
        null,
        Instant.EPOCH,
        List.of(),
        null,
        null,
        null,
        new ReviewDocument.Content(new RawJson("{}"), "", null, null),
        null,
        List.of(parts),
        List.of(),
        List.of(),
        new ReviewDocument.You(List.of(), null));
  }

  private static ActionDocument.Reason reason(
      String id, @Nullable List<String> unknown, @Nullable Boolean urgent) {
    return new ActionDocument.Reason(
        "tripwire", id, "because of " + id, "owners", unknown, null, null, urgent);
  }

  private static ActionDocument action(ActionDocument.Reason... reasons) {
    return new ActionDocument(
        "act_1",
        "invoices",
        null,
        "reader",
        "INV-1",
        Instant.EPOCH,
        Instant.EPOCH,
        "hold",
        List.of(reasons),
        List.of(),
        "held",
        1,
        new BigDecimal("0.90"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        new ActionDocument.TrailReference(1));
  }
}
