package dev.lastword.evidence.report;

import static dev.lastword.evidence.report.Figures.bound;
import static dev.lastword.evidence.report.Figures.count;
import static dev.lastword.evidence.report.Figures.percent;
import static dev.lastword.evidence.report.Figures.sure;

import dev.lastword.evidence.drift.Drift;
import dev.lastword.evidence.drift.Week;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.report.Chart.Point;
import dev.lastword.evidence.report.Picture.Mark;
import dev.lastword.evidence.statistics.Calibration;
import dev.lastword.evidence.statistics.Isotonic;
import dev.lastword.evidence.statistics.Judged;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pictures of a report: the way down, how honest the confidence is, the weeks. */
final class Pictures {

  private static final int MOST_TICKS = 8;

  private static final double WIDE = 0.1;
  private static final double FINE_FROM = 0.8 - 1e-9;
  private static final double ROUNDING = 1e-9;

  /** Fewer stand as far apart as if there were so many. */
  private static final int FEWEST_COLUMNS = 5;

  private final SweepReport report;
  private final ThresholdSweep sweep;
  private final List<Observation> actions;
  private final Measured measured;

  Pictures(SweepReport report, Measured measured) {
    this.report = report;
    this.measured = measured;
    sweep = report.current().sweep();
    actions = report.current().epoch().observations();
  }

  /** What was judged, each standing for as many as its chance was rare. */
  static List<Judged> judged(List<Observation> actions) {
    return actions.stream().flatMap(action -> action.judged().stream()).toList();
  }

  List<Picture> all() {
    List<Picture> all = new ArrayList<>();
    way().ifPresent(all::add);
    honesty().ifPresent(all::add);
    weeks().ifPresent(all::add);
    return all;
  }

  private Optional<Picture> way() {
    List<Step> steps = sweep.steps();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    double limit = report.wanted().errorLimit();
    double top = steps.stream().mapToDouble(measured::worst).max().orElse(limit);
    double margin = Math.max(0.5, (FEWEST_COLUMNS - steps.size() + 1) / 2.0);
    Chart chart = Chart.tall(-margin, steps.size() - 1 + margin, 1.15 * Math.max(1.6 * limit, top));
    Chart released = Chart.low(-margin, steps.size() - 1 + margin, 1);
    int every = (steps.size() + MOST_TICKS - 1) / MOST_TICKS;
    chart.ticksY(Figures::percent);
    released.tickY(0, percent(0)).tickY(0.5, percent(0.5)).tickY(1, percent(1));
    List<Point> bounds = new ArrayList<>();
    List<Point> rates = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("sure from", "would go ahead", "judged", "found wrong", "at worst wrong", ""));
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      bounds.add(new Point(i, measured.worst(step)));
      rates.add(new Point(i, step.gated().rate()));
      if (i % every == 0) {
        chart.tickX(i, sure(step.at()));
        released.tickX(i, sure(step.at()));
      }
      released.bar(
          step.passed() ? "released" : "tried",
          i,
          0.7,
          (double) step.actions() / sweep.population());
      rows.add(row(step));
    }
    chart.level("limit", limit).line("bound", bounds).line("rate", rates);
    for (int i = 0; i < steps.size(); i++) {
      chart.dot("rate", rates.get(i), 3);
      chart.dot(steps.get(i).passed() ? "passed" : "failed", bounds.get(i), 4);
    }
    chart.title("wrong, when it is at least so sure");
    released.title("goes ahead alone, when it is at least so sure");
    String says =
        "From left to right the AI has to be less sure, so more goes ahead. The last line that is tried is the first where it is not proven that at most %s are wrong."
            .formatted(bound(limit));
    return Optional.of(
        new Picture(
            "How sure the AI has to be",
            says,
            List.of(
                new Mark("bound", "wrong at worst"),
                new Mark("rate", "found wrong"),
                new Mark("limit", "the limit"),
                new Mark("failed", "not proven"),
                new Mark("released", "share that goes ahead alone")),
            chart.svg(says) + released.svg("The share of the actions that would go ahead alone"),
            rows));
  }

  private List<String> row(Step step) {
    return List.of(
        sure(step.at()),
        percent((double) step.actions() / sweep.population()),
        count(step.gated().reviewed()),
        count(step.gated().wrong()),
        bound(measured.worst(step)),
        step.passed() ? "proven" : isOver() ? "over the limit" : "not proven");
  }

  private boolean isOver() {
    return sweep.answer() == ThresholdSweep.Answer.OVER_THE_LIMIT;
  }

  private Optional<Picture> honesty() {
    List<Judged> judged = judged(actions);
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    Calibration calibration = Calibration.of(judged);
    List<Isotonic.Block> blocks = Isotonic.of(judged).blocks();
    double lowest = blocks.getFirst().from();
    double step = lowest < 0.4 ? 0.2 : lowest < 0.9 ? 0.1 : 0.02;
    double from = Math.min(1 - step, step * Math.floor(lowest / step));
    Chart chart = Chart.tall(from, 1, 1.04);
    for (int i = 0; i <= Math.round((1 - from) / step); i++) {
      chart.tickX(from + i * step, percent(from + i * step));
    }
    for (int i = 0; i <= 5; i++) {
      chart.tickY(i / 5.0, percent(i / 5.0));
    }
    chart.diagonal("fair", new Point(from, from), new Point(1, 1));
    List<Point> line = new ArrayList<>();
    for (Isotonic.Block block : blocks) {
      line.add(new Point(block.from(), block.right()));
      line.add(new Point(block.to(), block.right()));
    }
    chart.line("bound", line);
    for (Isotonic.Block block : blocks) {
      double size = Math.sqrt((double) block.reviewed() / judged.size());
      double middle = (block.from() + block.to()) / 2;
      chart.dot("passed", new Point(middle, block.right()), 2 + 12 * size);
    }
    chart.title("how sure the AI says it is");
    String says =
        "On average it says it is %s sure, and %s of its actions were right. Above the dotted line it is better than it says, below it worse. The larger a dot, the more actions were judged there. No figure above rests on what it says."
            .formatted(percent(calibration.confidence()), percent(calibration.right()));
    return Optional.of(
        new Picture(
            "Is the AI as good as it says?",
            says,
            List.of(
                new Mark("bound", "share that was right"),
                new Mark("fair", "as sure as it should be")),
            chart.svg(says),
            bands(judged)));
  }

  /** What was judged, in bands of ten percent, and of five at the top. */
  private static List<List<String>> bands(List<Judged> judged) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("the AI is so sure", "judged", "of them right", "share"));
    double from = 0;
    while (from < 1) {
      double to = from + (from < FINE_FROM ? WIDE : WIDE / 2);
      double above = from;
      boolean last = to > 1 - WIDE / 4;
      List<Judged> band =
          judged.stream()
              .filter(j -> j.confidence() >= above - ROUNDING)
              .filter(j -> last || j.confidence() < to - ROUNDING)
              .toList();
      if (!band.isEmpty()) {
        rows.add(
            List.of(
                percent(from) + " to " + percent(Math.min(1, to)),
                count(band.size()),
                count(band.stream().filter(Judged::right).count()),
                percent(Calibration.of(band).right())));
      }
      from = to > 1 - WIDE / 4 ? 1 : to;
    }
    return rows;
  }

  private Optional<Picture> weeks() {
    if (!report.hasTimes()) {
      return Optional.empty();
    }
    BigDecimal threshold = report.told().map(Step::at).orElse(BigDecimal.ZERO);
    List<Observation> shown =
        report.told().isPresent()
            ? actions.stream().filter(action -> action.isAtLeast(threshold)).toList()
            : actions;
    Drift drift = Drift.of(shown, report.wanted(), threshold, Set.of());
    if (drift.weeks().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Picture(
            "Week by week",
            alarm(drift, threshold),
            List.of(
                new Mark("judged", "judged"),
                new Mark("wrong", "of them wrong"),
                new Mark("bound", "points"),
                new Mark("limit", "the alarm sounds")),
            judgedByWeek(drift) + pointsByWeek(drift),
            rows(drift)));
  }

  private static String judgedByWeek(Drift drift) {
    List<Week> weeks = drift.weeks();
    int most = weeks.stream().mapToInt(week -> week.judged().reviewed()).max().orElse(1);
    Chart chart = Chart.tall(0.5, weeks.size() + 0.5, 1.1 * Math.max(4, most));
    chart.ticksY(y -> count(Math.round(y)));
    for (int i = 0; i < weeks.size(); i++) {
      chart.bar("judged", i + 1, 0.7, weeks.get(i).judged().reviewed());
      chart.bar("wrong", i + 1, 0.7, weeks.get(i).judged().wrong());
    }
    days(weeks, chart).title("judged, in the week from this day on");
    return chart.svg("Judged actions and wrong ones for each week");
  }

  private static String pointsByWeek(Drift drift) {
    List<Week> weeks = drift.weeks();
    int height = drift.alarm().alarmAt();
    Chart chart = Chart.low(0.5, weeks.size() + 0.5, 1.2 * height);
    chart.tickY(0, "0").tickY(height, count(height)).level("limit", height);
    List<Point> line = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      line.add(new Point(i + 1, weeks.get(i).points()));
    }
    chart.line("bound", line);
    for (int i = 0; i < weeks.size(); i++) {
      boolean rang = weeks.get(i).alarms() > 0;
      chart.dot(rang ? "failed" : "passed", rang ? new Point(i + 1, height) : line.get(i), 4);
    }
    days(weeks, chart).title("points when the week ended");
    return chart.svg("Points of the alarm for each week, and the height where it goes off");
  }

  private static Chart days(List<Week> weeks, Chart chart) {
    int every = (weeks.size() + MOST_TICKS - 1) / MOST_TICKS;
    for (int i = 0; i < weeks.size(); i += every) {
      chart.tickX(i + 1, Figures.shortDay(weeks.get(i).from()));
    }
    return chart;
  }

  private static List<List<String>> rows(Drift drift) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("week from", "actions", "judged", "wrong", "points at its end", "alarms"));
    for (Week week : drift.weeks()) {
      rows.add(
          List.of(
              Figures.day(week.from()),
              count(week.actions()),
              count(week.judged().reviewed()),
              count(week.judged().wrong()),
              count(week.points()),
              count(week.alarms())));
    }
    return rows;
  }

  private String alarm(Drift drift, BigDecimal threshold) {
    double worse = Math.min(0.9, 3 * report.wanted().errorLimit());
    double weeks = drift.weeksToNotice(worse);
    int alarms = drift.weeks().stream().mapToInt(Week::alarms).sum();
    String soFar =
        alarms == 0
            ? "It would not have sounded in this time."
            : "It would have sounded %s; each time it starts from nothing."
                .formatted(alarms == 1 ? "once" : alarms + " times");
    String notice =
        weeks < 520
            ? " If %s were suddenly wrong, it would sound after about %s; if fewer, later."
                .formatted(
                    percent(worse), weeks < 1.5 ? "a week" : count(Math.round(weeks)) + " weeks")
            : "";
    return "Of the actions of which the AI is at least %s sure, as long as people judge them. An alarm would count points: %d more for each wrong action, one less for each right one, and sound at %s. %s%s"
        .formatted(
            sure(threshold),
            drift.alarm().cycle() - 1,
            count(drift.alarm().alarmAt()),
            soFar,
            notice);
  }
}
