package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lastword.policy.diff.Difference;
import dev.lastword.policy.diff.Level;
import dev.lastword.policy.diff.Verdicts;
import dev.lastword.policy.diff.Verdicts.Found;
import dev.lastword.policy.diff.Witness;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is said of all actions: the cases of {@code spec/difference}, and many actions. */
class VerdictsTest {

  private static final int PAIRS = 300;
  private static final int ACTIONS = 100;

  /** Pairs of small policies, of which all 240 actions are looked at. */
  private static final int SMALL_PAIRS = 420;

  /** {@code -Dlastword.soak=50} compares fifty times as many. */
  private static final int SOAK = Integer.getInteger("lastword.soak", 1);

  @TestFactory
  Stream<DynamicTest> edits() {
    SpecFile file = SpecFile.read(Repository.path("spec/difference/verdicts.yaml"));
    Policy before = InvariantTest.policy(file.policy()).orElseThrow();
    return file.section("cases").stream()
        .map(c -> dynamicTest(SpecFile.text(c, "name"), () -> compare(c, before, file.changed(c))));
  }

  private static void compare(Json.Object entry, Policy before, String edited) {
    Policy after = InvariantTest.policy(edited).orElseThrow();
    Difference difference = Difference.between(before, after);
    Verdicts verdicts = difference.verdicts();
    assertThat(word(verdicts.kind()))
        .describedAs("%s", verdicts)
        .isEqualTo(SpecFile.text(entry, "verdicts"));
    entry
        .get("kind")
        .ifPresent(kind -> assertThat(word(difference.kind())).isEqualTo(SpecFile.word(kind)));
    entry
        .get("changes")
        .ifPresent(changes ->
            assertThat(difference.changes())
                .extracting(DifferenceTest::inBrief)
                .containsExactlyElementsOf(
                    ((Json.Array) changes).items().stream().map(SpecFile::word).toList()));
    shows(entry, "looser", verdicts.looser());
    shows(entry, "stricter", verdicts.stricter());
    Stream.of(verdicts.looser(), verdicts.stricter())
        .flatMap(found -> found.shown().stream())
        .forEach(witness -> assertIsSo(witness, before, after));
  }

  private static void shows(Json.Object entry, String side, Found found) {
    if (entry.get(side).orElse(null) instanceof Json.Object wanted) {
      Witness witness = found.shown().orElseThrow();
      assertThat(word(witness.before())).isEqualTo(SpecFile.text(wanted, "before"));
      assertThat(word(witness.after())).isEqualTo(SpecFile.text(wanted, "after"));
      wanted
          .get("facts")
          .ifPresent(f ->
              ((Json.Object) f)
                  .members()
                  .forEach(m ->
                      assertThat(CanonicalJson.of(witness.facts().get(m.name()).orElseThrow()))
                          .isEqualTo(CanonicalJson.of(m.value()))));
      SpecFile.words(wanted, "without")
          .ifPresent(
              names -> names.forEach(name -> assertThat(witness.facts().get(name)).isEmpty()));
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Asks both policies again, by no code of the comparison. */
  private static void assertIsSo(Witness witness, Policy before, Policy after) {
    assertThat(level(before, witness)).isEqualTo(witness.before());
    assertThat(level(after, witness)).isEqualTo(witness.after());
  }

  private static Level level(Policy policy, Witness witness) {
    if (!(policy.facts().bind(witness.factsFor(policy)) instanceof Binding.Bound bound)) {
      return Level.INVALID;
    }
    Ask ask = new Ask(bound.facts(), witness.confidence(), witness.model(), Asks.DAY);
    return switch (policy.evaluate(ask, witness.history(), Situation.normal()).verdict()) {
      case Verdict.Proceed p -> p.alerts().isEmpty() ? Level.PROCEED : Level.ALERT;
      case Verdict.Hold h -> Level.HOLD;
      case Verdict.Refuse r -> Level.REFUSE;
    };
  }

  /** For so small a world the answer is exactly what all actions say. */
  @Property(tries = SMALL_PAIRS)
  void the_answer_is_what_all_actions_say(@ForAll long seed) {
    for (int i = 0; i < SOAK; i++) {
      compareWhole(new Random(seed + i));
    }
  }

  private static void compareWhole(Random random) {
    SmallPolicy small = new SmallPolicy(random);
    String source = small.source();
    String edited = small.edit().source();
    Policy before = InvariantTest.policy(source).orElseThrow();
    Policy after = InvariantTest.policy(edited).orElseThrow();
    Verdicts verdicts = Difference.between(before, after).verdicts();
    boolean looser = false;
    boolean stricter = false;
    for (List<GeneratedPolicy.Sent> facts : SmallPolicy.actions()) {
      int first = InvariantTest.strictness(before, facts, Confidence.absent(), History.none());
      int second = InvariantTest.strictness(after, facts, Confidence.absent(), History.none());
      looser |= second < first;
      stricter |= second > first;
    }
    String words = "%s%n%s%nbecomes%n%s".formatted(verdicts, source, edited);
    assertThat(verdicts.looser().shown().isPresent()).describedAs(words).isEqualTo(looser);
    assertThat(verdicts.stricter().shown().isPresent()).describedAs(words).isEqualTo(stricter);
    assertThat(verdicts.looser()).isNotInstanceOf(Found.Perhaps.class);
    assertThat(verdicts.stricter()).isNotInstanceOf(Found.Perhaps.class);
  }

  @Property(tries = PAIRS)
  void no_action_contradicts_the_answer(@ForAll long seed) {
    for (int i = 0; i < SOAK; i++) {
      compare(new Random(seed + i));
    }
  }

  private static void compare(Random random) {
    GeneratedPolicy generated = new GeneratedPolicy(random);
    String source = generated.source();
    String edited = new EditedPolicy(random).of(source);
    Optional<Policy> before = InvariantTest.policy(source);
    Optional<Policy> after = InvariantTest.policy(edited);
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    Verdicts verdicts = Difference.between(before.get(), after.get()).verdicts();
    Statistics.collect(verdicts.kind());
    verdicts
        .looser()
        .shown()
        .ifPresent(w -> {
          assertThat(w.after()).isLessThan(w.before());
          assertIsSo(w, before.get(), after.get());
        });
    verdicts
        .stricter()
        .shown()
        .ifPresent(w -> {
          assertThat(w.after()).isGreaterThan(w.before());
          assertIsSo(w, before.get(), after.get());
        });
    for (int i = 0; i < ACTIONS; i++) {
      var facts = generated.withLess(generated.facts());
      var confidence = Confidence.given(BigDecimal.valueOf(random.nextInt(10), 1));
      History seen = InvariantTest.history(before.get(), facts, random);
      int first = InvariantTest.strictness(before.get(), facts, confidence, seen);
      int second = InvariantTest.strictness(after.get(), facts, confidence, seen);
      String words = "%s%n%s%n%s%nbecomes%n%s".formatted(verdicts, facts, source, edited);
      if (verdicts.looser() instanceof Found.None) {
        assertThat(second).describedAs(words).isGreaterThanOrEqualTo(first);
      }
      if (verdicts.stricter() instanceof Found.None) {
        assertThat(second).describedAs(words).isLessThanOrEqualTo(first);
      }
    }
  }
}
