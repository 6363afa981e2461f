package dev.lastword.policy.charter;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Statement;
import dev.lastword.policy.file.Due;
import dev.lastword.policy.file.Effect;
import dev.lastword.policy.file.Mode;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.Threshold;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.words.Consequences;
import dev.lastword.policy.words.Figures;
import dev.lastword.policy.words.Phrases;
import dev.lastword.policy.words.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules say, and who decides when they do. */
final class RuleArticles {

  private final Policy policy;
  private final Phrases phrases;

  RuleArticles(Policy policy) {
    this.policy = policy;
    this.phrases = new Phrases(policy.lists(), policy.facts());
  }

  List<Article> alone() {
    List<Article> articles = new ArrayList<>();
    articles.add(mode());
    for (Statement statement : policy.statements()) {
      if (statement.rule() instanceof Rule.RoutineLine line) {
        articles.add(routine(line, statement.clause()));
      }
    }
    articles.add(confidence());
    models().ifPresent(articles::add);
    return articles;
  }

  private Article mode() {
    return switch (policy.mode()) {
      case ON_THE_LOOP ->
          Article.of(
              "mode",
              Writing.of("The AI acts alone on what is routine."),
              Writing.of(
                  "On the loop: people take over where a rule below says so, are told of"
                      + " exceptions, and can read everything the AI did."));
      case IN_THE_LOOP ->
          Article.of(
              "mode",
              Writing.of("The AI does nothing alone: a person approves every action first."),
              Writing.of("In the loop: every action waits for ")
                  .queue(policy.owner())
                  .words(", and for whom the rules below name besides."));
    };
  }

  private Article routine(Rule.RoutineLine line, Clause clause) {
    Writing says =
        clause instanceof Clause.Always always && always.value()
            ? Writing.of("Every action counts as routine.")
            : Writing.of("An action is routine only if ")
                .with(to -> phrases.write(clause, to))
                .words(".");
    Writing otherwise =
        Writing.of("Rule ")
            .rule(line.id())
            .words(". Otherwise the action waits for ")
            .queue(line.queue())
            .words(".");
    return Article.of(
        "routine." + line.id(), says, withReason(otherwise, "People then read: ", line));
  }

  private static List<Writing> withReason(Writing note, String label, Rule rule) {
    return rule.because().isEmpty()
        ? List.of(note)
        : List.of(note, Writing.of(label).quote(rule.because()));
  }

  private Article confidence() {
    return switch (policy.confidence()) {
      case Threshold.AtLeast wanted ->
          Article.of(
              "confidence",
              Writing.of(
                      policy.mode() == Mode.ON_THE_LOOP
                          ? "The AI acts alone only if it says that it is at least "
                          : "The AI counts as sure if it says that it is at least ")
                  .figure(wanted.value().toPlainString())
                  .words(" sure, on a scale from 0 to 1."),
              Writing.of("If it is less sure, or does not say, the action waits for ")
                  .queue(policy.owner())
                  .words("."));
      case Threshold.NotAsked not ->
          Article.of(
              "confidence",
              Writing.of("How sure the AI says it is makes no difference."),
              not.because().isEmpty()
                  ? List.of()
                  : List.of(Writing.of("Why: ").quote(not.because())));
    };
  }

  private Optional<Article> models() {
    if (policy.models().isEmpty()) {
      return Optional.empty();
    }
    Writing says =
        Writing.of(
            policy.mode() == Mode.ON_THE_LOOP
                ? "Only these AI models act alone: "
                : "These AI models are expected: ");
    says.each(policy.models(), "and", says::value).words(".");
    return Optional.of(
        Article.of(
            "models",
            says,
            Writing.of("If it is another, or the AI does not say which, the action waits for ")
                .queue(policy.owner())
                .words(".")));
  }

  List<Article> people() {
    List<Article> articles = new ArrayList<>();
    articles.add(
        Article.of(
            "",
            Writing.of(
                "Each of these rules stops an action however sure the AI is. When several apply,"
                    + " every queue they name has to agree, and one rejection ends it.")));
    articles.addAll(tripwires(Effect.HOLD));
    return articles.size() > 1
        ? articles
        : List.of(Article.of("", Writing.of("No further rule makes an action wait.")));
  }

  List<Article> refused() {
    List<Article> articles = tripwires(Effect.REFUSE);
    return articles.isEmpty()
        ? List.of(Article.of("", Writing.of("No rule refuses an action.")))
        : articles;
  }

  List<Article> told() {
    List<Article> articles = tripwires(Effect.ALERT);
    return articles.isEmpty()
        ? List.of(Article.of("", Writing.of("No rule only tells people.")))
        : articles;
  }

  private List<Article> tripwires(Effect effect) {
    List<Article> articles = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      if (statement.rule() instanceof Rule.Tripwire tripwire && tripwire.effect() == effect) {
        articles.add(tripwire(tripwire, statement.clause()));
      }
    }
    return articles;
  }

  private Article tripwire(Rule.Tripwire tripwire, Clause clause) {
    Writing says =
        Writing.of("If ")
            .with(to -> phrases.write(clause, to))
            .words(", ")
            .with(to -> Consequences.write(tripwire, to))
            .words(".");
    return Article.of(
        "tripwires." + tripwire.id(), says, withReason(obligations(tripwire), "Why: ", tripwire));
  }

  private static Writing obligations(Rule.Tripwire tripwire) {
    Writing note = Writing.of("Rule ").rule(tripwire.id()).words(".");
    if (tripwire.urgent()) {
      note.words(" Urgent: they are told at once.");
    }
    if (tripwire.due() instanceof Due.Within within) {
      note.words(" An answer is due within ").figure(Figures.time(within.time())).words(".");
    }
    if (tripwire.approvals() > 1) {
      note.words(" ")
          .figure(Figures.number(tripwire.approvals()))
          .words(" different people have to approve.");
    }
    if (tripwire.hard()) {
      note.words(" Hard: evidence never proposes to loosen this rule.");
    }
    return note;
  }
}
