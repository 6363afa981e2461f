package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Statement;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.file.Effect;
import dev.lastword.policy.file.Mode;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.region.Claim;
import dev.lastword.policy.region.Formula;
import dev.lastword.policy.region.Formulas;
import dev.lastword.policy.region.Space;
import dev.lastword.policy.region.Subject;
import dev.lastword.policy.region.Terms;
import dev.lastword.policy.region.Wanted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Of which actions one policy says what: claims, any of which puts an action on a level. */
final class Levels {

  private final Map<Level, List<Claim>> claims = new EnumMap<>(Level.class);

  Levels(Policy policy, FactSchema others, Space space) {
    Formulas formulas =
        new Formulas(space, new Subject(policy.facts(), policy.lists(), policy.timeZone()));
    formulas.fit(others).forEach(fits -> add(Level.INVALID, fits, Wanted.NOT_TRUE));
    for (Statement statement : policy.statements()) {
      rule(statement.rule(), formulas.of(statement.clause(), statement.reads()));
    }
    Terms terms = new Terms(space);
    add(Level.HOLD, terms.confidence(policy.confidence()), Wanted.NOT_TRUE);
    add(Level.HOLD, terms.model(policy.models()), Wanted.NOT_TRUE);
    add(Level.HOLD, Formula.fixed(policy.mode() == Mode.IN_THE_LOOP), Wanted.TRUE);
  }

  private void rule(Rule rule, Formula formula) {
    switch (rule) {
      case Rule.RoutineLine r -> add(Level.HOLD, formula, Wanted.NOT_TRUE);
      case Rule.Tripwire tripwire -> add(level(tripwire.effect()), formula, Wanted.NOT_FALSE);
    }
  }

  private static Level level(Effect effect) {
    return switch (effect) {
      case ALERT -> Level.ALERT;
      case HOLD -> Level.HOLD;
      case REFUSE -> Level.REFUSE;
    };
  }

  private void add(Level level, Formula formula, Wanted wanted) {
    claims.computeIfAbsent(level, l -> new ArrayList<>()).add(new Claim(formula, wanted));
  }

  /** Claims that hold of exactly the actions on this level or a stricter one. */
  List<Claim> atLeast(Level level) {
    List<Claim> all = new ArrayList<>();
    claims.forEach((at, some) -> {
      if (at.compareTo(level) >= 0) {
        all.addAll(some);
      }
    });
    return all;
  }
}
