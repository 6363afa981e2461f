package dev.lastword.cli.replay;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Table;
import dev.lastword.cli.screen.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of a replay.
 *
 * @param stopped the line at which it could not go on
 */
record Summary(
    String file, String workflow, Tally tally, Duration took, Optional<Tally.FailedLine> stopped)
    implements Answer {

  /**
   * The same for scripts.
   *
   * @param submitted lines that got a verdict: proceed + hold + refuse
   * @param failed lines that got none, or that proceeded and could not be executed
   * @param reasons how many actions each rule or built-in reason held or refused, by its id
   * @param failures the first ten, or all that are kept with {@code --verbose}
   * @param stopped null when it came to the end of the file
   */
  record Json(
      long submitted,
      long proceed,
      long hold,
      long refuse,
      long failed,
      Map<String, Long> reasons,
      Map<String, Long> alerts,
      List<Tally.FailedLine> failures,
      Tally.@Nullable FailedLine stopped,
      double seconds) {}

  boolean isFine() {
    return tally.failed() == 0 && stopped.isEmpty();
  }

  @Override
  public Json json() {
    return new Json(
        tally.submitted(),
        tally.verdict("proceed"),
        tally.verdict("hold"),
        tally.verdict("refuse"),
        tally.failed(),
        tally.reasons(),
        tally.alerts(),
        tally.failures(),
        stopped.orElse(null),
        took.toMillis() / 1_000.0);
  }

  @Override
  public void print(Page page) {
    page.line(
        "%s of %s, asked about in %s: %s (%s a second)",
        Words.count(tally.submitted(), "line"),
        file,
        workflow,
        Words.duration(took),
        Words.number(rate()));
    new Table()
        .row("proceed", tally.verdict("proceed"), share("proceed"), "the AI acts alone")
        .row("hold", tally.verdict("hold"), share("hold"), "a person decides")
        .row("refuse", tally.verdict("refuse"), share("refuse"), "must not happen")
        .print(page);
    counts(page, "Why (an action can have several reasons):", tally.reasons());
    counts(page, "People were told of:", tally.alerts());
    failures(page);
    stopped.ifPresent(at ->
        page.line(
            "Stopped at line %s. Run the same command again to go on: what was submitted is not submitted twice.",
            at.line()));
  }

  private long rate() {
    return Math.round(tally.submitted() * 1_000.0 / Math.max(1, took.toMillis()));
  }

  private String share(String verdict) {
    double part = 100.0 * tally.verdict(verdict) / Math.max(1, tally.submitted());
    return String.format(Locale.ROOT, "%5.1f %%", part);
  }

  private static void counts(Page page, String heading, Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    page.line("%s", heading);
    Table table = new Table();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> table.row(entry.getKey(), entry.getValue()));
    table.print(page);
  }

  private void failures(Page page) {
    if (tally.failed() == 0) {
      return;
    }
    page.line("%s failed:", Words.count(tally.failed(), "line"));
    tally.failures().forEach(failure -> page.line("  line %s: %s", failure.line(), failure.why()));
    long more = tally.failed() - tally.failures().size();
    if (more > 0) {
      page.line("  and %s more (--verbose lists them)", Words.number(more));
    }
  }
}
