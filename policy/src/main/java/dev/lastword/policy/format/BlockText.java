package dev.lastword.policy.format;

import dev.lastword.policy.yaml.YamlPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text below {@code |} or {@code >}, by YAML 1.2 §8.1.
 *
 * @param header the sign, the indentation when it cannot be seen, and what becomes of line feeds at
 *     the end
 * @param lines without their indentation
 */
record BlockText(String header, List<String> lines) {

  /** Steps of indentation from the parent to the text, as written. */
  private static final String INDENT = "2";

  /** Of a text that has more in it than blanks and line feeds. */
  static BlockText of(Source source, YamlPiece.Scalar scalar) {
    String value = scalar.value();
    List<String> lines = lines(source.slice(source.lineEnd(scalar.start()), scalar.end()), value);
    String chomp = value.endsWith("\n\n") ? "+" : value.endsWith("\n") ? "" : "-";
    while (!chomp.equals("+") && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    String sign = Character.toString(source.at(scalar.start()));
    String indent = firstContent(lines).startsWith(" ") ? INDENT : "";
    return new BlockText(sign + indent + chomp, List.copyOf(lines));
  }

  /**
   * The lines without their indentation.
   *
   * @param below from the line feed behind the sign
   */
  private static List<String> lines(String below, String value) {
    List<String> raw = new ArrayList<>(List.of(below.substring(1).split("\n", -1)));
    if (raw.getLast().isBlank()) {
      raw.removeLast();
    }
    int indent = leading(firstContent(raw)) - leading(firstContent(List.of(value.split("\n", -1))));
    return raw.stream()
        .map(line -> line.length() <= indent ? "" : line.substring(indent))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String firstContent(List<String> lines) {
    return lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  private static int leading(String line) {
    return line.length() - line.stripLeading().length();
  }
}
