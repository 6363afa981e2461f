package dev.lastword.evidence.spec;

import dev.lastword.evidence.peers.BettingBound;
import dev.lastword.evidence.statistics.Bets;
import dev.lastword.evidence.statistics.Tally;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** {@code spec/evidence/anytime.yaml}. */
final class AnytimeVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of(
          "mixture", AnytimeVectors::mixture,
          "bets", AnytimeVectors::bets,
          "bets-in-one-period", AnytimeVectors::betsInOnePeriod,
          "betting-bound", AnytimeVectors::bettingBound);

  private AnytimeVectors() {}

  private static void mixture(Row row) {
    Tally tally = row.tally();
    evidence(row, tally.logEvidence(row.number("limit")));
    row.expect("anytime_upper", tally.anytimeUpper(row.number("risk")));
    row.expect("one_look", tally.upper(row.number("risk")));
  }

  private static void bets(Row row) {
    List<Bets.Group> groups =
        row.rows("groups").stream().map(g -> group(g, g.number("weight"))).toList();
    evidence(row, Bets.logEvidence(groups, row.number("limit")));
  }

  private static void betsInOnePeriod(Row row) {
    List<Row> rows = row.rows("groups");
    double smallest = rows.stream().mapToDouble(g -> g.number("chance")).min().orElseThrow();
    List<Bets.Group> groups =
        rows.stream().map(g -> group(g, smallest / g.number("chance"))).toList();
    evidence(row, Bets.logEvidence(groups, row.number("limit")));
  }

  private static void bettingBound(Row row) {
    Set<Integer> wrong = Set.copyOf(row.counts("wrong_at"));
    int reviewed = row.count("reviewed");
    double risk = row.number("risk");
    row.expect("upper", BettingBound.upper(wrong, reviewed, risk));
    row.expect("one_look", new Tally(wrong.size(), reviewed).upper(risk));
  }

  private static void evidence(Row row, double log) {
    row.expect("log_evidence", log);
    row.expect("evidence", Math.exp(log));
  }

  private static Bets.Group group(Row row, double weight) {
    return new Bets.Group(weight, row.count("right"), row.count("wrong"));
  }
}
