package dev.lastword.policy.suggest;

import dev.lastword.policy.Policy;
import dev.lastword.policy.file.Expectation;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.yaml.Yaml;
import dev.lastword.policy.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes a test that differs from one of the file in a single fact. */
record SuggestedTest(Policy policy, WrittenTest like, Variation variation) {

  private static final int LONGEST_NAME = 200;
  private static final List<String> SETS = List.of("reasons", "queues", "unknown", "alerts");

  Suggestion expecting(Expectation expected) {
    String name = name();
    StringBuilder out = new StringBuilder("  - name: " + YamlText.text(name) + "\n");
    out.append("    facts: ")
        .append(facts(like.written().get("facts"), variation.path()))
        .append('\n');
    for (Yaml.Entry entry : like.written().entries()) {
      String key = entry.key().value();
      if (!List.of("name", "facts", "expect").contains(key)) {
        out.append("    %s: %s\n".formatted(key, YamlText.of(entry.value())));
      }
    }
    out.append("    expect: ").append(expect(expected)).append('\n');
    return new Suggestion(name, out.toString());
  }

  /** A name that no test has yet. */
  private String name() {
    String name = shortened(variation.words() + ", else as: " + like.name());
    List<String> taken = policy.tests().stream().map(WrittenTest::name).toList();
    return taken.contains(name) ? shortened("Again: " + name) : name;
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
  }

  /** The facts of the other test in their order, with the one in its place, or behind them. */
  private String facts(Optional<Yaml> written, List<String> path) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (written.orElse(null) instanceof Yaml.Mapping given) {
      given.entries().forEach(e -> facts.put(e.key().value(), YamlText.of(e.value())));
    }
    String first = path.getFirst();
    if (path.size() > 1) {
      Optional<Yaml> inner = written.map(w -> (Yaml.Mapping) w).flatMap(w -> w.get(first));
      facts.put(first, facts(inner, path.subList(1, path.size())));
    } else if (variation.isLeftOut()) {
      facts.remove(first);
    } else {
      facts.put(first, variation.yaml());
    }
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + ": " + fact.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String expect(Expectation expected) {
    StringBuilder out = new StringBuilder("{verdict: " + expected.verdict());
    for (String what : SETS) {
      out.append(
          ", %s: [%s]".formatted(what, names(expected.sets().getOrDefault(what, new TreeSet<>()))));
    }
    return out.append('}').toString();
  }

  private static String names(Set<String> names) {
    return names.stream().map(YamlText::text).collect(Collectors.joining(", "));
  }
}
