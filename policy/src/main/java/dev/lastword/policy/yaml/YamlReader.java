package dev.lastword.policy.yaml;

import static dev.lastword.policy.problem.PolicyCode.FILE_NOT_UTF8;
import static dev.lastword.policy.problem.PolicyCode.FILE_TOO_LARGE;
import static dev.lastword.policy.problem.PolicyCode.YAML_SYNTAX;

import dev.lastword.policy.json.Utf8;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Reads one YAML 1.2 document of at most {@value #MOST_BYTES} bytes. Never throws. */
public final class YamlReader {

  /** 1 MB. */
  public static final int MOST_BYTES = 1_048_576;

  /** Mappings and lists inside each other. */
  public static final int MOST_DEPTH = 32;

  static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setUseMarks(true)
          .setSchema(new JsonSchema())
          .setMaxAliasesForCollections(0)
          .setCodePointLimit(MOST_BYTES + 1)
          .build();

  private YamlReader() {}

  /** Reads {@code source}; problems print {@code name}. */
  public static YamlReading read(String name, byte[] source) {
    if (source.length > MOST_BYTES) {
      return malformed(
          Problem.error(
              FILE_TOO_LARGE,
              new Place(name, 1, 1, "", ""),
              "the file has %,d bytes; at most %,d are read".formatted(source.length, MOST_BYTES)));
    }
    int bad = Utf8.firstBadByte(source);
    if (bad != Utf8.ALL_GOOD) {
      return malformed(notUtf8(name, source, bad));
    }
    String text = new String(source, StandardCharsets.UTF_8);
    return read(new SourceFile(name, text), text);
  }

  private static YamlReading read(SourceFile file, String text) {
    try {
      List<Problem> unwanted = YamlEvents.unwanted(file, text);
      if (!unwanted.isEmpty()) {
        return new YamlReading.Malformed(unwanted);
      }
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      return root.map(node -> YamlTree.of(file, node))
          .orElseGet(() -> malformed(YamlSlips.emptyFile(file)));
    } catch (ReaderException e) {
      return malformed(YamlSlips.explain(file, e));
    } catch (MarkedYamlEngineException e) {
      return malformed(YamlSlips.explain(file, e));
    } catch (YamlEngineException e) {
      String message = "this is not YAML: " + YamlSlips.firstLine(e);
      return malformed(Problem.error(YAML_SYNTAX, file.place(0, ""), message));
    }
  }

  static int index(Optional<Mark> mark) {
    return mark.map(Mark::getIndex).orElse(0);
  }

  private static YamlReading malformed(Problem problem) {
    return new YamlReading.Malformed(List.of(problem));
  }

  private static Problem notUtf8(String name, byte[] source, int bad) {
    String before = new String(source, 0, bad, StandardCharsets.UTF_8);
    Place end = new SourceFile(name, before).place(before.length(), "");
    return Problem.error(
        FILE_NOT_UTF8,
        new Place(name, end.line(), end.column(), "", ""),
        "byte %d (0x%02X) is not UTF-8".formatted(bad, source[bad]),
        "save the file as UTF-8");
  }
}
