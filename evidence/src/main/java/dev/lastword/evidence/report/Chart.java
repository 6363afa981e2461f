package dev.lastword.evidence.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A picture of lines, bars and dots over two axes, as SVG, drawn for wide screens and again for
 * narrow ones. Colours come from the page's style.
 */
final class Chart {

  private final List<Function<Frame, String>> marks = new ArrayList<>();
  private final List<Function<Frame, String>> ticks = new ArrayList<>();
  private final double fromX;
  private final double toX;
  private final double toY;
  private final int height;

  private Chart(double fromX, double toX, double toY, int height) {
    this.fromX = fromX;
    this.toX = toX;
    this.toY = toY;
    this.height = height;
  }

  /** The axes; up starts at 0. */
  static Chart tall(double fromX, double toX, double toY) {
    return new Chart(fromX, toX, toY, 300);
  }

  /** One to stand below another. */
  static Chart low(double fromX, double toX, double toY) {
    return new Chart(fromX, toX, toY, 150);
  }

  /** A point of the picture, in the units of its axes. */
  record Point(double x, double y) {}

  /** Where things are when it is so wide, in pixels. */
  private record Frame(Chart chart, String kind, int width, int left, int right) {
    private static final int TOP = 14;
    private static final int BOTTOM = 46;

    private double x(double value) {
      return left + (width - left - right) * (value - chart.fromX) / (chart.toX - chart.fromX);
    }

    private double y(double value) {
      double inside = Math.min(value, chart.toY);
      return chart.height - BOTTOM - (chart.height - TOP - BOTTOM) * inside / chart.toY;
    }
  }

  /** One of several below; where there is little room only every other one is written. */
  Chart tickX(double x, String text) {
    ticks.add(frame -> text(frame.x(x), height - Frame.BOTTOM + 18, "middle", text));
    return this;
  }

  Chart tickY(double y, String text) {
    level("grid", y);
    marks.add(frame -> text(frame.left() - 8, frame.y(y) + 4, "end", text));
    return this;
  }

  /** A round distance that cuts all of the way up into at most four: 1, 2 or 5 times ten. */
  double roundStep() {
    double ten = Math.pow(10, Math.floor(Math.log10(toY / 4)));
    double parts = toY / 4 / ten;
    return ten * (parts <= 1 ? 1 : parts <= 2 ? 2 : parts <= 5 ? 5 : 10);
  }

  /** Round ticks all the way up. */
  Chart ticksY(Function<Double, String> words) {
    double step = roundStep();
    for (int i = 0; i * step <= toY; i++) {
      tickY(i * step, words.apply(i * step));
    }
    return this;
  }

  Chart title(String x) {
    marks.add(frame ->
        text((frame.left() + frame.width() - frame.right()) / 2.0, height - 6, "middle", x));
    return this;
  }

  Chart level(String kind, double y) {
    return diagonal(kind, new Point(fromX, y), new Point(toX, y));
  }

  Chart diagonal(String kind, Point from, Point to) {
    marks.add(frame ->
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>%n"
            .formatted(
                kind,
                px(frame.x(from.x())),
                px(frame.y(from.y())),
                px(frame.x(to.x())),
                px(frame.y(to.y()))));
    return this;
  }

  Chart bar(String kind, double x, double width, double y) {
    marks.add(frame ->
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>%n"
            .formatted(
                kind,
                px(frame.x(x - width / 2)),
                px(frame.y(y)),
                px(frame.x(x + width / 2) - frame.x(x - width / 2)),
                px(frame.y(0) - frame.y(y))));
    return this;
  }

  Chart line(String kind, List<Point> points) {
    marks.add(frame -> {
      StringBuilder line = new StringBuilder();
      for (Point point : points) {
        line.append(px(frame.x(point.x()))).append(',').append(px(frame.y(point.y()))).append(' ');
      }
      return "<polyline class=\"%s\" points=\"%s\"/>%n".formatted(kind, line.toString().trim());
    });
    return this;
  }

  Chart dot(String kind, Point at, double radius) {
    marks.add(frame ->
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>%n"
            .formatted(kind, px(frame.x(at.x())), px(frame.y(at.y())), px(radius)));
    return this;
  }

  private static String text(double x, double y, String anchor, String text) {
    return "<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>%n"
        .formatted(px(x), px(y), anchor, Page.escaped(text));
  }

  private static String px(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /**
   * The picture, for wide and for narrow screens; the style shows one of them.
   *
   * @param says what is to be seen, for those who do not see it
   */
  String svg(String says) {
    return svg(new Frame(this, "wide", 680, 56, 28), 1, says)
        + svg(new Frame(this, "narrow", 340, 48, 22), 2, says);
  }

  private String svg(Frame frame, int everyTick, String says) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg class=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">%n"
            .formatted(frame.kind(), frame.width(), height, Page.escaped(says)));
    marks.forEach(mark -> svg.append(mark.apply(frame)));
    for (int i = 0; i < ticks.size(); i += everyTick) {
      svg.append(ticks.get(i).apply(frame));
    }
    return svg.append("</svg>\n").toString();
  }
}
