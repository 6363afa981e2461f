package dev.lastword.policy.words;

import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.rule.Operand;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Says the values that conditions speak of. */
final class Values {

  /** A longer list is named in a sentence instead of read out. */
  static final int MOST_IN_SENTENCE = 12;

  private final Map<String, List<String>> lists;
  private final FactSchema facts;

  Values(Map<String, List<String>> lists, FactSchema facts) {
    this.lists = lists;
    this.facts = facts;
  }

  /** True for days and moments, which come before or after each other. */
  boolean isTime(Operand operand) {
    return switch (operand) {
      case Operand.Day d -> true;
      case Operand.Moment m -> true;
      case Operand.SubmittedAt s -> true;
      case Operand.Fact fact -> facts.find(fact.name()).filter(f -> isTime(f.type())).isPresent();
      case Operand.Calculated c -> isTime(c.left()) != isTime(c.right());
      case Operand other -> false;
    };
  }

  private static boolean isTime(FactType type) {
    return type instanceof FactType.Date || type instanceof FactType.Timestamp;
  }

  static boolean isLiteral(Operand operand) {
    return operand instanceof Operand.Text
        || operand instanceof Operand.Figure
        || operand instanceof Operand.Amount
        || operand instanceof Operand.Day
        || operand instanceof Operand.Moment
        || operand instanceof Operand.Length;
  }

  void write(Operand operand, Writing to) {
    switch (operand) {
      case Operand.Fact fact -> to.fact(fact.name());
      case Operand.Item i -> to.words("the item");
      case Operand.Text text -> to.value(text.value());
      case Operand.Figure figure -> to.figure(Figures.number(figure.value()));
      case Operand.Amount amount -> to.figure(Figures.amount(amount.value()));
      case Operand.Day day -> to.figure(Figures.date(day.value()));
      case Operand.Moment moment -> to.figure(Figures.moment(moment.value()));
      case Operand.Length length -> to.figure(Figures.time(length.value()));
      case Operand.SubmittedAt s -> to.words("the time of submission");
      case Operand.Reading reading -> reading(reading, to);
      case Operand.NamedList list -> to.words("the list ").list(list.name());
      case Operand.Listed listed -> writeAny(listed, "a value", to);
      case Operand.Size size -> size(size, to);
      case Operand.Calculated calculated -> calculated(calculated, to);
      case Operand.OfHistory history -> Past.write(history.call(), to);
    }
  }

  private void reading(Operand.Reading reading, Writing to) {
    to.words(
        switch (reading.clock()) {
          case WEEKDAY -> "the weekday of ";
          case HOUR -> "the hour of ";
        });
    write(reading.of(), to);
  }

  private void size(Operand.Size size, Writing to) {
    to.words(
        switch (size.things()) {
          case CHARACTERS -> "the number of characters in ";
          case ITEMS -> "the number of items in ";
        });
    write(size.of(), to);
  }

  private void calculated(Operand.Calculated calculated, Writing to) {
    inside(calculated.left(), to);
    to.words(
        switch (calculated.sign()) {
          case PLUS -> " plus ";
          case MINUS -> " minus ";
          case TIMES -> " times ";
        });
    inside(calculated.right(), to);
  }

  private void inside(Operand operand, Writing to) {
    boolean parts = operand instanceof Operand.Calculated;
    to.words(parts ? "(" : "");
    write(operand, to);
    to.words(parts ? ")" : "");
  }

  /** The values of a list of the policy or of the condition; none for the items of a fact. */
  List<Operand> listed(Operand list) {
    return switch (list) {
      case Operand.NamedList named ->
          lists.getOrDefault(named.name(), List.of()).stream()
              .<Operand>map(Operand.Text::new)
              .toList();
      case Operand.Listed listed -> listed.values();
      case Operand other -> List.of();
    };
  }

  /** Writes {@code “US”, “CA” or “MX”}. */
  void writeAny(Operand list, String thing, Writing to) {
    any(list, thing, to, value -> write(value, to));
  }

  /** Writes {@code “legal”, “lawsuit” or “cancel…”}. */
  void writeTerms(Operand list, Writing to) {
    any(
        list,
        "a word",
        to,
        value -> {
          if (value instanceof Operand.Text term) {
            to.term(term.value());
          } else {
            write(value, to);
          }
        });
  }

  private void any(Operand list, String thing, Writing to, Consumer<Operand> way) {
    if (list instanceof Operand.NamedList named && isNamed(list)) {
      to.words(thing + " of the list ").list(named.name());
    } else {
      to.each(listed(list), "or", way);
    }
  }

  /** True when the list is too long to be read out. */
  boolean isNamed(Operand list) {
    return list instanceof Operand.NamedList && listed(list).size() > MOST_IN_SENTENCE;
  }
}
