package dev.lastword.evidence.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.evidence.statistics.ReasonSets;
import dev.lastword.evidence.statistics.Tally;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** {@code spec/evidence/rules.yaml}. */
final class RuleVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of("reasons", RuleVectors::reason, "removals", RuleVectors::removal);

  private RuleVectors() {}

  private static void reason(Row row) {
    String reason = row.word("reason");
    Tally fires = held(row).heldFor(reason);
    Tally alone = held(row).freedWithout(Set.of(reason));
    row.expectWhole("fires", fires.reviewed());
    row.expectWhole("wrong", fires.wrong());
    row.expect("share_wrong", fires.rate());
    row.expectWhole("alone", alone.reviewed());
    row.expectWhole("wrong_alone", alone.wrong());
    row.expect("sole_share", held(row).aloneShare(reason));
  }

  private static void removal(Row row) {
    Tally freed = held(row).freedWithout(Set.copyOf(row.words("removed")));
    assertThat(freed).isEqualTo(row.tally());
    row.expect("upper", freed.upper(row.number("risk")));
    row.expect("evidence", Math.exp(freed.logEvidence(row.number("limit"))));
  }

  private static ReasonSets<String> held(Row row) {
    return new ReasonSets<>(
        row.data().rows("held").stream()
            .map(h -> new ReasonSets.Held<>(Set.copyOf(h.words("reasons")), h.tally()))
            .toList());
  }
}
