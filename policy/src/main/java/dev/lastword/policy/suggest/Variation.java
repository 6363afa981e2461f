package dev.lastword.policy.suggest;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.yaml.YamlText;

/**
 * A value that a fact should have in some test.
 *
 * @param value a number, a text, or null: not sent
 * @param other what it is held against, likewise: going from the one to the other should matter
 */
record Variation(String fact, Json value, Json other) {

  /** As the name of a test begins. */
  String words() {
    return isLeftOut() ? "no " + fact : fact + " " + yaml();
  }

  boolean isLeftOut() {
    return value instanceof Json.Null;
  }

  /** The value as YAML in one line. */
  String yaml() {
    return value instanceof Json.Number number ? number.text() : YamlText.text(text(value));
  }

  private static String text(Json value) {
    return value instanceof Json.Text text ? text.value() : "";
  }
}
