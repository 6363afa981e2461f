package dev.lastword.evidence.spec;

import dev.lastword.evidence.peers.BoundedLoss;
import dev.lastword.evidence.peers.EmpiricalBernstein;
import dev.lastword.evidence.peers.Wilson;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/bounds.yaml}. */
final class BoundVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of(
          "clopper-pearson", BoundVectors::clopperPearson,
          "exact-test", BoundVectors::exactTest,
          "wilson", BoundVectors::wilson,
          "empirical-bernstein", BoundVectors::empiricalBernstein,
          "lossy", BoundVectors::lossy);

  private BoundVectors() {}

  private static void clopperPearson(Row row) {
    row.expect("upper", row.tally().upper(row.number("risk")));
    row.expect("lower", row.tally().lower(row.number("risk")));
  }

  private static void exactTest(Row row) {
    row.expect("chance", row.tally().chanceAt(row.number("limit")));
  }

  private static void wilson(Row row) {
    row.expect("upper", Wilson.upper(row.tally(), row.number("risk")));
    row.expect("lower", Wilson.lower(row.tally(), row.number("risk")));
  }

  private static void empiricalBernstein(Row row) {
    row.expect("upper", EmpiricalBernstein.upper(row.tally(), row.number("risk")));
  }

  private static void lossy(Row row) {
    BoundedLoss loss = new BoundedLoss(row.number("mean"), row.count("reviewed"));
    double limit = row.number("limit");
    double risk = row.number("risk");
    row.expect("p_hoeffding", loss.hoeffding(limit));
    row.expect("p_kl", loss.chernoff(limit));
    row.expect("p_bentkus", loss.bentkus(limit));
    row.expect("p_best", loss.best(limit));
    row.expect("upper_hoeffding", loss.upperHoeffding(risk));
    row.expect("upper_kl", loss.upper(loss::chernoff, risk));
    row.expect("upper_best", loss.upper(loss::best, risk));
  }
}
