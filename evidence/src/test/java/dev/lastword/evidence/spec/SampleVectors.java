package dev.lastword.evidence.spec;

import dev.lastword.evidence.peers.RuleOfThree;
import dev.lastword.evidence.statistics.SampleSizes;
import dev.lastword.evidence.statistics.Tally;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/samples.yaml}. */
final class SampleVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of(
          "needed", SampleVectors::needed,
          "nothing-wrong", SampleVectors::nothingWrong,
          "power", SampleVectors::power,
          "evidence", SampleVectors::evidence,
          "range", SampleVectors::range,
          "rule-of-three", SampleVectors::ruleOfThree);

  private SampleVectors() {}

  private static void needed(Row row) {
    int reviews =
        SampleSizes.reviewsFor(row.count("wrong"), row.number("limit"), row.number("risk"));
    row.expectWhole("reviewed", reviews);
  }

  private static void nothingWrong(Row row) {
    row.expect("upper", new Tally(0, row.count("reviewed")).upper(row.number("risk")));
  }

  private static void power(Row row) {
    int reviewed = row.count("reviewed");
    double limit = row.number("limit");
    double risk = row.number("risk");
    row.expectWhole("most_wrong", SampleSizes.mostWrong(reviewed, limit, risk).orElseThrow());
    row.expect("chance", SampleSizes.chanceToPass(reviewed, limit, risk, row.number("rate")));
  }

  private static void evidence(Row row) {
    double limit = row.number("limit");
    double risk = row.number("risk");
    long reviews = SampleSizes.reviewsUntilEvidence(limit, risk, row.number("rate")).orElseThrow();
    row.expectWhole("reviewed", reviews);
    row.expectWhole("one_look", SampleSizes.reviewsFor(0, limit, risk));
  }

  private static void range(Row row) {
    int values = SampleSizes.valuesToCover(row.number("share"), row.number("risk"));
    row.expectWhole("values", values);
  }

  private static void ruleOfThree(Row row) {
    row.expect("reviewed", RuleOfThree.reviewed(row.number("limit")));
    row.expect("limit", RuleOfThree.limit(row.number("reviewed")));
  }
}
