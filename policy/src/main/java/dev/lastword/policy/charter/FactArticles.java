package dev.lastword.policy.charter;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Statement;
import dev.lastword.policy.fact.Declared;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactObject;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Operand;
import dev.lastword.policy.words.Consequences;
import dev.lastword.policy.words.Types;
import dev.lastword.policy.words.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What rules look at, and what happens when it is not there. */
final class FactArticles {

  private final Policy policy;
  private final List<FactDeclaration> facts;

  FactArticles(Policy policy) {
    this.policy = policy;
    this.facts = policy.facts().declarations();
  }

  List<Article> missing() {
    List<Article> articles = new ArrayList<>();
    articles.add(
        Article.of(
            "",
            Writing.of("What is missing never lets more through, unless a default says so here."),
            Writing.of(
                "A rule that cannot be decided, or that fails, counts as if it stopped the"
                    + " action.")));
    required(articles);
    policy.facts().outline().forEach(declared -> absent(declared, articles));
    return articles;
  }

  private void absent(Declared declared, List<Article> articles) {
    switch (declared) {
      case FactDeclaration fact -> absent(fact, articles);
      case FactObject object when object.presence() instanceof Presence.MayBeAbsent ->
          articles.add(optional(object));
      case FactObject object -> object.fields().forEach(field -> absent(field, articles));
    }
  }

  private void absent(FactDeclaration fact, List<Article> articles) {
    switch (fact.presence()) {
      case Presence.Required r -> {}
      case Presence.MayBeAbsent m -> articles.add(optional(fact));
      case Presence.Defaulted given -> articles.add(defaulted(fact, given));
    }
  }

  private void required(List<Article> articles) {
    List<FactDeclaration> required =
        facts.stream().filter(f -> f.presence() instanceof Presence.Required).toList();
    if (!required.isEmpty()) {
      Writing says = Writing.of("Without ");
      says.each(required, "or", fact -> says.fact(fact.name()));
      articles.add(
          Article.of(
              "facts",
              says.words(" an action is turned down as invalid."),
              Writing.of("So is an action with a fact that is not listed, or does not fit.")));
    }
  }

  /** Its facts are missing together; some of them may also be left out alone. */
  private Article optional(FactObject object) {
    List<Writing> notes = new ArrayList<>();
    Writing together = Writing.of("Then missing are ");
    notes.add(together.each(object.facts(), "and", f -> together.fact(f.name())).words("."));
    List<FactDeclaration> alone =
        object.fields().stream()
            .flatMap(field -> field.facts().stream())
            .filter(FactDeclaration::mayBeUnknown)
            .toList();
    if (!alone.isEmpty()) {
      Writing also = Writing.of("Also by itself may be left out ");
      notes.add(also.each(alone, "or", f -> also.fact(f.name())).words("."));
    }
    for (Statement statement : policy.statements()) {
      if (statement.turnsOn().stream().anyMatch(object.facts()::contains)) {
        notes.add(without(statement, object.facts()));
      } else if (statement.reads().stream().anyMatch(object.facts()::contains)) {
        notes.add(Writing.of("Rule ").rule(statement.rule().id()).words(" says what follows."));
      }
    }
    Writing says = new Writing().fact(object.name()).words(" may be left out, with all it holds.");
    return Article.of("facts." + object.name(), says, notes);
  }

  private Article optional(FactDeclaration fact) {
    List<Writing> notes = new ArrayList<>();
    for (Statement statement : policy.statements()) {
      if (statement.turnsOn().contains(fact)) {
        notes.add(without(statement, List.of(fact)));
      } else if (statement.reads().contains(fact)) {
        notes.add(Writing.of("Rule ").rule(statement.rule().id()).words(" says what follows."));
      }
    }
    if (notes.isEmpty()) {
      notes.add(Writing.of("No rule looks at it."));
    }
    return Article.of(
        "facts." + fact.name(), new Writing().fact(fact.name()).words(" may be left out."), notes);
  }

  private static Writing without(Statement statement, List<FactDeclaration> missing) {
    boolean alone = missing.containsAll(statement.reads());
    return Writing.of(alone ? "Rule " : "Unless the other facts decide ")
        .rule(statement.rule().id())
        .words(alone ? " then applies: " : " without it, ")
        .with(to -> Consequences.write(statement.rule(), to))
        .words(".");
  }

  private Article defaulted(FactDeclaration fact, Presence.Defaulted given) {
    Writing says =
        Writing.of("If ")
            .fact(fact.name())
            .words(" is left out, it is taken to be ")
            .exact(CanonicalJson.of(given.value()))
            .words(".");
    List<Statement> readers =
        policy.statements().stream().filter(s -> s.reads().contains(fact)).toList();
    if (readers.isEmpty()) {
      return Article.of("facts." + fact.name(), says, Writing.of("No rule looks at it."));
    }
    Writing note = Writing.of("So leaving it out may let more through. It is read by ");
    note.each(readers, "and", reader -> note.rule(reader.rule().id())).words(".");
    return Article.of("facts." + fact.name(), says, note);
  }

  List<Article> known() {
    List<Article> articles = new ArrayList<>();
    articles.add(
        Article.of(
            "",
            Writing.of("Rules look at facts only, and at nothing that is not listed here."),
            Writing.of(
                "No rule looks at the prepared output: when a person changes only the output, no"
                    + " rule is set off by that, and everybody else who approved is asked again.")));
    if (!policy.historyCalls().isEmpty()) {
      articles.add(
          Article.of(
              "",
              Writing.of("Cleared means: carried out, and neither failed nor reversed since."),
              Writing.of("Only earlier actions of this workflow count.")));
    }
    if (policy.historyCalls().stream().anyMatch(FactArticles::isCounted)) {
      articles.add(
          Article.of(
              "",
              Writing.of(
                  "Numbers and sums of actions include what is held, and leave out what was"
                      + " rejected, refused, expired, cancelled or superseded.")));
    }
    facts.forEach(fact -> articles.add(known(fact)));
    return articles;
  }

  private static boolean isCounted(HistoryCall call) {
    return call instanceof HistoryCall.Count || call instanceof HistoryCall.Total;
  }

  private static Article known(FactDeclaration fact) {
    Writing says =
        new Writing()
            .fact(fact.name())
            .words(" is ")
            .with(to -> Types.write(fact.type(), to))
            .words(".");
    return Article.of(
        "facts." + fact.name(),
        says,
        fact.sensitive()
            ? List.of(Writing.of("Sensitive: shown only to those who review the action."))
            : List.of());
  }

  List<Article> lists() {
    Set<String> searched = new TreeSet<>();
    policy
        .statements()
        .forEach(s ->
            s.clause()
                .walk(c -> {
                  if (c instanceof Clause.Mentions m
                      && m.terms() instanceof Operand.NamedList list) {
                    searched.add(list.name());
                  }
                }));
    List<Article> articles = new ArrayList<>();
    policy
        .lists()
        .forEach((name, items) -> articles.add(list(name, items, searched.contains(name))));
    return articles;
  }

  private static Article list(String name, List<String> items, boolean searched) {
    Writing says = new Writing().list(name).words(": ");
    says.each(items, "and", says::value).words(".");
    Writing how =
        Writing.of(
            "Found as whole words, whatever their case and also in disguise; a * at the end stands"
                + " for every ending.");
    return Article.of("lists." + name, says, searched ? List.of(how) : List.of());
  }
}
