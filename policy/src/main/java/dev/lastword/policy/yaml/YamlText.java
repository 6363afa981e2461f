package dev.lastword.policy.yaml;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints values as YAML in one line: {@code {amount: 10000.01, tags: [new, "a: b"]}}. What is read
 * from it again is the same value.
 */
public final class YamlText {

  /** Texts that need no quotes anywhere: words of letters, digits and a few signs. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z]([A-Za-z0-9 ._/'$+*()-]*[A-Za-z0-9_*)])?");

  private static final Pattern LITERAL = Pattern.compile("true|false|null");

  private YamlText() {}

  /** Without a line feed at the end. */
  public static String of(Yaml value) {
    return switch (value) {
      case Yaml.Scalar scalar -> scalar.isText() ? text(scalar.value()) : scalar.value();
      case Yaml.Sequence list ->
          list.items().stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
      case Yaml.Mapping mapping ->
          mapping.entries().stream()
              .map(e -> text(e.key().value()) + ": " + of(e.value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** A text, in double quotes where it needs them. */
  public static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !LITERAL.matcher(text).matches();
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> out.append(escaped(c)));
    return out.append('"').toString();
  }

  /** What cannot be seen is written as its number. */
  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default ->
          isVisible(c) ? Character.toString(c) : (c > 0xFFFF ? "\\U%08X" : "\\u%04X").formatted(c);
    };
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
