package dev.lastword.policy.rule;

import com.google.common.collect.ImmutableSet;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelUnknownSet;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.text.ScannedText;
import dev.lastword.policy.text.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything outside themselves that the conditions of one policy look at, numbered. */
final class Slots {

  /** Names of variables begin here, above every character an author's own variable can have. */
  private static final int FIRST_NAME = 0x100;

  private final FactSchema facts;
  private final Terms terms = new Terms();
  private final List<Source> sources = new ArrayList<>();
  private final Map<Source, Integer> numbers = new HashMap<>();
  private final List<Optional<Object>> absent = new ArrayList<>();

  Slots(FactSchema facts) {
    this.facts = facts;
    for (FactDeclaration fact : facts.declarations()) {
      absent.add(Optional.of(CelUnknownSet.create(CelAttribute.create(fact.name()))));
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

    /** Whether a tuple of values was never seen before. */
    record FirstTime(List<String> facts) implements Source {}
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

  /** The tuples that {@code first_time} asks about, each once. */
  List<List<String>> histories() {
    List<List<String>> found = new ArrayList<>();
    for (Source source : sources) {
      if (source instanceof Source.FirstTime first) {
        found.add(first.facts());
      }
    }
    return found;
  }

  /** The values of one action. */
  SlotValues fill(Ask ask, History history) {
    Facts given = ask.facts();
    List<Optional<Object>> values = new ArrayList<>(sources.size());
    for (Source source : sources) {
      values.add(
          switch (source) {
            case Source.OfFact f -> valueOf(given, f.fact());
            case Source.Scanned s -> scanned(given, s.fact());
            case Source.IsPresent p -> Optional.of(given.at(p.fact()).isPresent());
            case Source.Constant c -> Optional.of(c.items());
            case Source.SubmittedAt s -> Optional.of(TimeText.micros(ask.submittedAt()));
            case Source.FirstTime first -> firstTime(given, history, first.facts());
          });
    }
    return new SlotValues(values);
  }

  private Optional<Object> valueOf(Facts given, int fact) {
    Optional<Object> value = given.at(fact);
    return value.isPresent() ? value : absent.get(fact);
  }

  private Optional<Object> scanned(Facts given, int fact) {
    return given.at(fact).isPresent()
        ? Optional.of(new ScannedText(terms, (String) given.at(fact).get()))
        : absent.get(fact);
  }

  private Optional<Object> firstTime(Facts given, History history, List<String> names) {
    Optional<HistoryQuestion> question = HistoryQuestion.about(given, names);
    if (question.isPresent()) {
      return Optional.of(!history.seen(question.get().slot(), question.get().key()));
    }
    ImmutableSet<CelAttribute> missing =
        names.stream()
            .filter(name -> given.at(facts.indexOf(name)).isEmpty())
            .map(CelAttribute::create)
            .collect(Collectors.collectingAndThen(Collectors.toList(), ImmutableSet::copyOf));
    return Optional.of(CelUnknownSet.create(missing));
  }
}
