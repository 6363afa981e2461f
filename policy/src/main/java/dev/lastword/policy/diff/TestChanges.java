package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.file.Expectation;
import dev.lastword.policy.file.GivenHistory;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.words.Writing;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the tests of two files by name, over the facts that both declare alike. They answer
 * nothing, so all is neutral.
 */
final class TestChanges {

  private final Map<String, Content> before;
  private final Map<String, Content> after;
  private final Changes changes;

  TestChanges(Policy before, Policy after, Changes changes) {
    Set<FactDeclaration> alike = new HashSet<>(before.facts().declarations());
    alike.retainAll(after.facts().declarations());
    Set<String> compared = alike.stream().map(FactDeclaration::name).collect(Collectors.toSet());
    this.before = byName(before, compared);
    this.after = byName(after, compared);
    this.changes = changes;
  }

  /** What a test says, wherever it stands. */
  private record Content(
      Map<String, Object> facts,
      GivenHistory before,
      Confidence confidence,
      Model model,
      Instant now,
      Expectation expected) {

    static Content of(WrittenTest test, Set<String> compared) {
      Ask ask = test.ask();
      Map<String, Object> values = new HashMap<>();
      compared.forEach(name -> ask.facts().get(name).ifPresent(value -> values.put(name, value)));
      return new Content(
          values, test.before(), ask.confidence(), ask.model(), ask.submittedAt(), test.expected());
    }
  }

  private static Map<String, Content> byName(Policy policy, Set<String> compared) {
    Map<String, Content> found = new LinkedHashMap<>();
    policy.tests().forEach(test -> found.put(test.name(), Content.of(test, compared)));
    return found;
  }

  void all() {
    before.forEach((name, old) -> {
      Content now = after.get(name);
      if (now == null) {
        add(name, " is gone.");
      } else if (!now.equals(old)) {
        add(name, " says something else.");
      }
    });
    after.forEach((name, now) -> {
      if (!before.containsKey(name)) {
        add(name, " is new.");
      }
    });
  }

  private void add(String name, String words) {
    changes.add(
        "tests", Aspect.TESTS, Direction.NEUTRAL, Writing.of("The test ").quote(name).words(words));
  }
}
