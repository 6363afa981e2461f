package dev.lastword.bench.tuning;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.log.Columns;
import dev.lastword.evidence.log.DecisionLog;
import dev.lastword.evidence.offline.Sample;
import dev.lastword.evidence.threshold.ConfidenceGrid;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tunes a threshold again and again on a thousand judged decisions of a log, and asks all of its
 * decisions whether the promise was kept.
 */
public final class Tunings {

  private static final int TUNINGS = 200;
  private static final int JUDGED = 1_000;
  private static final Aim AIM = new Aim(0.02, 0.05);

  /** Folder of the data, and file of decisions in it. */
  private static final List<List<String>> LOGS =
      List.of(
          List.of("intent-clinc150", "alt-model.ndjson"),
          List.of("intent-clinc150", "decisions.ndjson"),
          List.of("intent-banking77", "alt-model.ndjson"),
          List.of("intent-banking77", "decisions.ndjson"),
          List.of("moderation-davidson", "decisions.ndjson"),
          List.of("invoice-oxford", "decisions.ndjson"),
          List.of("credit-default", "decisions.ndjson"));

  /** Without the narrow steps between the points where the way may begin. */
  private static final ConfidenceGrid WIDE =
      new ConfidenceGrid(ConfidenceGrid.STANDARD.starts(), ConfidenceGrid.STANDARD.starts());

  private Tunings() {}

  /** What all the tunings of one log came to. */
  private record Tuned(int broken, int unanswered, double released) {}

  /** One argument: the folder that has the folders of the logs. */
  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "| log | decisions | wrong | promise broken | no threshold | released |"
            + " of wide steps only | any time: promise broken | no threshold | released |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (List<String> log : LOGS) {
      Path folder = Path.of(arguments[0], log.getFirst());
      List<Observation> all =
          DecisionLog.read(
                  List.of(folder.resolve(log.getLast())),
                  folder.resolve("truth.ndjson"),
                  Columns.USUAL)
              .observations();
      Tuned once = tuned(all, Look.ONCE, ConfidenceGrid.STANDARD);
      Tuned wide = tuned(all, Look.ONCE, WIDE);
      Tuned anyTime = tuned(all, Look.ANY_TIME, ConfidenceGrid.STANDARD);
      System.out.printf(
          "| %s, %s | %,d | %.1f %% | %d of %d | %d | %.3f | %.3f | %d of %d | %d | %.3f |%n",
          log.getFirst(),
          log.getLast(),
          all.size(),
          100 * SliceCount.of(all).answered().rate(),
          once.broken(),
          TUNINGS,
          once.unanswered(),
          once.released(),
          wide.released(),
          anyTime.broken(),
          TUNINGS,
          anyTime.unanswered(),
          anyTime.released());
    }
  }

  private static Tuned tuned(List<Observation> all, Look look, ConfidenceGrid grid) {
    int broken = 0;
    int unanswered = 0;
    double released = 0;
    for (int seed = 1; seed <= TUNINGS; seed++) {
      ThresholdSweep sweep = ThresholdSweep.of(new Sample(JUDGED, seed).of(all), AIM, look, grid);
      Optional<SliceCount> let =
          sweep
              .proven()
              .map(
                  step -> SliceCount.of(all.stream().filter(o -> o.isAtLeast(step.at())).toList()));
      double error = let.map(slice -> slice.answered().rate()).orElse(0.0);
      broken += error > AIM.errorLimit() ? 1 : 0;
      unanswered += let.isEmpty() ? 1 : 0;
      released += let.map(slice -> (double) slice.actions() / all.size()).orElse(0.0);
    }
    return new Tuned(broken, unanswered, released / TUNINGS);
  }
}
