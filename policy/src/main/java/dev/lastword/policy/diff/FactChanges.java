package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.Declared;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactObject;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.words.Types;
import dev.lastword.policy.words.Writing;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Compares the facts: what an action may be, and what becomes of one that lacks something. */
final class FactChanges {

  private final Policy before;
  private final Policy after;
  private final Changes changes;

  FactChanges(Policy before, Policy after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void all() {
    for (FactDeclaration old : before.facts().declarations()) {
      after.facts().find(old.name()).ifPresentOrElse(now -> compare(old, now), () -> gone(old));
    }
    for (FactDeclaration now : after.facts().declarations()) {
      if (before.facts().find(now.name()).isEmpty()) {
        added(now);
      }
    }
    comparePresence();
  }

  /** As the file says it, of facts and of the objects around them. */
  private void comparePresence() {
    Map<String, Declared> old = new HashMap<>();
    before.facts().everything().forEach(declared -> old.put(declared.name(), declared));
    for (Declared now : after.facts().everything()) {
      Declared was = old.get(now.name());
      if (was != null
          && was instanceof FactObject == now instanceof FactObject
          && !same(was.presence(), now.presence())) {
        replaced(
            now,
            Aspect.FACT_PRESENCE,
            direction(was, now),
            ": ",
            presence(now.presence()),
            presence(was.presence()));
      }
    }
  }

  /** Whoever leaves it out was turned down before; what else it did is a change of the rules. */
  private void gone(FactDeclaration old) {
    boolean required = old.presence() instanceof Presence.Required;
    changes.add(
        key(old),
        Aspect.FACT_REMOVED,
        required ? Direction.LOOSER : Direction.UNDECIDED,
        new Writing().fact(old.name()).words(" is no longer a fact."));
  }

  /** A rule that reads it is a change of its own. */
  private void added(FactDeclaration now) {
    boolean required = now.presence() instanceof Presence.Required;
    changes.add(
        key(now),
        Aspect.FACT_ADDED,
        required ? Direction.STRICTER : Direction.NEUTRAL,
        new Writing()
            .fact(now.name())
            .words(" is a new fact; ")
            .with(presence(now.presence()))
            .words("."));
  }

  private void compare(FactDeclaration old, FactDeclaration now) {
    if (!old.type().equals(now.type())) {
      Limits limits = Limits.between(old.type(), now.type());
      Aspect aspect = limits.sameType() ? Aspect.FACT_LIMITS : Aspect.FACT_TYPE;
      replaced(
          now,
          aspect,
          limits.direction(),
          " is ",
          to -> Types.write(now.type(), to),
          to -> Types.write(old.type(), to));
    }
    if (old.sensitive() != now.sensitive()) {
      String words = now.sensitive() ? " is sensitive now." : " is no longer sensitive.";
      changes.add(
          key(now),
          Aspect.FACT_SENSITIVE,
          Direction.NEUTRAL,
          new Writing().fact(now.name()).words(words));
    }
  }

  private static boolean same(Presence old, Presence now) {
    if (old instanceof Presence.Defaulted(var first)
        && now instanceof Presence.Defaulted(var second)) {
      return CanonicalJson.of(first).equals(CanonicalJson.of(second));
    }
    return old.equals(now);
  }

  private Direction direction(Declared old, Declared now) {
    Direction absent =
        Direction.stricterIfMore(Strictness.of(old.presence()), Strictness.of(now.presence()));
    boolean invalid =
        old.presence() instanceof Presence.Required || now.presence() instanceof Presence.Required;
    if (!invalid && now.facts().stream().noneMatch(fact -> isRead(fact.name()))) {
      return Direction.NEUTRAL;
    }
    return absent == Direction.NEUTRAL ? Direction.UNDECIDED : absent;
  }

  private boolean isRead(String fact) {
    return Stream.concat(before.statements().stream(), after.statements().stream())
        .flatMap(s -> s.reads().stream())
        .anyMatch(read -> read.name().equals(fact));
  }

  private static Consumer<Writing> presence(Presence presence) {
    return to -> {
      switch (presence) {
        case Presence.Required r -> to.words("without it an action is invalid");
        case Presence.MayBeAbsent m -> to.words("it may be left out");
        case Presence.Defaulted(var value) ->
            to.words("left out, it is taken to be ").exact(CanonicalJson.of(value));
      }
    };
  }

  private void replaced(
      Declared fact,
      Aspect aspect,
      Direction direction,
      String verb,
      Consumer<Writing> now,
      Consumer<Writing> old) {
    Writing says = new Writing().fact(fact.name()).words(verb);
    changes.replaced(key(fact), aspect, direction, says, now, old);
  }

  private static String key(Declared fact) {
    return "facts." + fact.name();
  }
}
