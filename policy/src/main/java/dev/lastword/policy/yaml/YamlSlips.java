package dev.lastword.policy.yaml;

import static dev.lastword.policy.problem.PolicyCode.YAML_FEATURE;
import static dev.lastword.policy.problem.PolicyCode.YAML_SYNTAX;

import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Says in our words what the YAML parser did not like. */
final class YamlSlips {

  static final String TAG = "`!` begins a tag in YAML";
  static final String TAG_FIX = "put an expression that begins with `!` in quotes";

  private YamlSlips() {}

  static Problem explain(SourceFile file, MarkedYamlEngineException e) {
    if (String.valueOf(e.getContext()).contains("scanning a tag")) {
      Place at = file.place(YamlReader.index(e.getContextMark()), "");
      return Problem.error(YAML_FEATURE, at, TAG, TAG_FIX);
    }
    String problem = e.getProblem() == null ? firstLine(e) : e.getProblem();
    int at =
        e.getProblemMark().isPresent()
            ? YamlReader.index(e.getProblemMark())
            : YamlReader.index(e.getContextMark());
    Place place = file.place(at, "");
    return Problem.error(YAML_SYNTAX, place, "this is not YAML: " + words(problem), fix(problem));
  }

  static Problem explain(SourceFile file, ReaderException e) {
    return Problem.error(
        YAML_SYNTAX,
        file.place(e.getPosition(), ""),
        "this is not YAML: the character U+%04X must not stand in a file"
            .formatted(e.getCodePoint()));
  }

  static Problem emptyFile(SourceFile file) {
    return Problem.error(
        YAML_SYNTAX, file.place(0, ""), "the file is empty", "begin with `lastword: 1`");
  }

  static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }

  private static String words(String problem) {
    if (problem.contains("\\t(TAB)")) {
      return "a tab stands where only spaces may";
    }
    return problem.contains("mapping values are not allowed")
        ? "a second `: ` in this line"
        : problem.replace('\n', ' ');
  }

  private static String fix(String problem) {
    if (problem.contains("\\t(TAB)")) {
      return "indent with spaces";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "put a text that contains `: ` in quotes";
    }
    return problem.contains("expected <block end>") || problem.contains("cannot start any token")
        ? "put the whole value in single quotes, or write it below `|`"
        : "";
  }
}
