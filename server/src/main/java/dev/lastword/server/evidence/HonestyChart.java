package dev.lastword.server.evidence;

import dev.lastword.evidence.statistics.Isotonic;
import dev.lastword.evidence.statistics.Isotonic.Block;
import dev.lastword.server.evidence.SweepChart.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The picture of what the AI says (to the right) and how often it is right (upwards). Both axes
 * begin at the same round share, so that the diagonal is where they agree.
 *
 * @param width of the box it is drawn in
 */
record HonestyChart(Isotonic fit, int judged, int width) {

  private static final int LEFT = 48;
  private static final int RIGHT = 16;
  private static final int TOP = 14;
  private static final int BOTTOM = 230;
  private static final int STEPS = 5;
  private static final double SMALLEST_DOT = 2;
  private static final double LARGEST_DOT = 10;

  /** Where a block is, and how much was judged there. */
  record Dot(String x, String y, String radius) {}

  String start() {
    return String.valueOf(LEFT);
  }

  String end() {
    return String.valueOf(width - RIGHT);
  }

  String bottom() {
    return String.valueOf(BOTTOM);
  }

  String top() {
    return String.valueOf(TOP);
  }

  /** The staircase, as the points of a line. */
  String line() {
    var points = new ArrayList<String>();
    for (Block block : fit.blocks()) {
      points.add(text(x(block.from())) + "," + text(y(block.right())));
      points.add(text(x(block.to())) + "," + text(y(block.right())));
    }
    return String.join(" ", points);
  }

  List<Dot> dots() {
    return fit.blocks().stream()
        .map(block -> {
          double share = Math.sqrt((double) block.reviewed() / judged);
          return new Dot(
              text(x((block.from() + block.to()) / 2)),
              text(y(block.right())),
              text(SMALLEST_DOT + LARGEST_DOT * share));
        })
        .toList();
  }

  /** Along the bottom. */
  List<Tick> said() {
    return ticks().stream().map(at -> new Tick(text(x(at)), Numbers.percent(at))).toList();
  }

  /** Up the side. */
  List<Tick> found() {
    return ticks().stream().map(at -> new Tick(text(y(at)), Numbers.percent(at))).toList();
  }

  private List<Double> ticks() {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(i -> from() + i * (1 - from()) / STEPS)
        .toList();
  }

  /** The largest half below everything that is drawn, or 0.9. */
  private double from() {
    Block first = fit.blocks().getFirst();
    double lowest = Math.min(first.from(), first.right());
    return lowest >= 0.9 ? 0.9 : lowest >= 0.5 ? 0.5 : 0;
  }

  private double x(double share) {
    return LEFT + (width - LEFT - RIGHT) * (share - from()) / (1 - from());
  }

  private double y(double share) {
    return BOTTOM - (BOTTOM - TOP) * (share - from()) / (1 - from());
  }

  private static String text(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
