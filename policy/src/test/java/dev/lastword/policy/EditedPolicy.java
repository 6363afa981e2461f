package dev.lastword.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A generated policy after an edit or two, such as a threshold moved or a word taken away. */
final class EditedPolicy {

  /** What can be edited, and how. */
  private record Edit(Pattern place, Rewrite rewrite) {}

  private interface Rewrite {
    String of(MatchResult place, Random random);
  }

  private static final List<Edit> EDITS =
      List.of(
          edit("(?<=money\\(\")\\d+(?=00\\.00)", (p, r) -> String.valueOf(r.nextInt(10))),
          edit("(?<=lines >= )\\d+", (p, r) -> String.valueOf(r.nextInt(20))),
          edit("lines >= (?=\\d)", (p, r) -> "lines > "),
          edit("(?<=size\\(memo\\) > )\\d+", (p, r) -> String.valueOf(r.nextInt(6))),
          edit("(?<=score < 0\\.)\\d+", (p, r) -> String.valueOf(r.nextInt(20))),
          edit("(?<=at_least: 0\\.)\\d", (p, r) -> String.valueOf(r.nextInt(10))),
          edit("contract, \"leg\\*\"", (p, r) -> r.nextBoolean() ? "contract" : "\"leg*\", x"),
          edit("(?<=near: \\[)north, west", (p, r) -> r.nextBoolean() ? "north" : "west, south"),
          edit("when: '(.*?)'", (p, r) -> "when: '(%s) && flag'".formatted(p.group(1))),
          edit("when: '(.*?)'", (p, r) -> "when: '(%s) || flag'".formatted(p.group(1))),
          edit("when: '.*?'", (p, r) -> "when: 'lines > 3'"),
          edit(
              "effect: \\w+",
              (p, r) -> "effect: " + List.of("hold", "alert", "refuse").get(r.nextInt(3))),
          edit(", optional: true", (p, r) -> ""),
          edit("max_length: 40", (p, r) -> "max_length: " + (6 + r.nextInt(3))),
          edit("max: 20\\b", (p, r) -> "max: " + (10 + r.nextInt(20))),
          edit("max_items: 4", (p, r) -> "max_items: " + (1 + r.nextInt(5))),
          edit("max_items: 4, optional: true", (p, r) -> "max_items: 4, default: []"),
          edit("type: boolean, optional: true", (p, r) -> "type: boolean, default: true"),
          edit("mode: .*", (p, r) -> "mode: " + (r.nextBoolean() ? "in" : "on") + "-the-loop"),
          edit("  - \\{id: [rt]\\d.*\n", (p, r) -> ""));

  private final Random random;

  EditedPolicy(Random random) {
    this.random = random;
  }

  private static Edit edit(String place, Rewrite rewrite) {
    return new Edit(Pattern.compile(place), rewrite);
  }

  /** Changes one or two places; what comes of it need not check. */
  String of(String source) {
    String once = one(source);
    return random.nextInt(3) == 0 ? one(once) : once;
  }

  private String one(String source) {
    Edit edit = EDITS.get(random.nextInt(EDITS.size()));
    List<MatchResult> places = new ArrayList<>(edit.place().matcher(source).results().toList());
    if (places.isEmpty()) {
      return source;
    }
    MatchResult place = places.get(random.nextInt(places.size()));
    return source.substring(0, place.start())
        + edit.rewrite().of(place, random)
        + source.substring(place.end());
  }
}
