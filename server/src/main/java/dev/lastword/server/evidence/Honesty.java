package dev.lastword.server.evidence;

import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.statistics.Calibration;
import dev.lastword.evidence.statistics.Isotonic;
import dev.lastword.evidence.statistics.Judged;
import dev.lastword.server.console.InWords;
import java.util.List;
import java.util.Optional;

/**
 * What the AI says of itself beside what people found.
 *
 * @param judged how many actions that rests on, at least {@value #FEWEST}
 */
record Honesty(int judged, Calibration calibration, Isotonic fit) {

  /** Of fewer nothing is said: a single mistake would be told as a share. */
  static final int FEWEST = 30;

  private static final double WORTH_SAYING = 0.01;

  /** Of the actions of one epoch; empty when too few of them were judged. */
  static Optional<Honesty> of(List<Observation> observations) {
    List<Judged> judged = observations.stream().flatMap(o -> o.judged().stream()).toList();
    return judged.size() < FEWEST
        ? Optional.empty()
        : Optional.of(new Honesty(judged.size(), Calibration.of(judged), Isotonic.of(judged)));
  }

  /** {@code The AI says 98.2 %, people find 95.3 %.} */
  String words() {
    return "The AI says %s, people find %s."
        .formatted(Numbers.percent(calibration.confidence()), Numbers.percent(calibration.right()));
  }

  /** What follows from it. */
  String sure() {
    double gap = calibration.confidence() - calibration.right();
    String sure =
        gap > WORTH_SAYING
            ? "On average it is surer of itself than it should be."
            : gap < -WORTH_SAYING
                ? "On average it is less sure of itself than it could be."
                : "On average it is as sure as it should be.";
    return "%s Counted are the %s that were judged; the threshold does not rely on what it says."
        .formatted(sure, Numbers.actions(judged));
  }

  HonestyChart chart(int width) {
    return new HonestyChart(fit, judged, width);
  }

  /** One row of the table behind the picture. */
  record Row(String says, String judged, String right) {}

  List<Row> rows() {
    return fit.blocks().stream()
        .map(block ->
            new Row(
                block.from() == block.to()
                    ? Numbers.percent(block.from())
                    : Numbers.percent(block.from()) + " to " + Numbers.percent(block.to()),
                InWords.count(block.reviewed()),
                Numbers.percent(block.right())))
        .toList();
  }
}
