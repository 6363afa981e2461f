package dev.lastword.server.reviews;

import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** How the value of a fact stands in a field of a form, and what a text in that field means. */
final class FieldText {

  private static final int NUMBER_MAX = 40;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

  private FieldText() {}

  /** What a text in a field stands for. */
  sealed interface Meaning {

    /** This JSON. */
    record Value(String json) implements Meaning {}

    /** Nothing: the fact is not given. */
    record Absent() implements Meaning {}

    /** Not what the fact can be; {@code fix} says what to write. */
    record Wrong(String fix) implements Meaning {}
  }

  /** The value as text; empty when no field can hold it. A list has an item on each line. */
  static Optional<String> of(Json value) {
    return switch (value) {
      case Json.Text(String text, int start, int end) -> Optional.of(text);
      case Json.Number(String text, int start, int end) -> Optional.of(text);
      case Json.Bool(boolean flag, int start, int end) -> Optional.of(String.valueOf(flag));
      case Json.Null none -> Optional.of("");
      case Json.Object object -> Optional.empty();
      case Json.Array list -> lines(list.items());
    };
  }

  private static Optional<String> lines(List<Json> items) {
    var lines = new ArrayList<String>();
    for (Json item : items) {
      Optional<String> line =
          item instanceof Json.Array || item instanceof Json.Null ? Optional.empty() : of(item);
      if (line.isEmpty() || line.get().isBlank() || line.get().matches("(?s).*[\r\n].*")) {
        return Optional.empty();
      }
      lines.add(line.get());
    }
    return Optional.of(String.join("\n", lines));
  }

  /**
   * What a text means that a person left in the field of a fact.
   *
   * @param mayBeAbsent whether an empty field says that the fact is not given
   * @param quoted whether an amount was a text before, and stays one
   */
  static Meaning meaning(
      FactType type, String typed, boolean mayBeAbsent, boolean quoted, JsonMapper json) {
    return switch (type) {
      case FactType.Text text ->
          typed.isEmpty() && mayBeAbsent ? new Meaning.Absent() : text(typed, json);
      case FactType.ListOf list ->
          typed.isBlank() && mayBeAbsent ? new Meaning.Absent() : list(list, typed, json);
      case FactType.Bool b -> scalar(type, typed.strip(), quoted, json);
      case FactType.Whole whole -> scalar(type, typed.strip(), quoted, json);
      case FactType.Decimal decimal -> scalar(type, typed.strip(), quoted, json);
      case FactType.Money money -> scalar(type, typed.strip(), quoted, json);
      case FactType.Date date -> scalar(type, typed.strip(), quoted, json);
      case FactType.Timestamp timestamp -> scalar(type, typed.strip(), quoted, json);
      case FactType.Choice choice -> scalar(type, typed.strip(), quoted, json);
    };
  }

  private static Meaning scalar(FactType type, String typed, boolean quoted, JsonMapper json) {
    if (typed.isEmpty()) {
      return new Meaning.Absent();
    }
    boolean number = typed.length() <= NUMBER_MAX && NUMBER.matcher(typed).matches();
    return switch (type) {
      case FactType.Bool b ->
          typed.equals("true") || typed.equals("false")
              ? new Meaning.Value(typed)
              : new Meaning.Wrong("choose yes or no");
      case FactType.Whole w ->
          number ? new Meaning.Value(typed) : new Meaning.Wrong("write a whole number: 12");
      case FactType.Decimal d ->
          number
              ? new Meaning.Value(typed)
              : new Meaning.Wrong("write 12.5: a point, no thousands mark");
      case FactType.Money m -> money(typed, number && !quoted, json);
      case FactType.Text t -> text(typed, json);
      case FactType.Choice c -> text(typed, json);
      case FactType.Date d ->
          TimeText.date(typed).isPresent()
              ? text(typed, json)
              : new Meaning.Wrong("write a day: 2026-01-31");
      case FactType.Timestamp t ->
          TimeText.moment(typed).isPresent()
              ? text(typed, json)
              : new Meaning.Wrong("write a time with its offset: 2026-01-31T09:00:00Z");
      case FactType.ListOf list -> new Meaning.Wrong("a list inside a list has no field");
    };
  }

  private static Meaning money(String typed, boolean asNumber, JsonMapper json) {
    if (asNumber) {
      return new Meaning.Value(typed);
    }
    return MoneyText.decimal(typed).isPresent()
        ? text(typed, json)
        : new Meaning.Wrong("write 16420.00: a point, no thousands mark, no currency");
  }

  private static Meaning list(FactType.ListOf type, String typed, JsonMapper json) {
    var items = new ArrayList<String>();
    for (String line : typed.lines().filter(item -> !item.isBlank()).toList()) {
      switch (scalar(type.element(), line, false, json)) {
        case Meaning.Value(String item) -> items.add(item);
        case Meaning.Wrong wrong -> {
          return wrong;
        }
        case Meaning.Absent absent -> {}
      }
    }
    return new Meaning.Value("[" + String.join(", ", items) + "]");
  }

  private static Meaning text(String typed, JsonMapper json) {
    return new Meaning.Value(json.writeValueAsString(typed));
  }
}
