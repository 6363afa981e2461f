package dev.lastword.evidence.spec;

import dev.lastword.evidence.peers.Recalibration;
import dev.lastword.evidence.statistics.Judged;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/recalibration.yaml}. */
final class RecalibrationVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of("fits", RecalibrationVectors::fit, "logistic-map", RecalibrationVectors::map);

  private RecalibrationVectors() {}

  private static void fit(Row row) {
    List<Judged> actions = FortyActions.actions(row);
    row.expect(
        "coefficients",
        switch (row.word("model")) {
          case "logistic" -> Recalibration.logistic(actions);
          case "temperature" -> Recalibration.temperature(actions);
          case "platt" -> Recalibration.platt(actions);
          case "platt-logit" -> Recalibration.plattOnLogit(actions);
          case "beta" -> Recalibration.beta(actions);
          case "beta-without-a" -> Recalibration.betaWithoutA(actions);
          default -> throw new AssertionError(row.word("model"));
        });
  }

  private static void map(Row row) {
    List<Double> fit = Recalibration.logistic(FortyActions.actions(false));
    double logit = Recalibration.logit(row.number("confidence"));
    row.expect("recalibrated", Recalibration.sigmoid(fit.get(0) + fit.get(1) * logit));
  }
}
