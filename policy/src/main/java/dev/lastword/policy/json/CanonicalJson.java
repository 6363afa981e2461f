package dev.lastword.policy.json;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * One text per JSON value: no blanks, members sorted by name (UTF-16 order, as RFC 8785 §3.2.3),
 * texts with the shortest escapes (RFC 8785 §3.2.2.2), numbers as plain decimals without trailing
 * zeros and without an exponent, for binary floating point must not come between.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  public static String of(Json value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  /** {@code 1e2} becomes {@code 100}, {@code 0.80} becomes {@code 0.8}. */
  public static String number(String text) {
    BigDecimal value = new BigDecimal(text);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static void append(StringBuilder out, Json value) {
    switch (value) {
      case Json.Null n -> out.append("null");
      case Json.Bool b -> out.append(b.value());
      case Json.Number n -> out.append(number(n.text()));
      case Json.Text t -> appendText(out, t.value());
      case Json.Array a -> appendArray(out, a.items());
      case Json.Object o -> appendObject(out, o.members());
    }
  }

  private static void appendArray(StringBuilder out, List<Json> items) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ",");
      append(out, items.get(i));
    }
    out.append(']');
  }

  private static void appendObject(StringBuilder out, List<Json.Member> members) {
    List<Json.Member> sorted =
        members.stream().sorted(Comparator.comparing(Json.Member::name)).toList();
    out.append('{');
    for (int i = 0; i < sorted.size(); i++) {
      out.append(i == 0 ? "" : ",");
      appendText(out, sorted.get(i).name());
      out.append(':');
      append(out, sorted.get(i).value());
    }
    out.append('}');
  }

  /** A text in quotes, escaped. */
  public static void appendText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
