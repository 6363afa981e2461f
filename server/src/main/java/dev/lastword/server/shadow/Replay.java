package dev.lastword.server.shadow;

import dev.lastword.policy.Evaluation;
import dev.lastword.policy.Policy;
import dev.lastword.policy.Reason;
import dev.lastword.policy.RuleResult;
import dev.lastword.policy.Situation;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.file.Mode;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.rule.Truth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One candidate asked about stored actions. Nothing is stored, and nobody is asked. */
final class Replay {

  /** A pause or a stop is none of the policy's doing. */
  private static final Set<String> FROM_OUTSIDE =
      Set.of("paused", "tripped", "stopped", "policy-changed");

  private final Policy base;
  private final Policy candidate;
  private final Set<String> beside;

  /**
   * Ready to be asked.
   *
   * @param base the active policy, beside which the candidate stands
   */
  Replay(Policy base, Policy candidate) {
    this.base = base;
    this.candidate = candidate;
    this.beside = new HashSet<>(FROM_OUTSIDE);
    if (areBothRead(base, candidate)) {
      beside.add("mode"); // what counts is what else would hold it
    }
  }

  /** Whether people read everything anyway, under both. */
  static boolean areBothRead(Policy base, Policy candidate) {
    return base.mode() == Mode.IN_THE_LOOP && candidate.mode() == Mode.IN_THE_LOOP;
  }

  /**
   * What would become of an action.
   *
   * @param facts of it, as JSON
   */
  Fate of(StoredAsk stored, Json facts) {
    return switch (candidate.facts().bind(facts)) {
      case Binding.DoesNotFit misfit -> Fate.DOES_NOT_FIT;
      case Binding.Bound(Facts bound) -> of(stored, bound);
    };
  }

  private Fate of(StoredAsk stored, Facts bound) {
    List<HistoryQuestion> questions = candidate.questions(bound);
    if (!stored.history().knows(questions)) {
      return Fate.UNKNOWN;
    }
    Evaluation now =
        candidate.evaluate(stored.with(bound), stored.history().to(questions), Situation.normal());
    if (now.rules().stream().anyMatch(this::turnsOnWhatWasNeverAsked)) {
      return Fate.UNKNOWN;
    }
    List<String> reasons =
        now.verdict().whyNot().stream().map(Reason::id).map(Object::toString).toList();
    return Fate.of(
        stored.verdict(), isOfPolicy(stored.reasons()), now.verdict().word(), isOfPolicy(reasons));
  }

  private boolean isOfPolicy(Collection<String> reasons) {
    return !beside.containsAll(reasons);
  }

  /** A fact that the active policy does not have could not be sent. */
  private boolean turnsOnWhatWasNeverAsked(RuleResult result) {
    return result.truth() instanceof Truth.Unknown(List<String> facts)
        && facts.stream().anyMatch(this::isNew);
  }

  private boolean isNew(String fact) {
    return candidate.facts().find(fact).isPresent() && base.facts().find(fact).isEmpty();
  }
}
