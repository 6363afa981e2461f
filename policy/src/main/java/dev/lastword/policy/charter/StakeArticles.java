package dev.lastword.policy.charter;

import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.file.Stakes;
import dev.lastword.policy.words.Figures;
import dev.lastword.policy.words.Writing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a wrong decision costs, and how often the team accepts one. */
final class StakeArticles {

  private static final String KEY = "stakes";

  private final Stakes stakes;

  StakeArticles(Stakes stakes) {
    this.stakes = stakes;
  }

  List<Article> all() {
    return List.of(costs(), limit());
  }

  private Article costs() {
    Writing says =
        new Writing()
            .with(to -> cost("A wrong action", stakes.wrongAction(), to))
            .words(" ")
            .with(to -> cost("A review", stakes.review(), to));
    return Article.of(
        KEY,
        says,
        stakes
            .reversible()
            .map(can -> can ? "An action can be undone." : "An action cannot be undone.")
            .or(() -> Optional.of("Whether an action can be undone is not said."))
            .map(Writing::of)
            .stream()
            .toList());
  }

  private static void cost(String what, Optional<MoneyText.Amount> amount, Writing to) {
    if (amount.isPresent()) {
      to.words(what + " costs about ").figure(Figures.amount(amount.get())).words(".");
    } else {
      to.words("What " + what.toLowerCase(Locale.ROOT) + " costs is not said.");
    }
  }

  private static Writing once(String fact) {
    return Writing.of("Actions with the same ")
        .value(fact)
        .words(" may go wrong together, so they count once.");
  }

  private Article limit() {
    if (stakes.errorLimit().isEmpty() || stakes.assurance().isEmpty()) {
      return Article.of(
          KEY, Writing.of("No limit is set for how many autonomous actions may be wrong."));
    }
    return Article.of(
        KEY,
        Writing.of("The limit we aim for: at most ")
            .figure(Figures.percent(stakes.errorLimit().get()))
            .words(" of the actions that go ahead alone are wrong, with ")
            .figure(Figures.percent(stakes.assurance().get()))
            .words(" assurance."),
        Stream.concat(
                Stream.of(Writing.of("It is unproven until evidence says otherwise.")),
                stakes.cluster().stream().map(StakeArticles::once))
            .toList());
  }
}
