package dev.lastword.cli.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Turns {@code vendor=Acme} into history, by the types that the policy declares. */
final class SeenBefore {

  private final Policy policy;

  SeenBefore(Policy policy) {
    this.policy = policy;
  }

  /** What these options say was seen. Throws, in words for the user, when one cannot be meant. */
  Set<HistoryQuestion> of(List<String> options) {
    Set<HistoryQuestion> seen = new HashSet<>();
    for (String option : options) {
      seen.add(question(option));
    }
    return seen;
  }

  private HistoryQuestion question(String option) {
    int equals = option.indexOf('=');
    String slot = (equals < 0 ? option : option.substring(0, equals)).replace(" ", "");
    Set<String> slots = slots();
    if (equals < 0 || !slots.contains(slot)) {
      String asked = String.join("; ", slots);
      throw wrong(
          option,
          asked.isEmpty()
              ? "no rule of this policy asks first_time(...)"
              : "write FACT=VALUE; the rules ask about: " + asked);
    }
    List<FactDeclaration> facts = declarations(slot);
    List<Json> values = values(option, facts, option.substring(equals + 1));
    return bind(facts, values, option);
  }

  private Set<String> slots() {
    return policy.historyCalls().stream()
        .filter(HistoryCall.FirstTime.class::isInstance)
        .map(HistoryCall::slot)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<FactDeclaration> declarations(String slot) {
    List<FactDeclaration> facts = new ArrayList<>();
    for (String name : slot.split(",", -1)) {
      FactDeclaration fact = policy.facts().find(name).orElseThrow();
      facts.add(new FactDeclaration(name, fact.type(), new Presence.Required(), false));
    }
    return facts;
  }

  private static List<Json> values(String option, List<FactDeclaration> facts, String text) {
    if (facts.size() == 1) {
      return List.of(value(facts.getFirst().type(), text));
    }
    if (StrictJson.parse(text.getBytes(UTF_8)) instanceof JsonReading.Parsed(Json.Array list)
        && list.items().size() == facts.size()) {
      return list.items();
    }
    throw wrong(option, "write the %d values as a JSON list".formatted(facts.size()));
  }

  /** As typed on a command line: texts need no quotes, money may be written as a text. */
  private static Json value(FactType type, String text) {
    return switch (type) {
      case FactType.Text t -> new Json.Text(text, 0, 0);
      case FactType.Choice c -> new Json.Text(text, 0, 0);
      case FactType.Money m -> new Json.Text(text, 0, 0);
      case FactType.Date d -> new Json.Text(text, 0, 0);
      case FactType.Timestamp t -> new Json.Text(text, 0, 0);
      case FactType.Bool b -> parsed(text);
      case FactType.Whole w -> parsed(text);
      case FactType.Decimal d -> parsed(text);
      case FactType.ListOf l -> parsed(text);
    };
  }

  private static Json parsed(String text) {
    return StrictJson.parse(text.getBytes(UTF_8)) instanceof JsonReading.Parsed(Json value)
        ? value
        : new Json.Text(text, 0, 0);
  }

  private static HistoryQuestion bind(
      List<FactDeclaration> facts, List<Json> values, String option) {
    List<Json.Member> members = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      members.add(new Json.Member(facts.get(i).name(), values.get(i)));
    }
    List<String> names = facts.stream().map(FactDeclaration::name).toList();
    return switch (new FactSchema(facts).bind(new Json.Object(members, 0, 0))) {
      case Binding.Bound bound -> HistoryQuestion.firstTime(bound.facts(), names).orElseThrow();
      case Binding.DoesNotFit no -> throw wrong(option, no.problems().getFirst().message());
    };
  }

  private static TypeConversionException wrong(String option, String why) {
    return new TypeConversionException("--seen %s: %s".formatted(option, why));
  }
}
