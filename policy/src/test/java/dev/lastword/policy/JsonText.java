package dev.lastword.policy;

import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import java.util.stream.Collectors;

/** Writes JSON with its numbers as they were written. */
public final class JsonText {

  private JsonText() {}

  public static String of(Json value) {
    return switch (value) {
      case Json.Number n -> n.text();
      case Json.Array a ->
          a.items().stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
      case Json.Object o ->
          o.members().stream()
              .map(m -> quoted(m.name()) + ":" + of(m.value()))
              .collect(Collectors.joining(",", "{", "}"));
      case Json.Null n -> "null";
      case Json.Bool b -> String.valueOf(b.value());
      case Json.Text t -> quoted(t.value());
    };
  }

  static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    CanonicalJson.appendText(out, text);
    return out.toString();
  }
}
