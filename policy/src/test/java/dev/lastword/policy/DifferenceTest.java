package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lastword.policy.diff.Change;
import dev.lastword.policy.diff.Difference;
import dev.lastword.policy.diff.Verdicts;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code spec/difference}, and what a direction promises. */
class DifferenceTest {

  @TestFactory
  Stream<DynamicTest> edits() {
    SpecFile file = SpecFile.read(Repository.path("spec/difference/changes.yaml"));
    Policy before = policy(file.policy());
    return file.section("cases").stream()
        .map(c ->
            dynamicTest(
                SpecFile.text(c, "name"), () -> compare(c, before, policy(file.changed(c)))));
  }

  private static void compare(Json.Object entry, Policy before, Policy after) {
    Difference difference = Difference.between(before, after);
    assertThat(difference.changes())
        .describedAs("%s", difference)
        .extracting(DifferenceTest::inBrief)
        .containsExactlyElementsOf(texts(entry, "changes"));
    assertThat(word(difference.kind())).isEqualTo(SpecFile.text(entry, "kind"));
    if (entry.get("says").isPresent()) {
      assertThat(difference.changes())
          .extracting(c -> c.says().text())
          .containsExactlyElementsOf(texts(entry, "says"));
    }
  }

  private static List<String> texts(Json.Object entry, String key) {
    Json.Array list = (Json.Array) entry.get(key).orElseThrow();
    return list.items().stream().map(SpecFile::word).toList();
  }

  static String inBrief(Change change) {
    return word(change.direction()) + " " + word(change.aspect()) + " " + change.key();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void policies_of_two_workflows_are_not_compared() {
    Policy invoices = policy(text("examples/invoices.yaml"));
    Policy support = policy(text("examples/support.yaml"));
    assertThatThrownBy(() -> Difference.between(invoices, support))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("invoices and support");
  }

  @Test
  void a_fact_that_has_to_be_sent_from_now_on_is_stricter_and_one_less_is_looser() {
    String source = text("examples/invoices.yaml").replaceAll("(?s)\ntests:.*", "\n");
    Policy fewer = policy(source);
    Policy more = policy(source.replace("facts:\n", "facts:\n  checked: {type: boolean}\n"));
    assertThat(Difference.between(fewer, more).changes())
        .extracting(DifferenceTest::inBrief)
        .containsExactly("stricter fact_added facts.checked");
    assertThat(Difference.between(more, fewer).changes())
        .extracting(DifferenceTest::inBrief)
        .containsExactly("looser fact_removed facts.checked");
  }

  @Test
  void the_order_of_the_versions_turns_the_direction_round() {
    String source = text("examples/invoices.yaml");
    Policy lower = policy(source);
    Policy higher = policy(source.replace("at_least: 0.80", "at_least: 0.90"));
    assertThat(Difference.between(lower, higher).kind()).isEqualTo(Difference.Kind.STRICTER);
    assertThat(Difference.between(higher, lower).kind()).isEqualTo(Difference.Kind.LOOSER);
  }

  @Property(tries = 200)
  void a_policy_does_not_differ_from_itself(@ForAll long seed) {
    String source = new GeneratedPolicy(new Random(seed)).source();
    Optional<Policy> first = InvariantTest.policy(source);
    Optional<Policy> second = InvariantTest.policy("# the same\n" + source);
    if (first.isPresent() && second.isPresent()) {
      Difference difference = Difference.between(first.get(), second.get());
      assertThat(difference.changes()).isEmpty();
      assertThat(difference.kind()).isEqualTo(Difference.Kind.EQUIVALENT);
    }
  }

  @Property(tries = 200)
  void a_tripwire_more_is_stricter_and_one_less_is_looser(@ForAll long seed) {
    GeneratedPolicy generated = new GeneratedPolicy(new Random(seed));
    String head = generated.head();
    String tripwires = generated.tripwires(1);
    String tail = generated.confidence();
    Optional<Policy> fewer = InvariantTest.policy(head + tripwires + tail);
    Optional<Policy> more = InvariantTest.policy(head + tripwires + generated.tripwires(1) + tail);
    if (fewer.isPresent() && more.isPresent()) {
      assertThat(Difference.between(fewer.get(), more.get()).kind())
          .isEqualTo(Difference.Kind.STRICTER);
      assertThat(Difference.between(more.get(), fewer.get()).kind())
          .isEqualTo(Difference.Kind.LOOSER);
    }
  }

  /** Edits like those of people, and then actions with something missing, under both versions. */
  @Property(tries = 600)
  void a_direction_holds_for_every_action(@ForAll long seed) {
    Random random = new Random(seed);
    GeneratedPolicy generated = new GeneratedPolicy(random);
    String source = generated.source();
    Optional<Policy> before = InvariantTest.policy(source);
    Optional<Policy> after = InvariantTest.policy(new EditedPolicy(random).of(source));
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    Difference difference = Difference.between(before.get(), after.get());
    for (int i = 0; i < 40; i++) {
      var facts = generated.withLess(generated.facts());
      var confidence = Confidence.given(BigDecimal.valueOf(random.nextInt(10), 1));
      History seen = InvariantTest.history(before.get(), facts, random);
      int first = InvariantTest.strictness(before.get(), facts, confidence, seen);
      int second = InvariantTest.strictness(after.get(), facts, confidence, seen);
      assertThat(holds(difference, first, second))
          .describedAs("%s: %d, then %d for %s%n%s", difference, first, second, facts, source)
          .isTrue();
    }
  }

  /** What is called looser may be stricter for other actions, unless that is excluded. */
  private static boolean holds(Difference difference, int before, int after) {
    Verdicts verdicts = difference.verdicts();
    boolean nothingLooser = verdicts.looser() instanceof Verdicts.Found.None;
    boolean nothingStricter = verdicts.stricter() instanceof Verdicts.Found.None;
    return (before <= after || !nothingLooser)
        && (before >= after || !nothingStricter)
        && switch (difference.kind()) {
          case EQUIVALENT -> before == after;
          case STRICTER -> before <= after;
          case LOOSER, MIXED, UNDECIDED -> true;
        };
  }

  private static Policy policy(String source) {
    return switch (PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid no -> throw new AssertionError(no.text());
    };
  }

  private static String text(String file) {
    return new String(Repository.bytes(Repository.path(file)), StandardCharsets.UTF_8);
  }
}
