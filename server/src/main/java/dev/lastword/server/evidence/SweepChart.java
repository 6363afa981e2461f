package dev.lastword.server.evidence;

import dev.lastword.evidence.threshold.Step;
import dev.lastword.policy.file.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The picture of a sweep: the confidence from left (high) to right (low), the share of wrong ones
 * upwards.
 *
 * @param width of the box it is drawn in
 */
record SweepChart(Known.Measured known, int width) {

  static final int HEIGHT = 264;
  private static final int LEFT = 48;
  private static final int RIGHT = 16;
  private static final int TOP = 30;
  static final int BOTTOM = 230;

  /** The axis ends at so many limits; what is above is drawn at its end. */
  private static final int LIMITS = 5;

  /** A label needs about so much room. */
  private static final int LABEL = 52;

  /**
   * One confidence that was tried.
   *
   * @param dot its colour
   */
  record Dot(String x, String y, String top, String left, String right, String dot) {}

  /** A line with its number. */
  record Tick(String at, String text) {}

  String start() {
    return String.valueOf(LEFT);
  }

  String end() {
    return String.valueOf(width - RIGHT);
  }

  String limit() {
    return y(known.aim().errorLimit());
  }

  List<Dot> dots() {
    return known.sweep().steps().stream().map(this::dot).toList();
  }

  private Dot dot(Step step) {
    double x = x(step.at().doubleValue());
    return new Dot(
        text(x),
        y(step.gated().rate()),
        y(step.bound()),
        text(x - LIMITS),
        text(x + LIMITS),
        step.passed() ? "d-ok" : "d-explore");
  }

  /** Where the policy draws the line today; empty when that is not in the picture. */
  List<Tick> today() {
    return switch (known.active().policy().confidence()) {
      case Threshold.AtLeast(BigDecimal value) ->
          isIn(value.doubleValue())
              ? List.of(new Tick(text(x(value.doubleValue())), value.toPlainString()))
              : List.of();
      case Threshold.NotAsked none -> List.of();
    };
  }

  List<Tick> shares() {
    return IntStream.rangeClosed(0, LIMITS)
        .mapToDouble(i -> i * known.aim().errorLimit())
        .filter(share -> share <= 1)
        .mapToObj(share -> new Tick(y(share), Numbers.percent(share)))
        .toList();
  }

  /** As many confidences as there is room for. */
  List<Tick> confidences() {
    var ticks = new ArrayList<Tick>();
    double free = 0;
    for (Step step : known.sweep().steps()) {
      double x = x(step.at().doubleValue());
      if (x >= free) {
        ticks.add(new Tick(text(x), step.at().toPlainString()));
        free = x + LABEL;
      }
    }
    return ticks;
  }

  private boolean isIn(double confidence) {
    return confidence <= highest() && confidence >= lowest();
  }

  private double highest() {
    return known.sweep().steps().getFirst().at().doubleValue();
  }

  private double lowest() {
    return known.sweep().steps().getLast().at().doubleValue();
  }

  private double x(double confidence) {
    double span = highest() - lowest();
    double room = width - RIGHT - LEFT - LABEL;
    double share = span == 0 ? 1.0 / 2 : (highest() - confidence) / span;
    return LEFT + LABEL / 2.0 + room * share;
  }

  private String y(double share) {
    double top = Math.min(1, LIMITS * known.aim().errorLimit());
    return text(BOTTOM - (BOTTOM - TOP) * Math.clamp(share / top, 0, 1));
  }

  private static String text(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
