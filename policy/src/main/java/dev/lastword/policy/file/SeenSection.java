package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.TEST_FACTS_DO_NOT_FIT;
import static dev.lastword.policy.problem.PolicyCode.UNDECLARED_NAME;
import static dev.lastword.policy.problem.PolicyCode.WRONG_SHAPE;

import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a test says was seen before: {@code seen: {vendor: [Acme], "vendor,country": [[Acme,
 * US]]}}.
 */
final class SeenSection {

  private final FactSchema facts;
  private final Problems problems;

  SeenSection(FactSchema facts, Problems problems) {
    this.facts = facts;
    this.problems = problems;
  }

  Set<HistoryQuestion> read(Yaml section) {
    Set<HistoryQuestion> seen = new HashSet<>();
    if (section instanceof Yaml.Mapping mapping) {
      mapping.entries().forEach(entry -> slot(entry, seen));
    } else {
      error(WRONG_SHAPE, section.place(), "`seen` is a mapping from facts to values", "");
    }
    return seen;
  }

  private void slot(Yaml.Entry entry, Set<HistoryQuestion> seen) {
    List<FactDeclaration> declared = new ArrayList<>();
    for (String name : entry.key().value().split(",", -1)) {
      Optional<FactDeclaration> fact = facts.find(name.strip()).filter(f -> isKey(f, declared));
      if (fact.isEmpty()) {
        List<String> names = facts.declarations().stream().map(FactDeclaration::name).toList();
        String message = "`%s` is not a fact that can be looked up".formatted(name.strip());
        String fix = problems.didYouMean(name.strip(), names);
        error(UNDECLARED_NAME, entry.key().place(), message, fix);
        return;
      }
      declared.add(fact.get());
    }
    if (entry.value() instanceof Yaml.Sequence tuples) {
      tuples.items().forEach(tuple -> tuple(declared, tuple).ifPresent(seen::add));
    } else {
      error(WRONG_SHAPE, entry.value().place(), "what was seen is a list of values", "");
    }
  }

  private static boolean isKey(FactDeclaration fact, List<FactDeclaration> before) {
    return !(fact.type() instanceof FactType.ListOf) && !before.contains(fact);
  }

  private Optional<HistoryQuestion> tuple(List<FactDeclaration> declared, Yaml tuple) {
    List<Yaml> values =
        declared.size() > 1 && tuple instanceof Yaml.Sequence list ? list.items() : List.of(tuple);
    if (values.size() != declared.size()) {
      String message = "%d values are needed here, in square brackets".formatted(declared.size());
      error(WRONG_SHAPE, tuple.place(), message, "");
      return Optional.empty();
    }
    List<String> names = declared.stream().map(FactDeclaration::name).toList();
    List<Json.Member> members = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      members.add(new Json.Member(names.get(i), YamlJson.of(values.get(i), problems)));
    }
    var needed =
        declared.stream()
            .map(f -> new FactDeclaration(f.name(), f.type(), new Presence.Required(), false))
            .toList();
    return switch (new FactSchema(needed).bind(new Json.Object(members, 0, 0))) {
      case Binding.Bound bound -> HistoryQuestion.firstTime(bound.facts(), names);
      case Binding.DoesNotFit no -> {
        Problem first = no.problems().get(0);
        error(TEST_FACTS_DO_NOT_FIT, tuple.place(), first.message(), first.fix());
        yield Optional.empty();
      }
    };
  }

  private void error(PolicyCode code, Place place, String message, String fix) {
    problems.add(Problem.error(code, place, message, fix));
  }
}
