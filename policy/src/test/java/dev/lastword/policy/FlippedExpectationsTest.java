package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.file.Effect;
import dev.lastword.policy.file.Expectation;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.yaml.Yaml;
import dev.lastword.policy.yaml.YamlText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The runner of the tests inside a policy, itself tested: every expectation of every action of the
 * examples and the specification is made wrong in every way, and exactly that has to be reported.
 */
class FlippedExpectationsTest {

  /** Tests of one policy. */
  private static final int MOST_TESTS = 1_000;

  private static final List<String> VERDICTS = List.of("proceed", "hold", "refuse");

  /**
   * A policy and actions to put before it.
   *
   * @param head the file without tests
   * @param actions each the inside of a YAML mapping, without name and expectation
   */
  record Tested(String name, String head, List<String> actions) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** An expectation, and what the runner has to say of it: nothing, or one difference. */
  record Flip(String action, Expectation expected, List<TestReport.Difference> differences) {

    static Flip unasked(String action) {
      return new Flip(action, new Expectation("hold", new TreeMap<>()), List.of());
    }
  }

  static Stream<Tested> policies() {
    return Stream.concat(
        Repository.files("examples", ".yaml").stream().map(FlippedExpectationsTest::example),
        SpecFile.all().stream().map(FlippedExpectationsTest::specified));
  }

  private static Tested example(Path file) {
    String source = new String(Repository.bytes(file), StandardCharsets.UTF_8);
    return new Tested(file.getFileName().toString(), head(source), ownTests(source));
  }

  private static Tested specified(SpecFile file) {
    Stream<String> cases =
        file.section("cases").stream()
            .filter(c -> c.get("expect").isPresent())
            .filter(c -> c.get("facts").orElse(null) instanceof Json.Object)
            .map(FlippedExpectationsTest::action);
    return new Tested(
        file.name(),
        head(file.policy()),
        Stream.concat(cases, ownTests(file.policy()).stream()).toList());
  }

  private static String head(String source) {
    return source.replaceFirst("(?s)(?m)^tests:.*", "");
  }

  private static List<String> ownTests(String source) {
    return policy(source).tests().stream()
        .map(test -> test.written().without("name").without("expect"))
        .map(FlippedExpectationsTest::inside)
        .toList();
  }

  private static String inside(Yaml.Mapping mapping) {
    String text = YamlText.of(mapping);
    return text.substring(1, text.length() - 1);
  }

  private static String action(Json.Object entry) {
    return entry.members().stream()
        .filter(member -> !List.of("name", "expect").contains(member.name()))
        .filter(member -> !(member.value() instanceof Json.Null))
        .map(member -> member.name() + ": " + JsonText.of(member.value()).replace("\":", "\": "))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_flipped_expectation_is_reported_and_nothing_else(Tested tested) {
    List<Flip> unasked = tested.actions().stream().map(Flip::unasked).toList();
    Policy policy = policy(tested.head() + tests(unasked));
    List<Flip> all = new ArrayList<>();
    for (int i = 0; i < unasked.size(); i++) {
      WrittenTest test = policy.tests().get(i);
      all.addAll(
          flips(tested.actions().get(i), policy.evaluate(test).verdict().asExpected(), policy));
    }
    assertThat(all).hasSizeGreaterThan(2 * unasked.size());
    for (int from = 0; from < all.size(); from += MOST_TESTS) {
      List<Flip> some = all.subList(from, Math.min(all.size(), from + MOST_TESTS));
      assertThat(policy(tested.head() + tests(some)).runTests().results())
          .extracting(TestReport.Result::differences)
          .containsExactlyElementsOf(some.stream().map(Flip::differences).toList());
    }
  }

  /**
   * What is right; the other verdicts; each set without each of its members, and with one that is
   * none.
   */
  private static List<Flip> flips(String action, Expectation right, Policy policy) {
    List<Flip> flips = new ArrayList<>(List.of(new Flip(action, right, List.of())));
    for (String verdict : VERDICTS) {
      if (!verdict.equals(right.verdict())) {
        var wrong = new Expectation(verdict, right.sets());
        flips.add(flip(action, wrong, "verdict", List.of(verdict), List.of(right.verdict())));
      }
    }
    right
        .sets()
        .forEach((what, set) -> {
          Stream<String> one = known(what, policy).filter(name -> !set.contains(name)).limit(1);
          Stream.concat(set.stream(), one)
              .forEach(member -> flips.add(changed(action, right, what, member)));
        });
    return flips;
  }

  private static Flip changed(String action, Expectation right, String what, String member) {
    SortedSet<String> actual = right.sets().getOrDefault(what, new TreeSet<>());
    SortedSet<String> wrong = new TreeSet<>(actual);
    if (!wrong.remove(member)) {
      wrong.add(member);
    }
    var sets = new TreeMap<>(right.sets());
    sets.put(what, wrong);
    var expected = new Expectation(right.verdict(), sets);
    return flip(action, expected, what, List.copyOf(wrong), List.copyOf(actual));
  }

  private static Flip flip(
      String action, Expectation wrong, String what, List<String> expected, List<String> actual) {
    return new Flip(action, wrong, List.of(new TestReport.Difference(what, expected, actual)));
  }

  private static Stream<String> known(String what, Policy policy) {
    return switch (what) {
      case "reasons" ->
          Stream.concat(
              policy.rules().stream().map(rule -> rule.id().value()), Stream.of("confidence"));
      case "queues" -> policy.queuesWithWork().stream().map(queue -> queue.value());
      case "unknown" -> policy.facts().declarations().stream().map(fact -> fact.name());
      default ->
          policy.rules().stream()
              .filter(r -> r instanceof Rule.Tripwire t && t.effect() == Effect.ALERT)
              .map(rule -> rule.id().value());
    };
  }

  private static String tests(List<Flip> flips) {
    StringBuilder out = new StringBuilder("\ntests:\n");
    for (int i = 0; i < flips.size(); i++) {
      Flip flip = flips.get(i);
      String expect = text(flip.expected());
      out.append("  - {name: n%d, %s, expect: %s}\n".formatted(i, flip.action(), expect));
    }
    return out.toString();
  }

  private static String text(Expectation expected) {
    StringBuilder out = new StringBuilder("{verdict: " + expected.verdict());
    expected
        .sets()
        .forEach((what, set) -> {
          String names = set.stream().map(YamlText::text).collect(Collectors.joining(", "));
          out.append(", %s: [%s]".formatted(what, names));
        });
    return out.append('}').toString();
  }

  private static Policy policy(String source) {
    return switch (PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid no -> throw new AssertionError(no.text());
    };
  }
}
