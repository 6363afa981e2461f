package dev.lastword.evidence.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lastword.evidence.Judged;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationTest {

  private static final Judged ACTION = Judged.action();

  private static Label label(Label.Kind kind, Judgement judgement, Label.Care care) {
    return new Label(kind, judgement, care, Judged.START);
  }

  private static Label truth(Judgement judgement) {
    return label(Label.Kind.LATER_TRUTH, judgement, Label.Care.CAREFUL);
  }

  private static Label hold(Judgement judgement) {
    return label(Label.Kind.HOLD, judgement, Label.Care.CAREFUL);
  }

  @Test
  void any_wrong_wins() {
    assertThat(ACTION.judged(Judgement.RIGHT, Judgement.WRONG, Judgement.RIGHT).finding())
        .isEqualTo(new Finding.Wrong());
  }

  @Test
  void what_turns_out_later_overrides_what_was_said_before() {
    assertThat(ACTION.labelled(hold(Judgement.RIGHT), truth(Judgement.WRONG)).finding())
        .isEqualTo(new Finding.Wrong());
    assertThat(ACTION.labelled(hold(Judgement.WRONG), truth(Judgement.RIGHT)).finding())
        .isEqualTo(new Finding.Right());
  }

  @Test
  void the_last_of_several_truths_counts() {
    assertThat(ACTION.labelled(truth(Judgement.WRONG), truth(Judgement.RIGHT)).finding())
        .isEqualTo(new Finding.Right());
  }

  @Test
  void cannot_say_and_no_answer_are_missing_and_never_right() {
    for (Judgement none : List.of(Judgement.CANNOT_SAY, Judgement.UNANSWERED)) {
      assertThat(ACTION.judged(none).finding()).isEqualTo(new Finding.Missing());
    }
  }

  @Test
  void what_was_answered_in_bulk_or_in_haste_is_left_out_unless_somebody_looked() {
    Label bulk = label(Label.Kind.HOLD, Judgement.RIGHT, Label.Care.IN_BULK);
    Label hasty = label(Label.Kind.HOLD, Judgement.RIGHT, Label.Care.HASTY);
    assertThat(ACTION.labelled(bulk).finding()).isEqualTo(new Finding.LeftOut(Finding.Why.IN_BULK));
    assertThat(ACTION.labelled(hasty).finding()).isEqualTo(new Finding.LeftOut(Finding.Why.HASTY));
    assertThat(ACTION.labelled(hasty, hold(Judgement.RIGHT)).finding())
        .isEqualTo(new Finding.Right());
  }

  @Test
  void what_nobody_was_asked_about_or_what_never_happened_is_left_out_and_named() {
    Label unasked = label(Label.Kind.LATER_TRUTH, Judgement.WRONG, Label.Care.UNASKED);
    Label never = label(Label.Kind.SPOT_CHECK, Judgement.RIGHT, Label.Care.NOT_EXECUTED);
    assertThat(ACTION.labelled(unasked).finding())
        .isEqualTo(new Finding.LeftOut(Finding.Why.UNASKED));
    assertThat(ACTION.labelled(never).finding())
        .isEqualTo(new Finding.LeftOut(Finding.Why.NOT_EXECUTED));
  }

  @Test
  void a_seeded_case_says_nothing_of_the_AI() {
    Label seeded = label(Label.Kind.SEEDED, Judgement.WRONG, Label.Care.CAREFUL);
    assertThat(ACTION.labelled(seeded).finding())
        .isEqualTo(new Finding.LeftOut(Finding.Why.SEEDED));
  }

  @Test
  void a_label_without_a_chance_of_being_given_is_left_out() {
    assertThat(ACTION.neverDrawn().labelled(truth(Judgement.WRONG)).finding())
        .isEqualTo(new Finding.LeftOut(Finding.Why.NO_PROBABILITY));
  }

  @Test
  void a_confidence_at_the_threshold_is_at_least_the_threshold() {
    assertThat(ACTION.confident("0.80").judged().isAtLeast(new BigDecimal("0.8"))).isTrue();
    assertThat(ACTION.confident("0.79999999999999999999").judged().isAtLeast(new BigDecimal("0.8")))
        .isFalse();
  }

  @Test
  void no_confidence_outside_0_to_1_exists() {
    assertThatThrownBy(() -> ACTION.confident("1.01").judged()).hasMessage("a confidence of 1.01");
  }
}
