package dev.lastword.server.verify;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Says in words what a row and its leaf disagree on. */
final class LeafDifference {

  private LeafDifference() {}

  static String words(String name, long index, byte[] leaf, byte[] row) {
    Map<String, String> trail = members(leaf);
    Map<String, String> table = members(row);
    for (String member : trail.keySet()) {
      if (!Objects.equals(trail.get(member), table.get(member))) {
        return words(name, index, member, trail.get(member), table.getOrDefault(member, "nothing"));
      }
    }
    for (String member : table.keySet()) {
      if (!trail.containsKey(member)) {
        return words(name, index, member, "nothing", table.get(member));
      }
    }
    return "%s differs from leaf %d".formatted(name, index);
  }

  private static String words(
      String name, long index, String member, String onTrail, String inTable) {
    return member.equals("content")
        ? "%s: the stored content (subject, facts, output, confidence, reasons …) is not what leaf %d committed to"
            .formatted(name, index)
        : "%s: %s is %s in the table, %s on the trail (leaf %d)"
            .formatted(name, member, inTable, onTrail, index);
  }

  private static Map<String, String> members(byte[] leaf) {
    var members = new LinkedHashMap<String, String>();
    if (StrictJson.parse(leaf) instanceof JsonReading.Parsed(Json.Object object)) {
      for (Json.Member member : object.members()) {
        int start = member.value().start();
        int length = member.value().end() - start;
        members.put(member.name(), new String(leaf, start, length, StandardCharsets.UTF_8));
      }
    }
    return members;
  }
}
