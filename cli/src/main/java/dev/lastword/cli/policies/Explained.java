package dev.lastword.cli.policies;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.policy.RuleResult;
import dev.lastword.policy.explain.ExplainedRule;
import dev.lastword.policy.explain.Explanation;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.rule.Seen;
import dev.lastword.policy.rule.SeenPart;
import dev.lastword.policy.rule.Truth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A verdict, and what every rule saw. */
record Explained(Explanation explanation) implements Answer {

  /** The same for scripts: the answer of {@code policy eval}, and the rules. */
  record Json(
      String verdict,
      List<Evaluated.Why> reasons,
      List<Evaluated.Why> alerts,
      List<JsonRule> rules) {}

  /**
   * One rule.
   *
   * @param kind {@code routine} or {@code tripwire}
   * @param result {@code true}, {@code false}, {@code unknown} or {@code error}
   * @param unknown the facts that were missing, when that is why
   * @param error the code of the failure, or null
   * @param fired whether a reason or an alert came of it
   */
  record JsonRule(
      String id,
      String kind,
      String result,
      List<String> unknown,
      @Nullable String error,
      boolean fired,
      String when,
      JsonPart condition) {}

  /**
   * A part of a condition.
   *
   * @param at the code point of {@code when} at which it stands, from 0
   * @param seen {@code value}, {@code hidden}, {@code unknown}, {@code failed} or {@code
   *     not-looked-at}
   * @param value as people write it; null when there is none to show
   */
  record JsonPart(String text, int at, String seen, @Nullable String value, List<JsonPart> parts) {}

  @Override
  public Json json() {
    Evaluated.Json evaluated = new Evaluated(explanation.verdict()).json();
    return new Json(
        evaluated.verdict(),
        evaluated.reasons(),
        evaluated.alerts(),
        explanation.rules().stream().map(Explained::json).toList());
  }

  private static JsonRule json(ExplainedRule explained) {
    RuleResult result = explained.result();
    Truth truth = result.truth();
    return new JsonRule(
        result.rule().id().value(),
        result.rule() instanceof Rule.RoutineLine ? "routine" : "tripwire",
        word(truth),
        truth instanceof Truth.Unknown u ? u.facts() : List.of(),
        truth instanceof Truth.Failed f ? f.code() : null,
        result.fired(),
        result.rule().when(),
        json(explained.condition()));
  }

  private static String word(Truth truth) {
    return switch (truth) {
      case Truth.True t -> "true";
      case Truth.False f -> "false";
      case Truth.Unknown u -> "unknown";
      case Truth.Failed f -> "error";
    };
  }

  private static JsonPart json(SeenPart part) {
    return new JsonPart(
        part.text(),
        part.at(),
        word(part.seen()),
        part.seen() instanceof Seen.Value value ? value.text() : null,
        part.parts().stream().map(Explained::json).toList());
  }

  private static String word(Seen seen) {
    return switch (seen) {
      case Seen.Value v -> "value";
      case Seen.Hidden h -> "hidden";
      case Seen.Unknown u -> "unknown";
      case Seen.Failed f -> "failed";
      case Seen.NotLookedAt n -> "not-looked-at";
    };
  }

  @Override
  public void print(Page page) {
    new Evaluated(explanation.verdict()).print(page);
    explanation.rules().forEach(rule -> print(page, rule, ""));
  }

  /** One rule, with an empty line before it. */
  static void print(Page page, ExplainedRule explained, String indent) {
    Rule rule = explained.result().rule();
    String kind = rule instanceof Rule.RoutineLine ? "routine line" : "tripwire";
    String fires = rule instanceof Rule.Tripwire t ? "fires: " + t.effect().word() : "fails: hold";
    page.blank();
    page.line(
        "%s%s %s is %s%s",
        indent,
        kind,
        rule.id(),
        explained.outcome(),
        explained.result().fired() ? ", so it " + fires.toLowerCase(Locale.ROOT) : "");
    explained.lines().forEach(line -> page.line("%s  %s", indent, line));
  }
}
