package dev.lastword.evidence.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.Judged;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.rule.RuleRow;
import dev.lastword.evidence.rule.RuleTable;
import dev.lastword.evidence.statistics.Tally;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** {@code spec/evidence/rules.yaml}. */
final class RuleVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of("reasons", RuleVectors::reason, "removals", RuleVectors::removal);

  private RuleVectors() {}

  private static void reason(Row row) {
    Map<String, Boolean> rule = Map.of(row.word("reason"), false);
    RuleRow found = RuleTable.of(held(row), rule, new Aim(0.02, 0.05)).rows().getFirst();
    row.expectWhole("fires", found.fires());
    row.expectWhole("wrong", found.judged().wrong());
    row.expect("share_wrong", found.wrongShare());
    row.expectWhole("alone", found.alone().answered().reviewed());
    row.expectWhole("wrong_alone", found.alone().answered().wrong());
    row.expect("sole_share", found.aloneShare());
  }

  private static void removal(Row row) {
    Set<String> removed = Set.copyOf(row.words("removed"));
    Tally freed = RuleTable.freedWithout(held(row), removed).answered();
    assertThat(freed).isEqualTo(row.tally());
    row.expect("upper", freed.upper(row.number("risk")));
    row.expect("evidence", Math.exp(freed.logEvidence(row.number("limit"))));
  }

  private static List<Observation> held(Row row) {
    return row.data().rows("held").stream()
        .flatMap(h ->
            Judged.action()
                .heldBy(h.words("reasons").toArray(String[]::new))
                .times(h.tally().reviewed(), h.tally().wrong())
                .stream())
        .toList();
  }
}
