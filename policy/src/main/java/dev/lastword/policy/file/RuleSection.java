package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BECAUSE_MISSING;
import static dev.lastword.policy.problem.PolicyCode.NAME_TAKEN;
import static dev.lastword.policy.problem.PolicyCode.NOBODY_IS_ASKED;
import static dev.lastword.policy.problem.PolicyCode.RESERVED_NAME;
import static dev.lastword.policy.problem.PolicyCode.TOO_MANY;

import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code routine} and {@code tripwires}. */
final class RuleSection {

  /** Routine lines and tripwires of one policy. */
  static final int MOST_RULES = 500;

  /** Characters of a condition; {@code rule} counts code points again. */
  private static final int LONGEST_CONDITION = 100_000;

  private static final int LONGEST_BECAUSE = 500;

  private static final List<String> BUILT_IN =
      List.of(
          "tripwire",
          "routine",
          "confidence",
          "mode",
          "paused",
          "tripped",
          "stopped",
          "model",
          "no-policy",
          "policy-changed");

  private final Section file;
  private final QueueName owner;
  private final Problems problems;
  private final Map<String, Place> taken = new HashMap<>();
  private final List<WrittenRule> rules = new ArrayList<>();

  private RuleSection(Section file, QueueName owner) {
    this.file = file;
    this.owner = owner;
    this.problems = file.problems();
  }

  /** Routine lines first, then tripwires. */
  static List<WrittenRule> read(Section file, QueueName owner) {
    RuleSection reading = new RuleSection(file, owner);
    file.items("routine").forEach(item -> reading.one(item, Grammar.ROUTINE));
    file.items("tripwires").forEach(item -> reading.one(item, Grammar.TRIPWIRE));
    return reading.rules;
  }

  private void one(Yaml item, Keys keys) {
    if (rules.size() == MOST_RULES) {
      file.error(TOO_MANY, item.place(), "more than %d rules".formatted(MOST_RULES), "");
    }
    Optional<Section> section =
        rules.size() >= MOST_RULES ? Optional.empty() : Section.open(item, keys, problems);
    section.ifPresent(s -> rule(s, keys));
  }

  /** A rule without a usable id is kept under a stand-in, so that its condition is checked too. */
  private void rule(Section section, Keys keys) {
    section.required("id", "every rule has a name that stays");
    section.required("when", "write the condition: `when: amount > money(\"100.00 USD\")`");
    Values values = new Values(section);
    Optional<String> name = values.name("id").filter(id -> isFree(section, id));
    RuleId id = new RuleId(name.orElse("unnamed"));
    Optional<Yaml.Scalar> when = condition(section, values);
    String text = when.map(Yaml.Scalar::value).orElse("");
    String because = values.text("because", LONGEST_BECAUSE).map(Yaml.Scalar::value).orElse("");
    QueueName queue = values.queue("to").orElse(owner);
    Rule rule =
        keys.equals(Grammar.ROUTINE)
            ? new Rule.RoutineLine(id, text, because, queue)
            : tripwire(id, text, because, queue, values);
    if (when.isPresent() && !section.isTorn()) {
      keep(rule, section, when.get());
    }
  }

  private void keep(Rule rule, Section section, Yaml.Scalar when) {
    checkBecause(rule, section, when);
    if (rule instanceof Rule.Tripwire tripwire) {
      checkObligations(tripwire.effect(), section);
    }
    rules.add(new WrittenRule(rule, when, section.place()));
  }

  private boolean isFree(Section section, String id) {
    Place place = section.find("id").map(Yaml::place).orElse(section.place());
    if (BUILT_IN.contains(id)) {
      String message = "`%s` is the name of a built-in reason".formatted(id);
      section.error(RESERVED_NAME, place, message, "give the rule another id");
      return false;
    }
    Place first = taken.putIfAbsent(id, place);
    if (first != null) {
      String message = "`%s` is the id of the rule in line %d already".formatted(id, first.line());
      section.error(NAME_TAKEN, place, message, "give the rule another id");
    }
    return first == null;
  }

  /** {@code when: true} is a boolean in YAML and means the condition {@code true}. */
  private Optional<Yaml.Scalar> condition(Section section, Values values) {
    if (section.find("when").orElse(null) instanceof Yaml.Scalar scalar
        && scalar.kind() == Yaml.Kind.BOOLEAN) {
      return Optional.of(scalar);
    }
    return values.text("when", LONGEST_CONDITION);
  }

  private void checkBecause(Rule rule, Section section, Yaml.Scalar when) {
    boolean always = rule instanceof Rule.RoutineLine && when.value().strip().equals("true");
    if (always && rule.because().isEmpty()) {
      section.error(
          BECAUSE_MISSING,
          when.place(),
          "the routine line `%s` is always true and gives no reason".formatted(rule.id()),
          "say why every action is routine: `because: …`");
    }
  }

  /** What nobody would ever be held to is no part of what people sign. */
  private static void checkObligations(Effect effect, Section section) {
    List<String> idle =
        switch (effect) {
          case HOLD -> List.of();
          case ALERT -> List.of("within", "approvals");
          case REFUSE -> List.of("within", "approvals", "urgent");
        };
    for (String key : idle) {
      section
          .find(key)
          .ifPresent(at ->
              section.error(
                  NOBODY_IS_ASKED,
                  at.place(),
                  "`%s` is about an answer, and a tripwire with `effect: %s` asks nobody"
                      .formatted(key, effect.word()),
                  "leave it out, or let the rule hold"));
    }
  }

  private static Rule.Tripwire tripwire(
      RuleId id, String when, String because, QueueName queue, Values values) {
    String effect = values.choice("effect", effects()).orElse(Effect.HOLD.word());
    return new Rule.Tripwire(
        id,
        when,
        because,
        queue,
        Arrays.stream(Effect.values())
            .filter(e -> e.word().equals(effect))
            .findFirst()
            .orElseThrow(),
        values.flag("urgent").orElse(false),
        values.duration("within").map(t -> (Due) new Due.Within(t)).orElse(new Due.Whenever()),
        values.count("approvals", 1, Rule.MOST_APPROVALS).orElse(1),
        values.flag("hard").orElse(false));
  }

  private static List<String> effects() {
    return Arrays.stream(Effect.values()).map(Effect::word).toList();
  }
}
