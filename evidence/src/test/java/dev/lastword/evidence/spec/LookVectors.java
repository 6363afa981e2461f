package dev.lastword.evidence.spec;

import dev.lastword.evidence.peers.AlphaSpending;
import dev.lastword.evidence.peers.RepeatedLooks;
import dev.lastword.evidence.statistics.EpochRisk;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/looks.yaml}. */
final class LookVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of(
          "epochs", LookVectors::epochs,
          "spending", LookVectors::spending,
          "repeated-bound", LookVectors::repeatedBound,
          "repeated-evidence", LookVectors::repeatedEvidence);

  private LookVectors() {}

  private static void epochs(Row row) {
    row.expect("share", EpochRisk.of(row.number("risk"), row.count("epoch")));
  }

  private static void spending(Row row) {
    double risk = row.number("risk");
    int look = row.count("look");
    double time = look / row.number("of");
    row.expect("obrien_fleming", AlphaSpending.obrienFleming(risk, time));
    row.expect("pocock", AlphaSpending.pocock(risk, time));
    row.expect("even", AlphaSpending.even(risk, row.count("of")));
    row.expect("harmonic", AlphaSpending.harmonic(risk, look));
  }

  private static void repeatedBound(Row row) {
    double limit = row.number("limit");
    double risk = row.number("risk");
    row.expect("chance", looks(row).chance(tally -> tally.chanceAt(limit) <= risk));
  }

  private static void repeatedEvidence(Row row) {
    double limit = row.number("limit");
    double enough = -Math.log(row.number("risk"));
    row.expect("chance", looks(row).chance(tally -> tally.logEvidence(limit) >= enough));
  }

  private static RepeatedLooks looks(Row row) {
    return new RepeatedLooks(row.number("limit"), row.count("between"), row.count("looks"));
  }
}
