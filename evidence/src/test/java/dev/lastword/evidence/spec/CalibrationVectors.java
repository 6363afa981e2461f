package dev.lastword.evidence.spec;

import dev.lastword.evidence.peers.BinnedError;
import dev.lastword.evidence.peers.LogLoss;
import dev.lastword.evidence.peers.Spiegelhalter;
import dev.lastword.evidence.statistics.Calibration;
import dev.lastword.evidence.statistics.Corp;
import dev.lastword.evidence.statistics.Isotonic;
import dev.lastword.evidence.statistics.Judged;
import dev.lastword.evidence.statistics.VennAbers;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/calibration.yaml}. */
final class CalibrationVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of(
          "in-the-large", CalibrationVectors::inTheLarge,
          "isotonic", CalibrationVectors::isotonic,
          "corp", CalibrationVectors::corp,
          "venn-abers", CalibrationVectors::vennAbers,
          "log-loss", CalibrationVectors::logLoss,
          "binned", CalibrationVectors::binned,
          "spiegelhalter", CalibrationVectors::spiegelhalter);

  private CalibrationVectors() {}

  private static void inTheLarge(Row row) {
    Calibration all = Calibration.of(FortyActions.actions(row));
    row.expect("brier", all.brier());
    expectIfSaid(row, "mean_confidence", all.confidence());
    expectIfSaid(row, "share_right", all.right());
    expectIfSaid(row, "z", all.z());
    expectIfSaid(row, "p", all.chanceIfHonest());
  }

  private static void isotonic(Row row) {
    double confidence = row.number("confidence");
    row.expect("unweighted", Isotonic.of(FortyActions.actions(false)).at(confidence));
    row.expect("weighted", Isotonic.of(FortyActions.actions(true)).at(confidence));
  }

  private static void corp(Row row) {
    Corp corp = Corp.of(FortyActions.actions(row));
    row.expect("mcb", corp.miscalibration());
    row.expect("dsc", corp.discrimination());
    row.expect("unc", corp.uncertainty());
    row.expect("brier", corp.miscalibration() - corp.discrimination() + corp.uncertainty());
  }

  private static void vennAbers(Row row) {
    VennAbers both = VennAbers.at(row.number("confidence"), FortyActions.actions(false));
    row.expect("p0", both.low());
    row.expect("p1", both.high());
    row.expect("merged", both.merged());
  }

  private static void logLoss(Row row) {
    row.expect("log_loss", LogLoss.of(FortyActions.actions(row)));
  }

  private static void binned(Row row) {
    List<Judged> actions = FortyActions.actions(row);
    int bins = row.count("bins");
    BinnedError error =
        row.word("by").equals("width")
            ? BinnedError.ofEqualWidth(actions, bins)
            : BinnedError.ofEqualCount(actions, bins);
    row.expect("error", error.expected());
    expectIfSaid(row, "largest", error.largest());
    expectIfSaid(row, "squared", error.squared());
    expectIfSaid(row, "debiased", error.debiased());
  }

  private static void spiegelhalter(Row row) {
    double z = Spiegelhalter.z(FortyActions.actions(row));
    row.expect("z", z);
    expectIfSaid(row, "p_both_sides", Spiegelhalter.chance(z));
  }

  private static void expectIfSaid(Row row, String name, double actual) {
    if (row.has(name)) {
      row.expect(name, actual);
    }
  }
}
