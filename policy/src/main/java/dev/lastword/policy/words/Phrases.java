package dev.lastword.policy.words;

import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.rule.Clause;
import java.util.List;
import java.util.Map;

/**
 * Says conditions in plain words. The words say exactly what the condition says, or they are the
 * condition.
 */
public final class Phrases {

  private final Values values;

  /**
   * @param lists the lists of the policy by name
   */
  public Phrases(Map<String, List<String>> lists, FactSchema facts) {
    this.values = new Values(lists, facts);
  }

  /** The condition as a part of a sentence: {@code amount is over 10,000.00 USD}. */
  public Sentence say(Clause clause) {
    Writing to = new Writing();
    write(clause, to);
    return to.done();
  }

  /** Writes the condition into a sentence. */
  public void write(Clause clause, Writing to) {
    switch (clause) {
      case Clause.Every every -> joined(every.clauses(), " and ", to);
      case Clause.Some some -> joined(some.clauses(), " or ", to);
      case Clause.Not not -> negated(not.clause(), to);
      case Clause.Items items -> items(items, to);
      case Clause simple -> new Simple(values, to).write(simple, true);
    }
  }

  private void joined(List<Clause> clauses, String word, Writing to) {
    for (int i = 0; i < clauses.size(); i++) {
      to.words(i == 0 ? "" : word);
      inside(clauses.get(i), to);
    }
  }

  /** What has parts of its own stands in parentheses: nobody has to know what binds closer. */
  private void inside(Clause clause, Writing to) {
    boolean simple = isSimple(clause instanceof Clause.Not not ? not.clause() : clause);
    to.words(simple ? "" : "(");
    write(clause, to);
    to.words(simple ? "" : ")");
  }

  private static boolean isSimple(Clause clause) {
    return !(clause instanceof Clause.Every
        || clause instanceof Clause.Some
        || clause instanceof Clause.Items);
  }

  private void negated(Clause clause, Writing to) {
    if (isSimple(clause)) {
      new Simple(values, to).write(clause, false);
    } else {
      to.words("it is not true that ");
      inside(clause, to);
    }
  }

  private void items(Clause.Items items, Writing to) {
    to.words(
        switch (items.share()) {
          case EACH -> "for each item of ";
          case AT_LEAST_ONE -> "for at least one item of ";
          case EXACTLY_ONE -> "for exactly one item of ";
        });
    values.write(items.list(), to);
    to.words(", ");
    inside(items.clause(), to);
  }
}
