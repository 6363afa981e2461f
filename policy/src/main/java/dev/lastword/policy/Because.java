package dev.lastword.policy;

import dev.lastword.policy.file.Rule;
import dev.lastword.policy.rule.Truth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence that tells a person why they are asked. */
final class Because {

  private static final int LONGEST_CONDITION = 160;

  private static final Pattern MENTIONS =
      Pattern.compile("([\\w.]+)\\.mentions\\(\\s*lists\\.(\\w+)\\s*\\)");
  private static final Pattern HIDDEN = Pattern.compile("([\\w.]+)\\.hidden_characters\\(\\s*\\)");
  private static final Pattern FIRST_TIME = Pattern.compile("first_time\\(([\\w., ]+)\\)");

  private Because() {}

  /**
   * The author's words when the rule was decided. When it was not they would be wrong, so the
   * missing fact or the failure is named instead, and they follow.
   *
   * @param decided what {@link #decided} gives for the rule
   */
  static String of(RuleResult result, String decided) {
    Rule rule = result.rule();
    return switch (result.truth()) {
      case Truth.True t -> decided;
      case Truth.False f -> decided;
      case Truth.Unknown u -> missing(u.facts(), rule) + meaning(rule);
      case Truth.Failed f ->
          "%s could not be worked out (%s)".formatted(rule.id(), f.code()) + meaning(rule);
    };
  }

  /** What earlier actions do not answer is not missing, for nobody could send it. */
  private static String missing(List<String> names, Rule rule) {
    List<String> facts = names.stream().filter(name -> !name.endsWith(")")).toList();
    boolean sent = facts.isEmpty();
    List<String> said = sent ? names : facts;
    return "%s %s %s, so %s cannot be decided"
        .formatted(
            String.join(" and ", said.stream().map(name -> "`" + name + "`").toList()),
            said.size() == 1 ? "is" : "are",
            sent ? "not known" : "missing",
            rule.id());
  }

  private static String meaning(Rule rule) {
    return rule.because().isEmpty() ? "" : " (" + rule.because() + ")";
  }

  /** The author's words, or else words for the condition. */
  static String decided(Rule rule) {
    if (!rule.because().isEmpty()) {
      return rule.because();
    }
    return switch (rule) {
      case Rule.RoutineLine line -> "Not routine: `%s` does not hold".formatted(condition(line));
      case Rule.Tripwire tripwire -> words(tripwire);
    };
  }

  private static String words(Rule.Tripwire tripwire) {
    Matcher mentions = MENTIONS.matcher(tripwire.when().strip());
    if (mentions.matches()) {
      return "`%s` mentions a word of the list %s".formatted(mentions.group(1), mentions.group(2));
    }
    Matcher hidden = HIDDEN.matcher(tripwire.when().strip());
    if (hidden.matches()) {
      return "`%s` has characters that are hidden or pass for others".formatted(hidden.group(1));
    }
    Matcher first = FIRST_TIME.matcher(tripwire.when().strip());
    return first.matches()
        ? "This `%s` was never seen before"
            .formatted(first.group(1).replace(",", "` with `"))
            .replace("` with ` ", "` with `")
        : "`%s` holds".formatted(condition(tripwire));
  }

  private static String condition(Rule rule) {
    String line = rule.when().strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_CONDITION
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_CONDITION / 2)) + " …";
  }
}
