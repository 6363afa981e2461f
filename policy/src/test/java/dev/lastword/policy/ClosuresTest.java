package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.rule.CelAlone;
import dev.lastword.policy.rule.Findings;
import dev.lastword.policy.rule.RuleCompiler;
import dev.lastword.policy.rule.Rules;
import dev.lastword.policy.rule.Truth;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Closures answer as CEL does. jqwik prints the seed of a property that fails. */
class ClosuresTest {

  private static final int RULES = 12;
  private static final int FACTS = 40;

  @Property(tries = 250, shrinking = ShrinkingMode.OFF)
  void closures_and_cel_agree_on_conditions_of_all_types(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedCondition generated = new GeneratedCondition(random);
    String source = generated.policy(RULES);
    Reading reading = PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8));
    if (!(reading instanceof Reading.Valid valid)) {
      throw new AssertionError("does not check: " + reading + "\n" + source);
    }
    agree(valid.policy(), source, generated::facts, random);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void closures_and_cel_agree_on_the_policies_of_the_invariant(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedPolicy generated = new GeneratedPolicy(random);
    String source = generated.source();
    Optional<Policy> policy = InvariantTest.policy(source);
    policy.ifPresent(p -> agree(p, source, () -> generated.withLess(generated.facts()), random));
  }

  @Test
  void steps_are_counted_wherever_macros_could_take_too_many() {
    String source =
        GeneratedCondition.policyOf(
            "tags.all(a, tags.all(b, a == b))",
            "tags.all(a, tags.all(b, a == b)) || tags.exists(c, c == \"x\")",
            "tags.exists(a, a == \"b\") || tags.all(c, c == \"x\")",
            String.join(" && ", Collections.nCopies(11, "tags.all(a, a == \"x\")")));
    Policy policy = InvariantTest.policy(source).orElseThrow();
    String tags = "[" + String.join(",", Collections.nCopies(1_000, "\"x\"")) + "]";
    Facts facts =
        InvariantTest.bind(policy, List.of(new GeneratedPolicy.Sent("tags", tags))).orElseThrow();
    Rules rules = RuleCompiler.compile(policy.file(), new Problems()).orElseThrow();
    assertThat(rules.judge(ask(facts), History.none()).truths())
        .containsExactly(
            new Truth.Failed("ITERATION_BUDGET_EXCEEDED"),
            new Truth.Failed("ITERATION_BUDGET_EXCEEDED"),
            Truth.TRUE,
            new Truth.Failed("ITERATION_BUDGET_EXCEEDED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lines + 9223372036854775807 > 0",
        "9223372036854775807 + lines == 9223372036854775807",
        "lines - 9223372036854775807 - 2 < 0",
        "lines * 9223372036854775807 * 2 > 0",
        "share * -0.5 < lines",
        "share * -0.5 >= size(memo)",
        "share * -0.5 < 0.0",
        "score * 1e300 * 1e300 - score * 1e300 * 1e300 < 1.0",
        "1.0 / share > score",
        "memo in [\"\", note]",
        "memo == note ? flag : lines > 0",
        "flag == (lines > 0)",
        "flag && note == \"a\" || lines == 0",
        "sent + duration(\"1h\") > submitted_at && hour(sent) == 12"
      })
  void they_agree_at_the_borders(String condition) {
    Policy policy = InvariantTest.policy(GeneratedCondition.policyOf(condition)).orElseThrow();
    Rules rules = RuleCompiler.compile(policy.file(), new Problems()).orElseThrow();
    for (String lines : List.of("-1", "0", "1", "9007199254740991")) {
      for (String flag : List.of("true", "false", "null")) {
        var sent =
            List.of(
                new GeneratedPolicy.Sent("lines", lines),
                new GeneratedPolicy.Sent("flag", flag),
                new GeneratedPolicy.Sent("share", "0"),
                new GeneratedPolicy.Sent("score", "1"),
                new GeneratedPolicy.Sent("sent", "\"2026-01-01T12:00:00Z\""),
                new GeneratedPolicy.Sent("memo", "\"\""));
        Facts facts = InvariantTest.bind(policy, sent).orElseThrow();
        Findings found = rules.judge(ask(facts), History.none());
        assertThat(found.truths()).describedAs("%s", sent).isEqualTo(CelAlone.truths(found));
      }
    }
  }

  @Test
  void the_longest_chain_is_answered() {
    String chain = "flag" + "||flag".repeat(600);
    Policy policy = InvariantTest.policy(GeneratedCondition.policyOf(chain)).orElseThrow();
    Facts facts =
        InvariantTest.bind(policy, List.of(new GeneratedPolicy.Sent("flag", "false")))
            .orElseThrow();
    Rules rules = RuleCompiler.compile(policy.file(), new Problems()).orElseThrow();
    assertThat(CelAlone.decidedWithout(rules.judge(ask(facts), History.none()))).isEqualTo(1);
    assertThat(rules.judge(ask(facts), History.none()).truths()).containsExactly(Truth.FALSE);
  }

  private static void agree(
      Policy policy, String source, Supplier<List<GeneratedPolicy.Sent>> facts, Random random) {
    Rules rules = RuleCompiler.compile(policy.file(), new Problems()).orElseThrow();
    for (int i = 0; i < FACTS; i++) {
      List<GeneratedPolicy.Sent> sent = facts.get();
      Optional<Facts> bound = InvariantTest.bind(policy, sent);
      if (bound.isPresent()) {
        History history = InvariantTest.history(policy, sent, random);
        Findings found = rules.judge(ask(bound.get()), history);
        assertThat(found.truths())
            .describedAs("%s\n%s\n%s", source, sent, history)
            .isEqualTo(CelAlone.truths(found));
        decided(found);
      }
    }
  }

  private static Ask ask(Facts facts) {
    return Asks.of(facts, Confidence.absent());
  }

  /** Were everything left to CEL, the two would agree as well. */
  private static void decided(Findings found) {
    Statistics.label("rules that closures decide, of all")
        .collect(CelAlone.decidedWithout(found) * 2 >= found.truths().size())
        .coverage(all -> all.check(true).percentage(share -> share > 25));
  }
}
