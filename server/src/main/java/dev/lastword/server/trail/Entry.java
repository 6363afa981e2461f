package dev.lastword.server.trail;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A leaf of the trail for people to read.
 *
 * @param at the time of its batch
 * @param leaf one line of JSON, as {@link LeafText} writes it
 */
public record Entry(long index, Instant at, byte[] leaf) {

  /** Columns: index, at, leaf. */
  public static Entry of(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getBytes(3));
  }

  /** The line itself. */
  public String text() {
    return new String(leaf, StandardCharsets.UTF_8);
  }

  /** What it speaks of: {@code action}, {@code ruling}, … */
  public String kind() {
    return member("kind").orElse("");
  }

  /** Of what it speaks of. */
  public String id() {
    return member("id").orElse("");
  }

  /** A member as text, a list with commas; empty when the leaf has none of this name. */
  public Optional<String> member(String name) {
    return json().get(name).map(Entry::text);
  }

  /** The texts of a list; empty when the leaf has none of this name. */
  public List<String> members(String name) {
    return json().get(name).orElse(null) instanceof Json.Array(List<Json> items, int start, int end)
        ? items.stream().map(Entry::text).toList()
        : List.of();
  }

  private Json.Object json() {
    return switch (StrictJson.parse(leaf)) {
      case JsonReading.Parsed(Json.Object object) -> object;
      case JsonReading.Parsed(Json other) -> throw unreadable();
      case JsonReading.Malformed(var problem) -> throw unreadable();
    };
  }

  private TrailUnreadable unreadable() {
    return new TrailUnreadable("leaf " + index + " is not a leaf");
  }

  private static String text(Json value) {
    return switch (value) {
      case Json.Text(String text, int start, int end) -> text;
      case Json.Number(String text, int start, int end) -> text;
      case Json.Bool(boolean flag, int start, int end) -> flag ? "yes" : "no";
      case Json.Array(List<Json> items, int start, int end) ->
          items.stream().map(Entry::text).collect(Collectors.joining(", "));
      case Json.Null none -> "";
      case Json.Object object -> object.kind();
    };
  }
}
