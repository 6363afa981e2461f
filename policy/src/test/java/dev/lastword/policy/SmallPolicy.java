package dev.lastword.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Policies over three facts with few values, so that one can look at all actions. Two that are made
 * after each other differ in a few places, mostly at the edge of something.
 */
final class SmallPolicy {

  private static final int MOST_LINES = 12;

  private static final List<String> SHAPES =
      List.of("%s", "!(%s)", "%s && %s", "%s || %s", "!(%s && %s)", "(%s || %s) && %s");

  private final Random random;
  private final List<String> shapes = new ArrayList<>();
  private final List<String> atoms = new ArrayList<>();
  private String lines = "min: 0, max: 12";
  private String flag = "optional: true";
  private int hold = 1;

  SmallPolicy(Random random) {
    this.random = random;
    for (int i = 0; i < 3; i++) {
      shapes.add(SHAPES.get(random.nextInt(SHAPES.size())));
    }
    for (int i = 0; i < 9; i++) {
      atoms.add(atom());
    }
    terms();
  }

  private void terms() {
    lines =
        List.of("max: 12", "max: 11", "max: 12, optional: true", "max: 12, default: 7")
            .get(random.nextInt(4));
    flag = List.of("optional: true", "default: true", "default: false").get(random.nextInt(3));
  }

  private String atom() {
    String op = List.of(">", ">=", "<", "<=", "==", "!=").get(random.nextInt(6));
    int near = 6 + random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0 -> "flag";
      case 1 -> "region " + List.of("==", "!=").get(random.nextInt(2)) + " \"north\"";
      case 2 -> "region in [\"north\", \"south\"]";
      case 3 -> near + " " + op + " lines";
      default -> "lines " + op + " " + near;
    };
  }

  /** Changes one or two conditions, and now and then what a fact may be. */
  SmallPolicy edit() {
    for (int i = random.nextInt(2); i < 2; i++) {
      atoms.set(random.nextInt(atoms.size()), atom());
    }
    if (random.nextInt(4) == 0) {
      terms();
    }
    if (random.nextInt(6) == 0) {
      hold = 1 - hold;
    }
    return this;
  }

  String source() {
    String effect = hold == 1 ? "hold" : "refuse";
    return """
    lastword: 1
    workflow: w
    owner: o
    mode: on-the-loop
    facts:
      lines: {type: integer, min: 0, %s}
      region: {type: enum, values: [north, south, west], optional: true}
      flag: {type: boolean, %s}
    routine: [{id: r, when: '%s || lines >= 0', because: x}]
    tripwires:
      - {id: first, when: '%s', effect: %s}
      - {id: second, when: '%s', effect: alert}
    confidence: {at_least: none, because: x}
    """
        .formatted(lines, flag, condition(0), condition(1), effect, condition(2));
  }

  private String condition(int rule) {
    return shapes.get(rule).formatted(atoms.subList(3 * rule, 3 * rule + 3).toArray());
  }

  /** Every action, those that do not fit included. */
  static List<List<GeneratedPolicy.Sent>> actions() {
    List<List<GeneratedPolicy.Sent>> all = new ArrayList<>();
    for (String lines :
        values(IntStream.rangeClosed(-1, MOST_LINES + 1).mapToObj(String::valueOf))) {
      for (String region : values(Stream.of("\"north\"", "\"south\"", "\"west\"", "\"east\""))) {
        for (String flag : values(Stream.of("true", "false"))) {
          all.add(
              List.of(
                  new GeneratedPolicy.Sent("lines", lines),
                  new GeneratedPolicy.Sent("region", region),
                  new GeneratedPolicy.Sent("flag", flag)));
        }
      }
    }
    return all;
  }

  private static List<String> values(Stream<String> some) {
    return Stream.concat(some, Stream.of("null")).toList();
  }
}
