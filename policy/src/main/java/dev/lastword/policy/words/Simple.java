package dev.lastword.policy.words;

import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Comparison;
import dev.lastword.policy.rule.Operand;
import java.util.List;

/** Says a condition that has no conditions inside, or that it is not so. */
final class Simple {

  private final Values values;
  private final Writing to;

  Simple(Values values, Writing to) {
    this.values = values;
    this.to = to;
  }

  void write(Clause clause, boolean so) {
    switch (clause) {
      case Clause.Always always -> to.exact(String.valueOf(always.value() == so));
      case Clause.Holds holds -> value(holds.value()).words(so ? " is true" : " is false");
      case Clause.Compared compared -> compared(compared, so);
      case Clause.OneOf oneOf -> oneOf(oneOf, so);
      case Clause.Mentions mentions -> mentions(mentions, so);
      case Clause.Hidden hidden ->
          value(hidden.text()).words(so ? " has hidden characters" : " has no hidden characters");
      case Clause.Has has -> has(has, so);
      case Clause.FirstTime first -> firstTime(first.facts(), so);
      case Clause.Present present ->
          to.fact(present.fact()).words(so ? " was sent" : " was not sent");
      case Clause.Verbatim verbatim ->
          to.words(so ? "" : "it is not true that ").exact(verbatim.source());
      case Clause.Every e -> throw inside(clause);
      case Clause.Some s -> throw inside(clause);
      case Clause.Not n -> throw inside(clause);
      case Clause.Items i -> throw inside(clause);
    }
  }

  private static IllegalArgumentException inside(Clause clause) {
    return new IllegalArgumentException("has conditions inside: " + clause);
  }

  private Writing value(Operand operand) {
    values.write(operand, to);
    return to;
  }

  /** What was calculated may be no number at all, and is then neither over nor at most. */
  private void compared(Clause.Compared compared, boolean so) {
    boolean calculated =
        compared.left() instanceof Operand.Calculated
            || compared.right() instanceof Operand.Calculated;
    to.words(!so && calculated ? "it is not true that " : "");
    Comparison by = so || calculated ? compared.by() : compared.by().opposite();
    boolean time = values.isTime(compared.left()) || values.isTime(compared.right());
    boolean literal = Values.isLiteral(compared.right());
    value(compared.left()).words(time ? inTime(by, literal) : words(by, literal));
    value(compared.right());
  }

  private static String inTime(Comparison by, boolean literal) {
    return switch (by) {
      case OVER -> " is after ";
      case AT_LEAST -> " is not before ";
      case BELOW -> " is before ";
      case AT_MOST -> " is not after ";
      case IS, IS_NOT -> words(by, literal);
    };
  }

  private static String words(Comparison by, boolean literal) {
    return switch (by) {
      case OVER -> " is over ";
      case AT_LEAST -> " is at least ";
      case BELOW -> " is below ";
      case AT_MOST -> " is at most ";
      case IS -> literal ? " is " : " is equal to ";
      case IS_NOT -> literal ? " is not " : " is not equal to ";
    };
  }

  private void oneOf(Clause.OneOf oneOf, boolean so) {
    if (values.listed(oneOf.among()).isEmpty()) {
      value(oneOf.value()).words(so ? " is an item of " : " is no item of ");
      value(oneOf.among());
      return;
    }
    boolean several = !values.isNamed(oneOf.among()) && values.listed(oneOf.among()).size() > 1;
    value(oneOf.value()).words(so ? " is " : several ? " is none of " : " is not ");
    values.writeAny(oneOf.among(), "a value", to);
  }

  private void mentions(Clause.Mentions mentions, boolean so) {
    value(mentions.text()).words(so ? " mentions " : " does not mention ");
    values.writeTerms(mentions.terms(), to);
  }

  private void has(Clause.Has has, boolean so) {
    String verb =
        switch (has.position()) {
          case ANYWHERE -> so ? " contains " : " does not contain ";
          case AT_THE_BEGINNING -> so ? " begins with " : " does not begin with ";
          case AT_THE_END -> so ? " ends with " : " does not end with ";
        };
    value(has.text()).words(verb);
    value(has.part());
  }

  private void firstTime(List<String> facts, boolean so) {
    to.words(so ? "no cleared action had this " : "a cleared action had this ");
    for (int i = 0; i < facts.size(); i++) {
      to.words(i == 0 ? "" : " with this ").fact(facts.get(i));
    }
    to.words(" before");
  }
}
