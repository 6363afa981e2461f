package dev.lastword.policy.suggest;

import dev.lastword.policy.json.Json;

/**
 * A value that a fact should have in some test.
 *
 * @param value null: not sent
 * @param other what it is held against: the change from the one to the other should matter
 */
record Variation(String fact, Json value, Json other) {

  /** As the name of a test begins. */
  String words() {
    return value instanceof Json.Null ? "no " + fact : fact + " " + text(value);
  }

  /** The value as YAML in one line. */
  static String text(Json value) {
    return switch (value) {
      case Json.Text text -> dev.lastword.policy.yaml.YamlText.text(text.value());
      case Json.Number number -> number.text();
      case Json.Bool bool -> String.valueOf(bool.value());
      case Json.Null n -> "null";
      case Json.Array a -> throw new IllegalArgumentException("lists are not varied");
      case Json.Object o -> throw new IllegalArgumentException("objects are not varied");
    };
  }
}
