package dev.lastword.policy.diff;

import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts facts by whole names, such as {@code customer.country}, into objects as they are sent. */
final class FactTree {

  private FactTree() {}

  /** Those that a policy declares. */
  static Json.Object of(Map<String, Json> facts, FactSchema declared) {
    Map<String, Json> known = new LinkedHashMap<>(facts);
    known.keySet().removeIf(name -> declared.find(name).isEmpty());
    return of(known);
  }

  static Json.Object of(Map<String, Json> facts) {
    Map<String, Map<String, Json>> inside = new LinkedHashMap<>();
    facts.forEach((name, value) -> {
      int dot = name.indexOf('.');
      String key = dot < 0 ? name : name.substring(0, dot);
      String rest = dot < 0 ? "" : name.substring(dot + 1);
      inside.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(rest, value);
    });
    List<Json.Member> members = new ArrayList<>();
    inside.forEach((key, values) -> {
      Json alone = values.get("");
      members.add(new Json.Member(key, alone == null ? of(values) : alone));
    });
    return new Json.Object(members, 0, 0);
  }
}
