package dev.lastword.evidence.spec;

import dev.lastword.evidence.peers.Distances;
import dev.lastword.evidence.peers.ManyTests;
import dev.lastword.evidence.peers.MissingMass;
import dev.lastword.evidence.statistics.NoveltyCut;
import dev.lastword.evidence.statistics.Tally;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/novelty.yaml}. */
final class NoveltyVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of(
          "arrivals", NoveltyVectors::arrivals,
          "cut", NoveltyVectors::cut,
          "conformal-p", NoveltyVectors::conformalP,
          "missing-mass", NoveltyVectors::missingMass,
          "benjamini-hochberg", NoveltyVectors::adjusted,
          "e-benjamini-hochberg", NoveltyVectors::rejected,
          "distances", NoveltyVectors::distances);

  private NoveltyVectors() {}

  private static void arrivals(Row row) {
    Tally arrivals = new Tally(row.count("new"), row.count("arrivals"));
    row.expect("one_look", arrivals.upper(row.number("risk")));
    row.expect("any_look", arrivals.anytimeUpper(row.number("risk")));
  }

  private static void cut(Row row) {
    double risk = row.number("risk");
    NoveltyCut cut = NoveltyCut.of(row.count("scores"), row.number("flagged"), risk);
    row.expectWhole("rank", cut.rank());
    row.expect("quantile", cut.upper(risk));
    row.expect("mean", cut.mean());
  }

  private static void conformalP(Row row) {
    row.expect("p", ManyTests.conformal(row.numbers("scores"), row.number("score")));
  }

  private static void missingMass(Row row) {
    MissingMass mass = new MissingMass(row.count("once"), row.count("arrivals"));
    row.expect("estimate", mass.estimate());
    row.expect("upper", mass.upper(row.number("risk")));
  }

  private static void adjusted(Row row) {
    row.expect("adjusted", ManyTests.adjusted(row.numbers("p")));
  }

  private static void rejected(Row row) {
    int rejected = ManyTests.rejected(row.numbers("evidence"), row.number("share"));
    row.expectWhole("rejected", rejected);
  }

  private static void distances(Row row) {
    Distances distances =
        new Distances(
            row.table("seen").stream().map(p -> new Distances.Point(p.get(0), p.get(1))).toList());
    Distances.Point point =
        new Distances.Point(row.numbers("point").get(0), row.numbers("point").get(1));
    row.expect("mahalanobis", distances.mahalanobis(point, 0));
    row.expect("shrunk", distances.mahalanobis(point, 0.1));
    row.expect("nearest", distances.nearest(point, 1));
    row.expect("three_nearest", distances.nearest(point, 3));
  }
}
