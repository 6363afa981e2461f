package dev.lastword.server.reviews;

import dev.lastword.policy.Policy;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionLeaf;
import dev.lastword.server.actions.ShownFacts;
import dev.lastword.server.console.LineDiff;
import dev.lastword.server.console.ShownText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people made of an action, against what the AI prepared.
 *
 * @param output line by line; empty when the output is the same
 * @param factsBefore SHA-256 of the bytes, 64 hex digits, like the others
 * @param outputBefore null when there is no output
 */
record Changes(
    List<Fact> facts,
    List<Line> output,
    String factsBefore,
    String factsAfter,
    @Nullable String outputBefore,
    @Nullable String outputAfter) {

  Changes {
    facts = List.copyOf(facts);
    output = List.copyOf(output);
  }

  /** A fact that is another now; null where it is not given. */
  record Fact(String name, @Nullable ShownText before, @Nullable ShownText after) {}

  /** A line of the output. */
  record Line(LineDiff.Fate fate, ShownText text) {}

  static Changes between(Bytes before, Bytes after, Optional<Policy> policy) {
    return new Changes(
        facts(ShownFacts.of(before.facts, policy), ShownFacts.of(after.facts, policy)),
        Action.Output.same(before.output, after.output)
            ? List.of()
            : lines(before.output, after.output),
        ActionLeaf.sha256(before.facts),
        ActionLeaf.sha256(after.facts),
        before.output == null ? null : ActionLeaf.sha256(before.output.bytes()),
        after.output == null ? null : ActionLeaf.sha256(after.output.bytes()));
  }

  /** What is decided on. */
  record Bytes(byte[] facts, Action.@Nullable Output output) {

    boolean sameAs(Bytes other) {
      return Arrays.equals(facts, other.facts) && Action.Output.same(output, other.output);
    }
  }

  private static List<Fact> facts(ShownFacts before, ShownFacts after) {
    var changed = new ArrayList<Fact>();
    for (ShownFacts.Line was : before.lines()) {
      ShownText then = was.sent() ? was.value() : null;
      ShownText now = value(after, was.name());
      if (!Objects.equals(then, now)) {
        changed.add(new Fact(was.name(), then, now));
      }
    }
    for (ShownFacts.Line line : after.lines()) {
      if (before.lines().stream().noneMatch(was -> was.name().equals(line.name()))) {
        changed.add(new Fact(line.name(), null, value(after, line.name())));
      }
    }
    return changed;
  }

  private static @Nullable ShownText value(ShownFacts facts, String name) {
    return facts.lines().stream()
        .filter(line -> line.name().equals(name) && line.sent())
        .map(ShownFacts.Line::value)
        .findFirst()
        .orElse(null);
  }

  private static List<Line> lines(Action.@Nullable Output before, Action.@Nullable Output after) {
    return LineDiff.of(text(before), text(after)).lines().stream()
        .map(line -> new Line(line.fate(), ShownText.of(line.text())))
        .toList();
  }

  private static String text(Action.@Nullable Output output) {
    return output == null ? "" : new String(output.bytes(), StandardCharsets.UTF_8);
  }

  /** Facts and lines that are not what they were: a line put in another's place counts once. */
  int count() {
    long goes = output.stream().filter(line -> line.fate == LineDiff.Fate.GOES).count();
    long comes = output.stream().filter(line -> line.fate == LineDiff.Fate.COMES).count();
    return facts.size() + (int) Math.max(goes, comes);
  }
}
