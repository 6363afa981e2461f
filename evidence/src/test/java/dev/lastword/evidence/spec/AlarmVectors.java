package dev.lastword.evidence.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.evidence.peers.Adwin;
import dev.lastword.evidence.peers.EDetectors;
import dev.lastword.evidence.peers.PageHinkley;
import dev.lastword.evidence.peers.SequentialTest;
import dev.lastword.evidence.statistics.PointsCusum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/alarms.yaml}. */
final class AlarmVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of(
          "run-lengths", AlarmVectors::runLengths,
          "points-path", AlarmVectors::pointsPath,
          "likelihood-path", AlarmVectors::likelihoodPath,
          "sequential-test", AlarmVectors::sequentialTest,
          "page-hinkley", AlarmVectors::pageHinkley,
          "e-detectors", AlarmVectors::detectors,
          "adwin", AlarmVectors::adwin);

  private AlarmVectors() {}

  private static void runLengths(Row row) {
    double usual = row.number("usual");
    double worse = row.number("worse");
    PointsCusum cusum = PointsCusum.between(usual, worse, row.count("alarm_at"));
    row.expect("ratio", new SequentialTest(usual, worse).ratio());
    row.expectWhole("cycle", cusum.cycle());
    row.expect("at_usual", cusum.labelsToAlarm(usual));
    row.expect("at_worse", cusum.labelsToAlarm(worse));
    row.expect("at_three_times", cusum.labelsToAlarm(3 * usual));
    row.expect("at_five_times", cusum.labelsToAlarm(5 * usual));
  }

  private static void pointsPath(Row row) {
    PointsCusum cusum = new PointsCusum(row.count("cycle"), 1000);
    List<Double> path = new ArrayList<>();
    int points = 0;
    for (boolean wrong : row.data().flags("wrong")) {
      points = cusum.after(points, wrong);
      path.add((double) points);
    }
    row.expect("points", read(row, path));
  }

  private static void likelihoodPath(Row row) {
    SequentialTest test = new SequentialTest(row.number("usual"), row.number("worse"));
    row.expect("sums", read(row, test.cusum(row.data().flags("wrong"))));
  }

  private static void sequentialTest(Row row) {
    SequentialTest test = new SequentialTest(row.number("usual"), row.number("worse"));
    double alpha = row.number("alpha");
    double beta = row.number("beta");
    row.expect("upper", SequentialTest.upper(alpha, beta));
    row.expect("lower", SequentialTest.lower(alpha, beta));
    row.expect("if_wrong", test.ifWrong());
    row.expect("if_right", test.ifRight());
  }

  private static void pageHinkley(Row row) {
    List<Double> path = PageHinkley.path(row.data().flags("wrong"), row.number("drift"));
    row.expect("sums", read(row, path));
  }

  private static void detectors(Row row) {
    EDetectors detectors = new EDetectors(row.number("limit"), row.numbers("stakes"));
    List<Boolean> wrong = row.data().flags("wrong");
    row.expect("sums", read(row, detectors.sums(wrong)));
    row.expect("restarts", read(row, detectors.restarts(wrong)));
  }

  private static void adwin(Row row) {
    Adwin adwin = new Adwin(row.row("old").tally(), row.row("new").tally());
    double allowed = adwin.allowed(row.number("risk"));
    row.expect("difference", adwin.difference());
    row.expect("allowed", allowed);
    row.expectFlag("cut", adwin.difference() > allowed);
  }

  private static List<Double> read(Row row, List<Double> path) {
    assertThat(path).hasSameSizeAs(row.data().flags("wrong"));
    return row.data().counts("after").stream().map(n -> path.get(n - 1)).toList();
  }
}
