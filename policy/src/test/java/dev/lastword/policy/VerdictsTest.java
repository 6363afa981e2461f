package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.diff.Difference;
import dev.lastword.policy.diff.Verdicts;
import dev.lastword.policy.diff.Verdicts.Found;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.History;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What is said of all actions, held against many of them. */
class VerdictsTest {

  /** Actions of one pair of policies; {@code -Dlastword.soak=N} for N times as many pairs. */
  private static final int ACTIONS = 100;

  @Property(tries = 1_000)
  void no_action_contradicts_the_answer(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedPolicy generated = new GeneratedPolicy(random);
    String source = generated.source();
    Optional<Policy> before = InvariantTest.policy(source);
    String edited = new EditedPolicy(random).of(source);
    Optional<Policy> after = InvariantTest.policy(edited);
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    Difference difference = Difference.between(before.get(), after.get());
    Verdicts verdicts = difference.verdicts();
    Statistics.collect(verdicts.kind());
    for (int i = 0; i < ACTIONS; i++) {
      var facts = generated.withLess(generated.facts());
      var confidence = Confidence.given(BigDecimal.valueOf(random.nextInt(10), 1));
      History seen = InvariantTest.history(before.get(), facts, random);
      int first = InvariantTest.strictness(before.get(), facts, confidence, seen);
      int second = InvariantTest.strictness(after.get(), facts, confidence, seen);
      String words =
          "%s: %d, then %d for %s%n%s%n%s"
              .formatted(verdicts, first, second, facts, source, edited);
      if (verdicts.looser() instanceof Found.None) {
        assertThat(second).describedAs(words).isGreaterThanOrEqualTo(first);
      }
      if (verdicts.stricter() instanceof Found.None) {
        assertThat(second).describedAs(words).isLessThanOrEqualTo(first);
      }
    }
  }
}
