package dev.lastword.evidence.log;

import dev.lastword.policy.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One line: the values by name. A value inside an object has the names joined by dots: {@code
 * action.intent}. Lists are left out.
 *
 * @param place as {@code truth.ndjson:17}
 */
record Fields(String place, Map<String, String> values) {

  static Fields of(String place, Json.Object object) {
    Map<String, String> values = new LinkedHashMap<>();
    collect("", object, values);
    return new Fields(place, values);
  }

  private static void collect(String prefix, Json.Object object, Map<String, String> values) {
    for (Json.Member member : object.members()) {
      String name = prefix + member.name();
      switch (member.value()) {
        case Json.Object inner -> collect(name + ".", inner, values);
        case Json.Text text -> values.put(name, text.value());
        case Json.Number number -> values.put(name, number.text());
        case Json.Bool bool -> values.put(name, Boolean.toString(bool.value()));
        case Json.Null none -> {}
        case Json.Array list -> {}
      }
    }
  }

  /** The text of a field; an empty one is none. */
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
  }

  /** The number of a field. */
  Optional<BigDecimal> number(String name) {
    return text(name).flatMap(Fields::decimal);
  }

  /** Yes or no, in the ways that tables write it. */
  Optional<Boolean> bool(String name) {
    return text(name)
        .flatMap(text ->
            switch (text.toLowerCase(Locale.ROOT)) {
              case "true", "1", "yes" -> Optional.of(true);
              case "false", "0", "no" -> Optional.of(false);
              default -> Optional.empty();
            });
  }

  private static Optional<BigDecimal> decimal(String text) {
    if (text.length() > 40) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
