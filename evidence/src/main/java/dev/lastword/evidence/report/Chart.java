package dev.lastword.evidence.report;

import java.util.List;
import java.util.Locale;

/** A picture of lines, bars and dots over two axes, as SVG. Colours come from the page's style. */
final class Chart {

  private static final int WIDTH = 680;
  private static final int HEIGHT = 300;
  private static final int LEFT = 56;
  private static final int RIGHT = 28;
  private static final int TOP = 14;
  private static final int BOTTOM = 46;

  private final StringBuilder marks = new StringBuilder();
  private final double fromX;
  private final double toX;
  private final double toY;

  /** The axes; up starts at 0. */
  Chart(double fromX, double toX, double toY) {
    this.fromX = fromX;
    this.toX = toX;
    this.toY = toY;
  }

  /** A point of the picture, in the units of its axes. */
  record Point(double x, double y) {}

  Chart tickX(double x, String text) {
    return text("tick", x(x), HEIGHT - BOTTOM + 18, "middle", text);
  }

  Chart tickY(double y, String text) {
    line("grid", LEFT, y(y), WIDTH - RIGHT, y(y));
    return text("tick", LEFT - 8, y(y) + 4, "end", text);
  }

  Chart title(String x) {
    return text("tick", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 4, "middle", x);
  }

  Chart level(String kind, double y) {
    line(kind, LEFT, y(y), WIDTH - RIGHT, y(y));
    return this;
  }

  Chart diagonal(String kind, Point from, Point to) {
    line(kind, x(from.x()), y(from.y()), x(to.x()), y(to.y()));
    return this;
  }

  Chart bar(String kind, double x, double width, double y) {
    marks.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>%n",
            kind,
            x(x - width / 2),
            y(y),
            x(x + width / 2) - x(x - width / 2),
            y(0) - y(y)));
    return this;
  }

  Chart line(String kind, List<Point> points) {
    marks.append("<polyline class=\"").append(kind).append("\" points=\"");
    for (Point point : points) {
      marks.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(point.y())));
    }
    marks.append("\"/>\n");
    return this;
  }

  Chart dot(String kind, Point at, double radius) {
    marks.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>%n",
            kind,
            x(at.x()),
            y(at.y()),
            radius));
    return this;
  }

  private Chart text(String kind, double x, double y, String anchor, String text) {
    marks.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            kind,
            x,
            y,
            anchor,
            Page.escaped(text)));
    return this;
  }

  private void line(String kind, double x1, double y1, double x2, double y2) {
    marks.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            kind,
            x1,
            y1,
            x2,
            y2));
  }

  private double x(double value) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (value - fromX) / (toX - fromX);
  }

  private double y(double value) {
    double inside = Math.min(value, toY);
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * inside / toY;
  }

  /**
   * The picture.
   *
   * @param says what is to be seen, for those who do not see it
   */
  String svg(String says) {
    return "<svg viewBox=\"0 0 "
        + WIDTH
        + " "
        + HEIGHT
        + "\" role=\"img\" aria-label=\""
        + Page.escaped(says)
        + "\">\n"
        + marks
        + "</svg>\n";
  }
}
