package dev.lastword.server.trail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one leaf of the trail: a JSON object on one line, its members in the order of the calls,
 * nothing but ids, kinds, digests and commitments. A leaf is a pure function of the row it speaks
 * of, so that verifying is rendering again and comparing bytes.
 *
 * <p>Values are ids and words of ours; text of agents or people never gets here, so nothing needs
 * more escaping than quotes, backslashes and controls.
 */
public final class LeafText {

  /** Version of the leaf format. */
  public static final int VERSION = 1;

  private final StringBuilder json = new StringBuilder(400);

  private LeafText() {
    json.append("{\"v\":").append(VERSION);
  }

  /** Begins a leaf of a kind. */
  public static LeafText of(String kind, String id, Instant at) {
    return new LeafText().text("kind", kind).text("id", id).time("at", at);
  }

  /** A member; left out when null. */
  public LeafText text(String name, @Nullable String value) {
    if (value != null) {
      name(name);
      quoted(value);
    }
    return this;
  }

  public LeafText time(String name, @Nullable Instant value) {
    return text(name, value == null ? null : value.toString());
  }

  /** Base64url without padding; left out when null. */
  public LeafText bytes(String name, byte @Nullable [] value) {
    return text(
        name, value == null ? null : Base64.getUrlEncoder().withoutPadding().encodeToString(value));
  }

  public LeafText number(String name, long value) {
    name(name);
    json.append(value);
    return this;
  }

  public LeafText flag(String name, boolean value) {
    name(name);
    json.append(value);
    return this;
  }

  /** A list of texts; left out when empty. */
  public LeafText texts(String name, List<String> values) {
    if (!values.isEmpty()) {
      name(name);
      json.append('[');
      for (int i = 0; i < values.size(); i++) {
        json.append(i == 0 ? "" : ",");
        quoted(values.get(i));
      }
      json.append(']');
    }
    return this;
  }

  /** The leaf. */
  public byte[] bytes() {
    return (json + "}").getBytes(StandardCharsets.UTF_8);
  }

  private void name(String name) {
    json.append(",\"").append(name).append("\":");
  }

  private void quoted(String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20) {
        json.append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
