package dev.lastword.server.evidence;

import dev.lastword.evidence.threshold.Step;
import dev.lastword.server.console.InWords;
import java.util.List;
import java.util.Locale;

/**
 * How far the limit of a rule could be moved, in the words of the page.
 *
 * @param days from the first action of the epoch to the last
 */
record ShownLimit(Narrowed narrowed, double days) {

  private static final double DAYS_OF_A_MONTH = 30;

  boolean isShown() {
    return narrowed.narrowing().proven().isPresent();
  }

  private Step shown() {
    return narrowed.narrowing().proven().orElseThrow();
  }

  String rule() {
    return narrowed.limit().rule().value();
  }

  /** What happens to it. */
  private String verb() {
    return narrowed.limit().firesAbove() ? "raise" : "lower";
  }

  /** {@code Enough to raise it to 12,500.00 USD}. */
  String advice() {
    return "Enough to %s it to %s".formatted(verb(), narrowed.limit().words(shown().at()));
  }

  /** Behind "Enough evidence", before the name of the rule. */
  String change() {
    return "to %s the limit of".formatted(verb());
  }

  /** Behind the name of the rule. */
  String fromTo() {
    return "from %s to %s".formatted(today(), narrowed.limit().words(shown().at()));
  }

  String today() {
    return narrowed.limit().words(narrowed.limit().value());
  }

  String wrong() {
    return wrong(shown());
  }

  private static String wrong(Step step) {
    return InWords.count(step.gated().wrong()) + " of " + InWords.count(step.gated().reviewed());
  }

  /** Reviews that it would save, and what may go wrong, in a month. */
  String month() {
    double perMonth = shown().actions() * DAYS_OF_A_MONTH / days;
    return String.format(
        Locale.ROOT,
        "About %.0f reviews a month saved; about %.1f wrong actions a month to expect, at most %.1f in one look.",
        perMonth,
        perMonth * shown().gated().rate(),
        perMonth * shown().bound());
  }

  /** One row of the table behind it. */
  record Tried(
      String to, String actions, String wrong, String atMost, String evidence, String answer) {}

  List<Tried> tried() {
    return narrowed.narrowing().steps().stream()
        .map(step ->
            new Tried(
                narrowed.limit().words(step.at()),
                InWords.count(step.actions()),
                wrong(step),
                Numbers.percent(step.bound()),
                Numbers.evidence(step.logEvidence()),
                step.passed() ? "evidence" : "exploring"))
        .toList();
  }
}
