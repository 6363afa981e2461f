package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Statement;
import dev.lastword.policy.file.Due;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.region.Reach;
import dev.lastword.policy.region.Subject;
import dev.lastword.policy.words.Consequences;
import dev.lastword.policy.words.Figures;
import dev.lastword.policy.words.Phrases;
import dev.lastword.policy.words.Writing;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Compares the rules, each with the one of the same id. */
final class RuleChanges {

  private final Map<String, Statement> before;
  private final Map<String, Statement> after;
  private final Subject subject;
  private final boolean sameSubject;
  private final Phrases wordsBefore;
  private final Phrases wordsAfter;
  private final Changes changes;

  RuleChanges(Policy before, Policy after, Changes changes) {
    this.before = byKey(before.statements());
    this.after = byKey(after.statements());
    this.wordsBefore = new Phrases(before.lists(), before.facts());
    this.wordsAfter = new Phrases(after.lists(), after.facts());
    this.changes = changes;
    this.subject = new Subject(after.facts(), after.lists(), after.timeZone());
    this.sameSubject =
        before.facts().outline().equals(after.facts().outline())
            && before.lists().equals(after.lists())
            && before.timeZone().equals(after.timeZone());
  }

  private static Map<String, Statement> byKey(List<Statement> statements) {
    Map<String, Statement> found = new LinkedHashMap<>();
    statements.forEach(s -> found.put(key(s.rule()), s));
    return found;
  }

  /** A routine line and a tripwire of one name are two rules. */
  static String key(Rule rule) {
    return switch (rule) {
      case Rule.RoutineLine line -> "routine." + line.id();
      case Rule.Tripwire tripwire -> "tripwires." + tripwire.id();
    };
  }

  /** Where it leads that the condition of a rule reaches farther, or less far. */
  static Direction direction(Rule rule, Reach reach) {
    Direction tripwire =
        switch (reach) {
          case SAME -> Direction.NEUTRAL;
          case WIDER -> Direction.STRICTER;
          case NARROWER -> Direction.LOOSER;
          case UNKNOWN -> Direction.UNDECIDED;
        };
    return rule instanceof Rule.Tripwire ? tripwire : tripwire.opposite();
  }

  void all() {
    before.forEach((key, old) -> {
      Statement now = after.get(key);
      if (now == null) {
        existence(Aspect.RULE_REMOVED, Direction.LOOSER, old, " is gone. It said: ", wordsBefore);
      } else {
        compare(old, now);
      }
    });
    after.forEach((key, now) -> {
      if (!before.containsKey(key)) {
        existence(Aspect.RULE_ADDED, Direction.STRICTER, now, " is new. It says: ", wordsAfter);
      }
    });
  }

  private void existence(
      Aspect aspect, Direction direction, Statement statement, String verb, Phrases words) {
    Rule rule = statement.rule();
    Writing says = Writing.of("Rule ").rule(rule.id()).words(verb);
    switch (rule) {
      case Rule.RoutineLine line ->
          says.words("an action is routine only if ")
              .with(to -> words.write(statement.clause(), to));
      case Rule.Tripwire tripwire ->
          says.words("if ")
              .with(to -> words.write(statement.clause(), to))
              .words(", ")
              .with(to -> Consequences.write(tripwire, to));
    }
    changes.add(key(rule), aspect, direction, says.words("."));
  }

  private void compare(Statement old, Statement now) {
    condition(old, now);
    if (old.rule() instanceof Rule.Tripwire first && now.rule() instanceof Rule.Tripwire second) {
      duties(first, second);
    }
    if (!old.rule().queue().equals(now.rule().queue())) {
      replaced(
          now.rule(),
          Aspect.QUEUE,
          Direction.UNDECIDED,
          " asks ",
          to -> to.queue(now.rule().queue()),
          to -> to.queue(old.rule().queue()));
    }
    if (!old.rule().because().equals(now.rule().because())) {
      replaced(
          now.rule(),
          Aspect.BECAUSE,
          Direction.NEUTRAL,
          " gives as its reason ",
          to -> to.quote(now.rule().because()),
          to -> to.quote(old.rule().because()));
    }
  }

  private void condition(Statement old, Statement now) {
    Rule rule = now.rule();
    Direction direction = direction(old, now);
    if (direction != Direction.NEUTRAL) {
      changes.add(
          key(rule),
          Aspect.CONDITION,
          direction,
          Writing.of("Rule ")
              .rule(rule.id())
              .words(" now has the condition: ")
              .with(to -> wordsAfter.write(now.clause(), to))
              .words("; before it was: ")
              .with(to -> wordsBefore.write(old.clause(), to))
              .words("."));
    } else if (!old.rule().when().equals(rule.when())) {
      changes.add(
          key(rule),
          Aspect.CONDITION,
          Direction.NEUTRAL,
          Writing.of("Rule ").rule(rule.id()).words(" is written differently and says the same."));
    }
  }

  /** What no look at the structure can tell, a look at all actions may. */
  private Direction direction(Statement old, Statement now) {
    Direction written = direction(now.rule(), Reach.of(old.clause(), now.clause()));
    if (written == Direction.NEUTRAL || !sameSubject) {
      return written;
    }
    Direction meant = ConditionChange.direction(subject, old, now);
    return meant == Direction.UNDECIDED ? written : meant;
  }

  private void duties(Rule.Tripwire old, Rule.Tripwire now) {
    if (old.effect() != now.effect()) {
      replaced(
          now,
          Aspect.EFFECT,
          Direction.stricterIfMore(Strictness.of(old.effect()), Strictness.of(now.effect())),
          " has the effect ",
          to -> to.exact(now.effect().word()),
          to -> to.exact(old.effect().word()));
    }
    if (!old.due().equals(now.due())) {
      replaced(now, Aspect.WITHIN, sooner(old, now), " wants an answer ", within(now), within(old));
    }
    if (old.approvals() != now.approvals()) {
      replaced(
          now,
          Aspect.APPROVALS,
          Direction.stricterIfMore(old.approvals(), now.approvals()),
          " asks for ",
          to -> to.figure(Figures.count(now.approvals(), "approval")),
          to -> to.figure(Figures.number(old.approvals())));
    }
    if (old.urgent() != now.urgent()) {
      flag(
          now,
          Aspect.URGENT,
          now.urgent() ? Direction.STRICTER : Direction.UNDECIDED,
          now.urgent() ? " is urgent now." : " is no longer urgent.");
    }
    if (old.hard() != now.hard()) {
      flag(
          now,
          Aspect.HARD,
          now.hard() ? Direction.STRICTER : Direction.LOOSER,
          now.hard() ? " is hard now." : " is no longer hard: evidence may propose to loosen it.");
    }
  }

  private static Direction sooner(Rule.Tripwire old, Rule.Tripwire now) {
    return now.due().equals(old.due().sooner(now.due())) ? Direction.STRICTER : Direction.UNDECIDED;
  }

  private static Consumer<Writing> within(Rule.Tripwire rule) {
    return to -> {
      switch (rule.due()) {
        case Due.Whenever w -> to.words("at no set time");
        case Due.Within(Duration time) -> to.words("within ").figure(Figures.time(time));
      }
    };
  }

  private void flag(Rule rule, Aspect aspect, Direction direction, String words) {
    changes.add(key(rule), aspect, direction, Writing.of("Rule ").rule(rule.id()).words(words));
  }

  private void replaced(
      Rule rule,
      Aspect aspect,
      Direction direction,
      String verb,
      Consumer<Writing> now,
      Consumer<Writing> old) {
    Writing says = Writing.of("Rule ").rule(rule.id()).words(verb);
    changes.replaced(key(rule), aspect, direction, says, now, old);
  }
}
