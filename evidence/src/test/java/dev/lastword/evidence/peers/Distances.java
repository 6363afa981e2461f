package dev.lastword.evidence.peers;

import java.util.List;

/** How far a point is from those already seen, in two dimensions. */
public record Distances(List<Point> seen) {

  /** A point. */
  public record Point(double x, double y) {}

  /**
   * The square of Mahalanobis' distance from the mean.
   *
   * @param shrinkage the share of the covariance that is replaced by its mean diagonal
   */
  public double mahalanobis(Point point, double shrinkage) {
    double meanX = seen.stream().mapToDouble(Point::x).average().orElseThrow();
    double meanY = seen.stream().mapToDouble(Point::y).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (Point one : seen) {
      xx += (one.x - meanX) * (one.x - meanX) / (seen.size() - 1);
      xy += (one.x - meanX) * (one.y - meanY) / (seen.size() - 1);
      yy += (one.y - meanY) * (one.y - meanY) / (seen.size() - 1);
    }
    double round = shrinkage * (xx + yy) / 2;
    xx = (1 - shrinkage) * xx + round;
    yy = (1 - shrinkage) * yy + round;
    xy = (1 - shrinkage) * xy;
    double dx = point.x - meanX;
    double dy = point.y - meanY;
    return (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / (xx * yy - xy * xy);
  }

  /** The mean distance to the nearest few. */
  public double nearest(Point point, int few) {
    return seen.stream()
        .mapToDouble(one -> Math.hypot(one.x - point.x, one.y - point.y))
        .sorted()
        .limit(few)
        .average()
        .orElseThrow();
  }
}
