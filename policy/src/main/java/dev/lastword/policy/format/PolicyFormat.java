package dev.lastword.policy.format;

import dev.lastword.policy.file.YamlJson;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import dev.lastword.policy.yaml.YamlPiece;
import dev.lastword.policy.yaml.YamlPieces;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lays policy files out. */
public final class PolicyFormat {

  private PolicyFormat() {}

  /**
   * Lays a file out. The digest of a policy stays, every comment stays, and laying out what was
   * laid out changes nothing. A file need not check for this, only be YAML.
   *
   * @param fileName as problems should print it
   * @param source at most 1 MB
   */
  public static Formatted of(String fileName, byte[] source) {
    return switch (YamlReader.read(fileName, source)) {
      case YamlReading.Malformed no -> new Formatted.Unreadable(no.problems());
      case YamlReading.Parsed(Yaml root, var problems) when problems.isEmpty() ->
          laidOut(fileName, root, text(source));
      case YamlReading.Parsed(Yaml root, var problems) -> new Formatted.Unreadable(problems);
    };
  }

  /** A file just below the limit may be above it afterwards: then it stays as it is. */
  private static Formatted laidOut(String fileName, Yaml meant, String text) {
    Source source = new Source(text);
    YamlPiece root = YamlPieces.of(text);
    String written = Layout.of(source, root);
    return switch (YamlReader.read(fileName, written.getBytes(StandardCharsets.UTF_8))) {
      case YamlReading.Malformed no -> new Formatted.Unreadable(no.problems());
      case YamlReading.Parsed(Yaml read, var problems) -> {
        if (!meaning(read).equals(meaning(meant))
            || !comments(written).equals(comments(source, root))) {
          throw new IllegalStateException("the layout changes what %s says".formatted(fileName));
        }
        yield new Formatted.Text(written);
      }
    };
  }

  private static String text(byte[] source) {
    String text = new String(source, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return text.replace('\r', '\n').replaceFirst("^\uFEFF", "");
  }

  private static String meaning(Yaml root) {
    return CanonicalJson.of(YamlJson.of(root, new Problems()));
  }

  private static List<String> comments(String text) {
    return comments(new Source(text), YamlPieces.of(text));
  }

  private static List<String> comments(Source source, YamlPiece root) {
    return Comment.all(source, root).stream().map(Comment::text).toList();
  }
}
