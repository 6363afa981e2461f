package dev.lastword.policy.rule;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactText;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.text.Hit;
import dev.lastword.policy.text.ScannedText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what a rule looked at: {@code amount 10000.01 USD; "contract" at character 24 of memo}. */
final class SeenText {

  /** With the offset and the weekday that it had when the rule looked. */
  private static final DateTimeFormatter SUBMITTED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX (EEEE)", Locale.ENGLISH);

  private final Slots slots;
  private final Lowering lowering;
  private final ZoneId zone;

  /**
   * @param zone in which the time of submission is read
   */
  SeenText(Slots slots, Lowering lowering, ZoneId zone) {
    this.slots = slots;
    this.lowering = lowering;
    this.zone = zone;
  }

  String of(Condition condition, Ask ask, SlotValues values) {
    Facts facts = ask.facts();
    Map<String, String> terms =
        condition.mentionsTerms() ? terms(condition, facts, values) : Map.of();
    List<String> parts = new ArrayList<>();
    for (FactDeclaration fact : condition.reads()) {
      parts.add(terms.getOrDefault(fact.name(), FactText.seen(fact, facts.get(fact.name()))));
    }
    terms.forEach((fact, text) -> {
      if (fact.isEmpty()) {
        parts.add(text);
      }
    });
    if (condition.readsSubmittedAt()) {
      parts.add("submitted_at " + SUBMITTED.format(ask.submittedAt().atZone(zone)));
    }
    return String.join("; ", parts);
  }

  /** By fact; under the empty name what was found in an item of a list. */
  private Map<String, String> terms(Condition condition, Facts facts, SlotValues values) {
    Map<String, String> found = new HashMap<>();
    for (Condition.Step step : condition.trueCalls(values)) {
      String fact = factName(step, facts);
      lowering
          .termList(step.call().call().function())
          .flatMap(list -> scanned(step.argument()).first(list))
          .ifPresent(hit -> found.putIfAbsent(fact, text(hit, fact)));
    }
    return found;
  }

  private String factName(Condition.Step step, Facts facts) {
    String name = Nodes.ident(step.call().call().args().get(0));
    return Slots.isSlot(name) && slots.source(name) instanceof Slots.Source.Scanned f
        ? facts.schema().declarations().get(f.fact()).name()
        : "";
  }

  private ScannedText scanned(Object argument) {
    return argument instanceof ScannedText text
        ? text
        : new ScannedText(slots.terms(), String.valueOf(argument));
  }

  private static String text(Hit hit, String fact) {
    String where = fact.isEmpty() ? "" : " of " + fact;
    String how = hit.disguised() ? ", disguised" : "";
    return "\"%s\" at character %d%s%s".formatted(hit.term(), hit.at() + 1, where, how);
  }
}
