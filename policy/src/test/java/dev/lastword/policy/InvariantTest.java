package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import dev.lastword.policy.yaml.YamlText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/**
 * What holds for every policy and every action. jqwik prints the seed of each property; a failing
 * one is run again with {@code @Property(seed = "…")}.
 */
class InvariantTest {

  private static final int FACTS_PER_POLICY = 60;

  /** Invalid counts as strictest. */
  private static final int INVALID = 4;

  @Property(tries = 250)
  void leaving_out_a_fact_or_part_of_one_never_loosens(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedPolicy generated = new GeneratedPolicy(random);
    String source = generated.source();
    Optional<Policy> policy = policy(source);
    Statistics.label("policy checks")
        .collect(policy.isPresent())
        .coverage(found -> found.check(true).percentage(share -> share > 25));
    for (int i = 0; policy.isPresent() && i < FACTS_PER_POLICY; i++) {
      List<GeneratedPolicy.Sent> full = generated.facts();
      List<GeneratedPolicy.Sent> less = generated.withLess(full);
      History history = history(policy.get(), full, random);
      Confidence confidence = Confidence.given(BigDecimal.valueOf(3 + random.nextInt(8), 1));
      int before = strictness(policy.get(), full, confidence, history);
      int after = strictness(policy.get(), less, confidence, history);
      int unsure = strictness(policy.get(), full, Confidence.absent(), history);
      assertThat(after)
          .describedAs("%s\nfull %s\nless %s\n%s", source, full, less, history)
          .isGreaterThanOrEqualTo(before);
      assertThat(unsure).isGreaterThanOrEqualTo(before);
      Statistics.label("from, to")
          .collect(before, after)
          .coverage(found ->
              found.checkQuery(p -> !p.get(0).equals(p.get(1))).percentage(share -> share > 5));
    }
  }

  @Property(tries = 100)
  void another_tripwire_or_a_higher_threshold_never_loosens(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedPolicy generated = new GeneratedPolicy(random);
    String head = generated.head();
    String some = generated.tripwires(2);
    Optional<Policy> fewer = policy(head + some + "confidence: {at_least: 0.50}\n");
    Optional<Policy> more =
        policy(head + some + generated.tripwires(1) + "confidence: {at_least: 0.50}\n");
    Optional<Policy> higher = policy(head + some + "confidence: {at_least: 0.70}\n");
    for (int i = 0; fewer.isPresent() && i < FACTS_PER_POLICY; i++) {
      List<GeneratedPolicy.Sent> facts = generated.facts();
      History history = history(fewer.get(), facts, random);
      Confidence confidence = Confidence.given(BigDecimal.valueOf(3 + random.nextInt(8), 1));
      int before = strictness(fewer.get(), facts, confidence, history);
      assertThat(strictness(higher.orElseThrow(), facts, confidence, history))
          .isGreaterThanOrEqualTo(before);
      if (more.isPresent()) {
        assertThat(strictness(more.get(), facts, confidence, history))
            .describedAs("%s%s", head, some)
            .isGreaterThanOrEqualTo(before);
      }
    }
  }

  @Property(tries = 60)
  void asking_more_people_never_loosens(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedPolicy generated = new GeneratedPolicy(random);
    String head = generated.head() + generated.tripwires(3);
    Optional<Policy> one = policy(head + generated.confidence());
    Optional<Policy> two =
        policy(
            head.replace("effect: hold}", "effect: hold, approvals: 2}")
                + "confidence: "
                + "{at_least: 0.90}\n");
    for (int i = 0; one.isPresent() && i < FACTS_PER_POLICY; i++) {
      List<GeneratedPolicy.Sent> facts = generated.facts();
      History history = history(one.get(), facts, random);
      Confidence sure = Confidence.given(BigDecimal.valueOf(3 + random.nextInt(8), 1));
      assertThat(strictness(two.orElseThrow(), facts, sure, history))
          .isGreaterThanOrEqualTo(strictness(one.get(), facts, sure, history));
      assertThat(approvals(two.orElseThrow(), facts, sure, history))
          .describedAs(head)
          .isGreaterThanOrEqualTo(approvals(one.get(), facts, sure, history));
    }
  }

  /** How many people have to agree; none of an action that is not held. */
  private static int approvals(
      Policy policy, List<GeneratedPolicy.Sent> facts, Confidence confidence, History history) {
    return bind(policy, facts)
        .map(f -> policy.evaluate(Asks.of(f, confidence), history, Situation.normal()).verdict())
        .map(v -> v instanceof Verdict.Hold h ? h.parts().get(0).approvals() : 0)
        .orElse(0);
  }

  @Property(tries = 60)
  void the_digest_is_that_of_the_content_however_it_is_laid_out(@ForAll long seed) {
    String source = new GeneratedPolicy(new Random(seed)).source();
    var parsed =
        (YamlReading.Parsed) YamlReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8));
    String inOneLine = "# the same\n" + YamlText.of(parsed.root());
    assertThat(policy(inOneLine).map(Policy::digest)).isEqualTo(policy(source).map(Policy::digest));
  }

  @Property(tries = 200)
  void amounts_are_compared_to_the_last_cent(@ForAll int first, @ForAll int second) {
    BigDecimal amount = BigDecimal.valueOf(Math.abs((long) first), 2);
    BigDecimal limit = BigDecimal.valueOf(Math.abs((long) second), 2);
    assertThat(strictness(LIMIT, amount, limit)).isEqualTo(amount.compareTo(limit) > 0 ? 2 : 0);
    assertThat(strictness(LIMIT, limit, limit)).isZero();
    BigDecimal oneMore = limit.add(new BigDecimal("0.01"));
    assertThat(strictness(LIMIT, oneMore, limit)).isEqualTo(2);
  }

  private static final Policy LIMIT =
      policy(
              """
              lastword: 1
              workflow: w
              owner: o
              mode: on-the-loop
              facts:
                amount: {type: money, currency: USD, max: 100000000.00}
                limit: {type: money, currency: USD, max: 100000000.00}
              routine: [{id: all, when: "true", because: x}]
              tripwires: [{id: over, when: amount > limit}]
              confidence: {at_least: none, because: x}
              """)
          .orElseThrow();

  private static int strictness(Policy policy, BigDecimal amount, BigDecimal limit) {
    var sent =
        List.of(
            new GeneratedPolicy.Sent("amount", amount.toPlainString()),
            new GeneratedPolicy.Sent("limit", '"' + limit.toPlainString() + '"'));
    return strictness(policy, sent, Confidence.absent(), History.none());
  }

  static Optional<Policy> policy(String source) {
    Reading reading = PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8));
    return reading instanceof Reading.Valid valid ? Optional.of(valid.policy()) : Optional.empty();
  }

  static Optional<Facts> bind(Policy policy, List<GeneratedPolicy.Sent> facts) {
    return StrictJson.parse(GeneratedPolicy.json(facts)) instanceof JsonReading.Parsed parsed
            && policy.facts().bind(parsed.value()) instanceof Binding.Bound bound
        ? Optional.of(bound.facts())
        : Optional.empty();
  }

  /** Some of what the full facts ask about is known. */
  static History history(Policy policy, List<GeneratedPolicy.Sent> facts, Random random) {
    Map<HistoryQuestion, BigDecimal> answers = new HashMap<>();
    for (HistoryQuestion question : bind(policy, facts).map(policy::questions).orElse(List.of())) {
      if (random.nextInt(4) > 0) {
        answers.put(question, BigDecimal.valueOf(random.nextInt(30)));
      }
    }
    return new History(answers);
  }

  static int strictness(
      Policy policy, List<GeneratedPolicy.Sent> facts, Confidence confidence, History history) {
    return bind(policy, facts)
        .map(f -> policy.evaluate(Asks.of(f, confidence), history, Situation.normal()).verdict())
        .map(InvariantTest::strictness)
        .orElse(INVALID);
  }

  /** What every rule comes to; empty when the facts do not fit. */
  static Optional<List<RuleResult>> results(
      Policy policy, List<GeneratedPolicy.Sent> facts, Confidence confidence, History history) {
    return bind(policy, facts)
        .map(f -> policy.evaluate(Asks.of(f, confidence), history, Situation.normal()).rules());
  }

  private static int strictness(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Proceed p -> p.alerts().isEmpty() ? 0 : 1;
      case Verdict.Hold h -> 2;
      case Verdict.Refuse r -> 3;
    };
  }
}
