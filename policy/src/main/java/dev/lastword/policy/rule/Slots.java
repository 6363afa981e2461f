package dev.lastword.policy.rule;

import dev.cel.runtime.CelUnknownSet;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.text.ScannedText;
import dev.lastword.policy.text.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything outside themselves that the conditions of one policy look at, numbered. */
final class Slots {

  /** Names of variables begin here, above every character an author's own variable can have. */
  private static final int FIRST_NAME = 0x100;

  private final Terms terms = new Terms();
  private final List<Source> sources = new ArrayList<>();
  private final Map<Source, Integer> numbers = new HashMap<>();
  private final List<CelUnknownSet> absent = new ArrayList<>();

  Slots(FactSchema facts) {
    for (FactDeclaration fact : facts.declarations()) {
      absent.add(Unknowns.of(List.of(fact.name())));
    }
  }

  /** Where the value of a slot comes from. */
  sealed interface Source {

    /** The value of a fact, or that it is unknown. */
    record OfFact(int fact) implements Source {}

    /** The text of a fact, scanned for the terms of all lists. */
    record Scanned(int fact) implements Source {}

    /** Whether a fact was sent. */
    record IsPresent(int fact) implements Source {}

    /** A list of the policy. */
    record Constant(List<String> items) implements Source {}

    /** When the action was submitted. */
    record SubmittedAt() implements Source {}

    /** What earlier actions come to. */
    record OfHistory(HistoryCall call) implements Source {}
  }

  /** The terms that are looked for in texts. */
  Terms terms() {
    return terms;
  }

  /** The variable of a source in lowered expressions. */
  String name(Source source) {
    Integer number = numbers.get(source);
    if (number == null) {
      number = sources.size();
      sources.add(source);
      numbers.put(source, number);
    }
    return String.valueOf((char) (FIRST_NAME + number));
  }

  static boolean isSlot(String name) {
    return name.length() == 1 && name.charAt(0) >= FIRST_NAME;
  }

  static int number(String name) {
    return name.charAt(0) - FIRST_NAME;
  }

  Source source(String name) {
    return sources.get(number(name));
  }

  /** What is asked of earlier actions, each once. */
  List<HistoryCall> histories() {
    List<HistoryCall> found = new ArrayList<>();
    for (Source source : sources) {
      if (source instanceof Source.OfHistory history) {
        found.add(history.call());
      }
    }
    return found;
  }

  /** Whether somebody asks when the action was submitted. */
  boolean askTheTime() {
    return numbers.containsKey(new Source.SubmittedAt());
  }

  /** The values of one action. */
  SlotValues fill(Ask ask, History history) {
    Facts given = ask.facts();
    HistoryAnswers answers = new HistoryAnswers(given, history);
    Object[] values = new Object[sources.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (sources.get(i)) {
            case Source.OfFact f -> given.at(f.fact()).orElse(absent.get(f.fact()));
            case Source.Scanned s -> scanned(given, s.fact());
            case Source.IsPresent p -> given.at(p.fact()).isPresent();
            case Source.Constant c -> c.items();
            case Source.SubmittedAt s -> TimeText.micros(ask.submittedAt());
            case Source.OfHistory h -> answers.to(h.call());
          };
    }
    return new SlotValues(values);
  }

  private Object scanned(Facts given, int fact) {
    Optional<Object> text = given.at(fact);
    return text.isPresent() ? new ScannedText(terms, (String) text.get()) : absent.get(fact);
  }
}
