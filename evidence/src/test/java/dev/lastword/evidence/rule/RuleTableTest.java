package dev.lastword.evidence.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.Judged;
import dev.lastword.evidence.label.Judgement;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.statistics.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTableTest {

  private static final Aim AIM = new Aim(0.02, 0.05);
  private static final Judged ACTION = Judged.action();

  private static Map<String, Boolean> rules(String... ids) {
    Map<String, Boolean> rules = new LinkedHashMap<>();
    for (String id : ids) {
      rules.put(id, false);
    }
    return rules;
  }

  private static List<Observation> held() {
    List<Observation> all = new ArrayList<>();
    all.addAll(ACTION.heldBy("R3").times(300, 3));
    all.addAll(ACTION.heldBy("R4").times(150, 2));
    all.addAll(ACTION.heldBy("R3", "R4").times(10, 1));
    return all;
  }

  @Test
  void what_a_rule_holds_alone_is_what_would_go_ahead_without_it() {
    RuleRow row = RuleTable.of(held(), rules("R3"), AIM).rows().getFirst();
    assertThat(row.fires()).isEqualTo(310);
    assertThat(row.judged()).isEqualTo(new Tally(4, 310));
    assertThat(row.alone().answered()).isEqualTo(new Tally(3, 300));
    assertThat(row.bound()).isCloseTo(0.0256413931, within(1e-10));
    assertThat(row.isShown()).isFalse();
  }

  @Test
  void two_rules_together_free_more_than_the_sum() {
    assertThat(RuleTable.freedWithout(held(), Set.of("R3", "R4")).answered())
        .isEqualTo(new Tally(6, 460));
  }

  @Test
  void a_hard_rule_is_never_proposed_whatever_the_evidence() {
    List<Observation> fine = ACTION.heldBy("legal").times(5_000, 0);
    assertThat(RuleTable.of(fine, Map.of("legal", false), AIM).rows().getFirst().isShown())
        .isTrue();
    assertThat(RuleTable.of(fine, Map.of("legal", true), AIM).rows().getFirst().isShown())
        .isFalse();
  }

  @Test
  void right_to_ask_is_right_and_speaks_for_the_rule() {
    List<Observation> asked = List.of(ACTION.heldBy("R1").judged(Judgement.RIGHT_TO_ASK));
    RuleRow row = RuleTable.of(asked, rules("R1"), AIM).rows().getFirst();
    assertThat(row.judged()).isEqualTo(new Tally(0, 1));
    assertThat(row.rightToAsk()).isEqualTo(1);
  }

  @Test
  void the_time_to_a_decision_follows_from_the_volume() {
    Tally clean = new Tally(0, 100);
    assertThat(TimeToDecision.of(clean, AIM, 62)).isEqualTo(new TimeToDecision.InWeeks(124, 2));
    assertThat(TimeToDecision.of(clean, AIM, 2)).isEqualTo(new TimeToDecision.NotWithinAYear(124));
    assertThat(TimeToDecision.of(new Tally(0, 224), AIM, 2)).isEqualTo(new TimeToDecision.Now());
    assertThat(TimeToDecision.of(new Tally(2, 100), AIM, 50)).isEqualTo(new TimeToDecision.Never());
    assertThat(TimeToDecision.of(clean, AIM, 0)).isEqualTo(new TimeToDecision.NobodyAsked());
  }

  @Test
  void the_time_to_a_decision_is_told_in_a_sentence() {
    assertThat(new TimeToDecision.Now().words()).isEqualTo("Enough now");
    assertThat(new TimeToDecision.InWeeks(50, 1).words()).isEqualTo("Enough in about a week");
    assertThat(new TimeToDecision.InWeeks(500, 9).words()).isEqualTo("Enough in about 9 weeks");
    assertThat(new TimeToDecision.NobodyAsked().words())
        .isEqualTo("Never enough: nobody is asked about them");
  }
}
