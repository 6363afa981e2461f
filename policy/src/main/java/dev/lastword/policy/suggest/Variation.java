package dev.lastword.policy.suggest;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that a fact should have in some test.
 *
 * @param value a number, a text, or null: not sent
 * @param other what it is held against, likewise: going from the one to the other should matter
 */
record Variation(String fact, Json value, Json other) {

  /** The names of its objects, and its own. */
  List<String> path() {
    return List.of(fact.split("\\."));
  }

  /** The facts with a value of this one, or without it, where its objects are. */
  static Json.Object put(Json.Object facts, List<String> path, Json value) {
    String first = path.getFirst();
    Json put = value;
    if (path.size() > 1) {
      Optional<Json> inner = facts.get(first);
      if (inner.isEmpty() && value instanceof Json.Null) {
        return facts;
      }
      Json.Object object =
          inner.orElse(null) instanceof Json.Object given
              ? given
              : new Json.Object(List.of(), 0, 0);
      put = put(object, path.subList(1, path.size()), value);
    }
    List<Json.Member> members = new ArrayList<>(facts.members());
    members.removeIf(member -> member.name().equals(first));
    if (!(put instanceof Json.Null)) {
      members.add(new Json.Member(first, put));
    }
    return new Json.Object(members, 0, 0);
  }

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
