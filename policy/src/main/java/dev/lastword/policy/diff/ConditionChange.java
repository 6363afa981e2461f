package dev.lastword.policy.diff;

import dev.lastword.policy.Statement;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.region.Budget;
import dev.lastword.policy.region.Claim;
import dev.lastword.policy.region.Formulas;
import dev.lastword.policy.region.Gaps;
import dev.lastword.policy.region.Space;
import dev.lastword.policy.region.Subject;
import dev.lastword.policy.region.Wanted;

/** Compares two conditions over the same facts and lists, of all actions. */
final class ConditionChange {

  private ConditionChange() {}

  static Direction direction(Subject subject, Statement before, Statement after) {
    Space space = new Space();
    Formulas formulas = new Formulas(space, subject);
    formulas.fit();
    Claim old = stops(formulas, before);
    Claim now = stops(formulas, after);
    Gaps gaps = new Gaps(space, new Budget(Budget.STANDARD));
    boolean stricter = gaps.isWithin(old, now);
    boolean looser = gaps.isWithin(now, old);
    return stricter
        ? looser ? Direction.NEUTRAL : Direction.STRICTER
        : looser ? Direction.LOOSER : Direction.UNDECIDED;
  }

  private static Claim stops(Formulas formulas, Statement statement) {
    return new Claim(
        formulas.of(statement.clause(), statement.reads()),
        statement.rule() instanceof Rule.RoutineLine ? Wanted.NOT_TRUE : Wanted.NOT_FALSE);
  }
}
