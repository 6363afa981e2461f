package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.QUEUE_MISSPELT;

import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.problem.Spelling;
import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for a queue that is named once and looks like another that is named more often. Nobody
 * knows the queues of the server here, but work for a queue that does not exist reaches nobody.
 */
public final class QueueSlips {

  /** {@code team-1} and {@code team-2}, {@code tier-a} and {@code tier-b} are meant. */
  private static final Pattern NUMBERED = Pattern.compile(".*(\\d|(^|-)[a-z]{1,2}(-|$)).*");

  private final Map<String, List<Yaml.Scalar>> named = new HashMap<>();

  private QueueSlips(Yaml.Mapping file) {
    file.get("owner").ifPresent(this::name);
    Stream.of("routine", "tripwires")
        .flatMap(section -> items(file.get(section)))
        .forEach(rule -> {
          if (rule instanceof Yaml.Mapping mapping) {
            mapping.get("to").ifPresent(this::name);
          }
        });
    items(file.get("sign_off")).forEach(this::name);
  }

  /** Warns of them in the tree of a file that checks. */
  public static void warn(Yaml root, Problems problems) {
    if (root instanceof Yaml.Mapping file) {
      new QueueSlips(file).warn(problems);
    }
  }

  private static Stream<Yaml> items(Optional<Yaml> list) {
    return list.stream()
        .flatMap(l -> l instanceof Yaml.Sequence s ? s.items().stream() : Stream.empty());
  }

  private void name(Yaml value) {
    if (value instanceof Yaml.Scalar name) {
      named.computeIfAbsent(name.value(), n -> new ArrayList<>()).add(name);
    }
  }

  private void warn(Problems problems) {
    List<String> often =
        named.entrySet().stream()
            .filter(e -> e.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .toList();
    named.forEach((name, places) -> {
      if (places.size() == 1 && !NUMBERED.matcher(name).matches()) {
        often.stream()
            .filter(other -> Spelling.isOneSlip(name, other))
            .min(String::compareTo)
            .ifPresent(other -> problems.add(problem(places.getFirst(), other)));
      }
    });
  }

  private static Problem problem(Yaml.Scalar name, String other) {
    return Problem.warning(
        QUEUE_MISSPELT,
        name.place(),
        "the queue `%s` is named only here, and looks like another".formatted(name.value()),
        "did you mean `%s`?".formatted(other));
  }
}
