package dev.lastword.evidence.spec;

import dev.lastword.evidence.peers.Fleiss;
import dev.lastword.evidence.peers.KappaError;
import dev.lastword.evidence.peers.Krippendorff;
import dev.lastword.evidence.statistics.Agreement;
import dev.lastword.evidence.statistics.ApprovalRun;
import dev.lastword.evidence.statistics.CatchRate;
import dev.lastword.evidence.statistics.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/reviewers.yaml}. */
final class ReviewerVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of(
          "agreement", ReviewerVectors::agreement,
          "catch-rate", ReviewerVectors::catchRate,
          "approvals-in-a-row", ReviewerVectors::approvals,
          "edits", ReviewerVectors::edits,
          "kappa-error", ReviewerVectors::kappaError,
          "fleiss", ReviewerVectors::fleiss,
          "krippendorff", ReviewerVectors::krippendorff);

  private ReviewerVectors() {}

  private static void agreement(Row row) {
    Agreement agreement = new Agreement(row.table("table"));
    row.expect("agreement", agreement.share());
    row.expect("kappa", agreement.kappa());
    row.expect("ac1", agreement.ac1());
  }

  private static void catchRate(Row row) {
    CatchRate rate = new CatchRate(row.count("caught"), row.count("seeded"));
    double risk = row.number("risk");
    row.expect("corrected", rate.corrected(row.tally(), row.number("specificity")));
    row.expect("upper", row.tally().upper(risk / 2));
    row.expect("caught_lower", rate.lower(risk / 2));
    row.expect("bound", rate.upper(row.tally(), risk));
  }

  private static void approvals(Row row) {
    ApprovalRun run = new ApprovalRun(row.count("length"));
    row.expect("chance", run.chance(row.number("rate"), row.number("caught")));
  }

  private static void edits(Row row) {
    Tally edits = new Tally(row.count("edits"), row.count("reviewed"));
    row.expect("chance", edits.chanceAt(row.number("peer_rate")));
  }

  private static void kappaError(Row row) {
    List<List<Integer>> table = row.table("table");
    row.expect("standard_error", KappaError.of(table));
    row.expect("alpha", Krippendorff.alphaOfPairs(table));
  }

  private static void fleiss(Row row) {
    row.expect("kappa", Fleiss.kappa(row.table("counts")));
  }

  private static void krippendorff(Row row) {
    row.expect("alpha", Krippendorff.alpha(row.words("cases")));
  }
}
