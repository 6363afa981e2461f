package dev.lastword.policy.format;

import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.yaml.Yaml;
import dev.lastword.policy.yaml.YamlPiece;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes the scalars of one line. */
final class Scalars {

  /** Words and figures that some reader of YAML does not take for texts. */
  private static final Pattern MISREAD =
      Pattern.compile(
          "(?i)|~|=|<<|y|n|yes|no|on|off|true|false|null|[-+]?\\.(inf|nan)|[-+.]?[0-9][-+0-9._:eoxa-f tz]*");

  private static final Pattern SIMPLE =
      Pattern.compile("[A-Za-z][A-Za-z0-9 ._-]*[A-Za-z0-9]|[A-Za-z]");

  private static final Pattern PLAIN_LETTERS =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]+");

  /** Where a scalar stands: what has to be quoted there. */
  enum Spot {
    VALUE("k: %s", "null"),
    KEY("%s: 1", "\"\""),
    VALUE_IN_BRACKETS("[%s]", "null"),
    KEY_IN_BRACKETS("{%s: 1}", "\"\"");

    private final String sample;

    /** What is written where somebody wrote nothing. */
    private final String nothing;

    Spot(String sample, String nothing) {
      this.sample = sample;
      this.nothing = nothing;
    }
  }

  private final Source source;

  Scalars(Source source) {
    this.source = source;
  }

  boolean isOneLine(YamlPiece.Scalar scalar) {
    return scalar.form() != YamlPiece.Form.BLOCK && source.sameLine(scalar.start(), scalar.end());
  }

  /** A scalar in one line. */
  String text(YamlPiece.Scalar scalar, Spot spot) {
    if (!isOneLine(scalar)) {
      return needsQuotes(scalar.value(), spot) ? quoted(scalar.value()) : scalar.value();
    }
    String written = source.slice(scalar.start(), scalar.end());
    return switch (scalar.form()) {
      case PLAIN -> written.isEmpty() ? spot.nothing : written;
      case QUOTED ->
          needsQuotes(scalar.value(), spot) || isEscaped(written) ? written : scalar.value();
      case BLOCK -> throw new IllegalStateException("a block has lines");
    };
  }

  /** Texts of JSON are texts of YAML. */
  private static String quoted(String value) {
    return CanonicalJson.of(new Json.Text(value, 0, 0));
  }

  /** What somebody wrote with an escape should stay visible. */
  private static boolean isEscaped(String written) {
    return written.charAt(0) == '"' && written.contains("\\");
  }

  private static boolean needsQuotes(String value, Spot spot) {
    return MISREAD.matcher(value).matches()
        || !PLAIN_LETTERS.matcher(value).matches()
        || !(SIMPLE.matcher(value).matches() || isReadBack(value, spot));
  }

  private static boolean isReadBack(String value, Spot spot) {
    byte[] sample = spot.sample.formatted(value).getBytes(StandardCharsets.UTF_8);
    return YamlReader.read("", sample) instanceof YamlReading.Parsed(Yaml root, var problems)
        && problems.isEmpty()
        && read(root, spot) instanceof Yaml.Scalar scalar
        && scalar.isText()
        && scalar.value().equals(value);
  }

  private static Yaml read(Yaml root, Spot spot) {
    return switch (root) {
      case Yaml.Scalar scalar -> scalar;
      case Yaml.Sequence list -> list.items().size() == 1 ? list.items().getFirst() : list;
      case Yaml.Mapping mapping when mapping.entries().size() != 1 -> mapping;
      case Yaml.Mapping mapping ->
          spot == Spot.VALUE
              ? mapping.entries().getFirst().value()
              : mapping.entries().getFirst().key();
    };
  }
}
