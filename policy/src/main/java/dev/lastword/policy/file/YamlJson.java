package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.NUMBER_OUT_OF_RANGE;

import dev.lastword.policy.json.Decimals;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/** A piece of the file as the JSON it stands for: the whole for its digest, facts of tests. */
public final class YamlJson {

  private YamlJson() {}

  /** Numbers out of range are reported and become null. */
  public static Json of(Yaml value, Problems problems) {
    return switch (value) {
      case Yaml.Scalar scalar -> scalar(scalar, problems);
      case Yaml.Sequence list ->
          new Json.Array(list.items().stream().map(item -> of(item, problems)).toList(), 0, 0);
      case Yaml.Mapping mapping -> object(mapping, problems);
    };
  }

  static Json.Object object(Yaml.Mapping mapping, Problems problems) {
    List<Json.Member> members = new ArrayList<>();
    for (Yaml.Entry entry : mapping.entries()) {
      members.add(new Json.Member(entry.key().value(), of(entry.value(), problems)));
    }
    return new Json.Object(members, 0, 0);
  }

  private static Json scalar(Yaml.Scalar scalar, Problems problems) {
    return switch (scalar.kind()) {
      case TEXT -> new Json.Text(scalar.value(), 0, 0);
      case BOOLEAN -> new Json.Bool(scalar.value().equals("true"), 0, 0);
      case NULL -> new Json.Null(0, 0);
      case NUMBER -> number(scalar, problems);
    };
  }

  private static Json number(Yaml.Scalar scalar, Problems problems) {
    if (Decimals.inRange(scalar.value())) {
      return new Json.Number(scalar.value(), 0, 0);
    }
    String message = "a number outside the range that is kept exactly";
    problems.add(Problem.error(NUMBER_OUT_OF_RANGE, scalar.place(), message, "write it as a text"));
    return new Json.Null(0, 0);
  }
}
