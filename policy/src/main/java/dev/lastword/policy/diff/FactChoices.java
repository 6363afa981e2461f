package dev.lastword.policy.diff;

import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.region.Axis;
import dev.lastword.policy.region.Cell;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Operand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values of one fact with which an action may lie in a box; what is opaque is only guessed. */
final class FactChoices {

  /** Values that are tried for one fact. */
  private static final int MOST = 12;

  /** Characters of the longest text that is made up. */
  private static final int LONGEST = 10_000;

  private static final Cell TRUE = new Cell.Exactly(true);

  private final FactDeclaration fact;
  private final Axis.OfFact axis;
  private final Map<Axis, List<Cell>> cells;

  FactChoices(FactDeclaration fact, Map<Axis, List<Cell>> cells) {
    this.fact = fact;
    this.axis = Axis.of(fact);
    this.cells = cells;
  }

  /** At least one; empty for leaving the fact out. The plainest first. */
  List<Optional<Json>> all() {
    List<Optional<Json>> values = new ArrayList<>();
    for (Cell cell : cells.getOrDefault(axis, List.of())) {
      switch (cell) {
        case Cell.Nothing n -> {}
        case Cell.Exactly(Object value) -> values.add(Optional.of(json(fact.type(), value)));
        case Cell.Such(Object sample) -> such(sample).forEach(v -> values.add(Optional.of(v)));
      }
    }
    if (fact.type() instanceof FactType.Decimal) {
      values.sort(Comparator.comparingInt(value -> CanonicalJson.of(value.orElseThrow()).length()));
    }
    List<Optional<Json>> most = new ArrayList<>(values.subList(0, Math.min(MOST, values.size())));
    if (most.isEmpty() || cells.getOrDefault(axis, List.of()).contains(new Cell.Nothing())) {
      most.add(Optional.empty());
    }
    return most;
  }

  private List<Json> such(Object sample) {
    return switch (fact.type()) {
      case FactType.Text text -> texts(sizes());
      case FactType.ListOf list -> lists(list.element());
      case FactType other -> List.of(json(other, sample));
    };
  }

  /** Terms and parts that conditions look for, and texts of the right length. */
  private List<Json> texts(List<Integer> sizes) {
    Set<String> texts = new LinkedHashSet<>();
    for (int size : sizes) {
      words(true).forEach(word -> texts.add(padded(word, size)));
      texts.add("x".repeat(size));
      words(false).forEach(word -> texts.add(padded(word, size)));
    }
    return texts.stream().map(FactChoices::text).toList();
  }

  private static String padded(String word, int size) {
    int missing = size - word.codePointCount(0, word.length());
    return missing < 2 ? word : word + " " + "x".repeat(missing - 1);
  }

  private List<Integer> sizes() {
    List<Cell> inside = cells.getOrDefault(new Axis.OfSize(axis), List.of());
    List<Integer> sizes =
        inside.stream()
            .flatMap(cell -> cell.one().stream())
            .map(size -> ((BigDecimal) size).intValueExact())
            .filter(size -> size <= LONGEST)
            .toList();
    return sizes.isEmpty() ? List.of(1) : sizes;
  }

  private List<Json> lists(FactType element) {
    List<Json> items =
        switch (element) {
          case FactType.Bool b -> List.of(json(b, true), json(b, false));
          case FactType.Whole whole -> List.of(json(whole, BigDecimal.valueOf(whole.min())));
          case FactType.Decimal decimal -> List.of(json(decimal, decimal.min()));
          case FactType.Money money -> List.of(json(money, BigDecimal.valueOf(money.minMinor())));
          case FactType.Choice choice -> choice.values().stream().map(FactChoices::text).toList();
          case FactType.Text t -> texts(List.of(1));
          case FactType.Date date -> List.of(text(date.min().toString()));
          case FactType.Timestamp timestamp -> List.of(text(timestamp.min().toString()));
          case FactType.ListOf list -> List.of();
        };
    List<Json> lists = new ArrayList<>();
    for (int size : sizes()) {
      items.forEach(item -> lists.add(new Json.Array(Collections.nCopies(size, item), 0, 0)));
    }
    return lists;
  }

  /** The texts in opaque conditions about this fact, those that have to hold or that may. */
  private List<String> words(boolean haveTo) {
    Set<String> words = new LinkedHashSet<>();
    cells.forEach((other, inside) -> {
      if (other instanceof Axis.OfTruth(Clause clause, Axis.Source source)
          && source.facts().contains(axis)
          && inside.contains(TRUE)
          && (inside.size() == 1) == haveTo) {
        clause.walk(part -> part.operands().forEach(operand -> addTexts(operand, words)));
      }
    });
    return words.stream().limit(MOST).toList();
  }

  private static void addTexts(Operand operand, Set<String> words) {
    switch (operand) {
      case Operand.Text(String text) ->
          words.add(text.endsWith("*") ? text.substring(0, text.length() - 1) : text);
      case Operand.Listed listed -> listed.values().forEach(value -> addTexts(value, words));
      case Operand other -> {}
    }
  }

  private static Json text(String value) {
    return new Json.Text(value, 0, 0);
  }

  private static Json json(FactType type, Object value) {
    return switch (value) {
      case Boolean truth -> new Json.Bool(truth, 0, 0);
      case BigDecimal minor when type instanceof FactType.Money money ->
          new Json.Number(MoneyText.shown(minor.longValueExact(), money.currency()), 0, 0);
      case BigDecimal day when type instanceof FactType.Date ->
          text(LocalDate.ofEpochDay(day.longValueExact()).toString());
      case BigDecimal micros when type instanceof FactType.Timestamp ->
          text(TimeText.moment(micros.longValueExact()).toString());
      case BigDecimal number -> new Json.Number(number.toPlainString(), 0, 0);
      case Object text -> text(text.toString());
    };
  }
}
