package dev.lastword.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form that a browser sent. */
public final class Form {

  /** The most fields a form of ours has: one for each fact of a policy, and a few. */
  private static final int FIELDS_MAX = 600;

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  static final String TYPE = "application/x-www-form-urlencoded";

  /** Reads a body in {@code application/x-www-form-urlencoded}. */
  static Answer<Form> read(byte[] body) {
    var fields = new HashMap<String, List<String>>();
    String text = new String(body, StandardCharsets.UTF_8);
    String[] pairs = text.isEmpty() ? new String[0] : text.split("&", FIELDS_MAX + 1);
    if (pairs.length > FIELDS_MAX) {
      return unreadable();
    }
    try {
      for (String pair : pairs) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
      }
    } catch (IllegalArgumentException malformed) {
      return unreadable();
    }
    return Answer.of(new Form(fields));
  }

  /** A field as it was filled in; empty when it was not sent. */
  public Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  /** A field without blanks around it; an empty text when it was not sent. */
  public String text(String name) {
    return value(name).orElse("").strip();
  }

  /** All values of a field, as of boxes that were ticked. */
  public List<String> values(String name) {
    return List.copyOf(fields.getOrDefault(name, List.of()));
  }

  private static String decoded(String text) {
    String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
    if (decoded.indexOf(0) >= 0) {
      throw new IllegalArgumentException("no field holds NUL");
    }
    return decoded;
  }

  private static Answer<Form> unreadable() {
    return Answer.refused(ErrorCode.DOES_NOT_FIT, "The form could not be read. Nothing was done.");
  }
}
