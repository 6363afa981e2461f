package dev.lastword.server.evidence;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.drift.Drift;
import dev.lastword.evidence.drift.ModelFigures;
import dev.lastword.evidence.epoch.Epoch;
import dev.lastword.evidence.epoch.Epochs;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.reviewer.TeamFigures;
import dev.lastword.evidence.rule.RuleTable;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.ThresholdSweep;
import dev.lastword.policy.Policy;
import dev.lastword.policy.draft.RuleLimit;
import dev.lastword.policy.file.Effect;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.Stakes;
import dev.lastword.policy.file.Threshold;
import dev.lastword.server.evidence.EvidenceStore.Recorded;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.PublicId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the judgements of the people show about a workflow's rules and its threshold. */
public final class Evidence {

  /** The reason of an in-the-loop policy: it says nothing of the action. */
  private static final String MODE = "mode";

  /** With no reason but these, no rule fired. */
  private static final Set<String> NO_RULE = Set.of(MODE, "confidence");

  /** So many candidates of a workflow may be tried within a year. */
  public static final int CANDIDATES_OF_A_YEAR = 12;

  private static final String ASKS_OTHER_THINGS =
      "Since the policy changed what it asks, the AI has not asked for anything.";

  /** A list of workflows may be so old. */
  private static final Duration KEPT_FOR = Duration.ofMinutes(1);

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, String> meanings = new ConcurrentHashMap<>();
  private final Database database;
  private final Policies policies;
  private final Clock clock;

  public Evidence(Database database, Policies policies, Clock clock) {
    this.database = database;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param policy digest of the one that was active then
   */
  private record Kept(String policy, Instant at, Standing standing) {}

  /** Whether the limit of a policy is shown to be kept, as it was at most a minute ago. */
  public Standing standing(ActivePolicy active) {
    String workflow = active.policy().workflow();
    Instant now = clock.instant();
    Kept before = kept.get(workflow);
    if (before != null
        && before.policy.equals(active.policy().digest())
        && now.isBefore(before.at.plus(KEPT_FOR))) {
      return before.standing;
    }
    Standing standing = of(workflow).standing();
    kept.put(workflow, new Kept(active.policy().digest(), now, standing));
    return standing;
  }

  /** What is known of one workflow; of one that does not exist, nothing. */
  Known of(String workflow) {
    Optional<ActivePolicy> active = policies.latest().of(workflow);
    Recorded recorded = read(workflow);
    Optional<Aim> aim = active.flatMap(policy -> aim(policy.policy().stakes()));
    if (active.isEmpty() || aim.isEmpty()) {
      return new Known.NoLimit(
          workflow, noLimit(active.isPresent()), SliceCount.of(recorded.observations()));
    }
    return recorded.observations().isEmpty()
        ? new Known.Nothing(
            workflow,
            active.get(),
            aim.get(),
            new Standing.Unproven("The AI has not asked for anything yet."))
        : measured(workflow, active.get(), aim.get(), recorded);
  }

  private Recorded read(String workflow) {
    ActivePolicies now = policies.latest();
    var of =
        new EvidenceStore.Asked(
            workflow,
            now.ownerOf(workflow).orElse(""),
            now.of(workflow).flatMap(p -> p.policy().stakes().cluster()).orElse(""));
    return database.read(c -> EvidenceStore.read(c, of, clock.instant()));
  }

  /** What a question about a workflow is answered from: the actions of the present epoch. */
  public Grounds grounds(String workflow) {
    Optional<ActivePolicy> active = policies.latest().of(workflow);
    Recorded recorded = read(workflow);
    List<Observation> all = recorded.observations();
    Optional<Aim> aim = active.flatMap(policy -> aim(policy.policy().stakes()));
    if (active.isEmpty() || aim.isEmpty()) {
      return new Grounds.NoLimit(noLimit(active.isPresent()).why(), all);
    }
    if (all.isEmpty()) {
      return new Grounds.NoLimit("Nothing came in yet that people could judge.", all);
    }
    Map<String, String> meanings = meanings(all);
    if (asksOtherThings(active.get().policy(), all, meanings)) {
      return new Grounds.NoLimit(ASKS_OTHER_THINGS, List.of());
    }
    Epoch epoch = Epochs.of(all, meanings, recorded.epochsBefore()).getLast();
    return new Grounds.Measured(
        active.get(), aim.get(), Questions.ofACandidate(aim.get(), epoch), epoch);
  }

  /** What may be proposed now. */
  public List<Proposable> proposable(String workflow) {
    return of(workflow) instanceof Known.Measured measured ? measured.proposable() : List.of();
  }

  /** Empty when the policy names no limit, or one that no number of judgements can show. */
  private static Optional<Aim> aim(Stakes stakes) {
    OptionalDouble limit = between(stakes.errorLimit());
    OptionalDouble assurance = between(stakes.assurance());
    return limit.isEmpty() || assurance.isEmpty()
        ? Optional.empty()
        : Optional.of(new Aim(limit.getAsDouble(), 1 - assurance.getAsDouble()));
  }

  private static OptionalDouble between(Optional<BigDecimal> share) {
    return share
        .filter(s -> s.signum() > 0 && s.compareTo(BigDecimal.ONE) < 0)
        .map(s -> OptionalDouble.of(s.doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  private static Standing.Unproven noLimit(boolean hasPolicy) {
    return new Standing.Unproven(
        hasPolicy
            ? "The policy does not say how many wrong actions are too many, so nothing can be shown."
            : "No policy is active, so everything is held and there is no limit to keep.");
  }

  private Known measured(String workflow, ActivePolicy active, Aim aim, Recorded recorded) {
    Policy policy = active.policy();
    Map<String, String> meanings = meanings(recorded.observations());
    if (asksOtherThings(policy, recorded.observations(), meanings)) {
      return new Known.Nothing(workflow, active, aim, new Standing.Unproven(ASKS_OTHER_THINGS));
    }
    List<Epoch> epochs = Epochs.of(recorded.observations(), meanings, recorded.epochsBefore());
    Epoch epoch = epochs.getLast();
    Map<String, Boolean> rules = holding(policy);
    Map<String, RuleLimit> limits = Narrowed.limits(policy);
    Questions questions = new Questions(aim, families(rules) + limits.size());
    Aim shared = questions.in(epoch);
    List<Observation> unruled = unruled(epoch);
    ThresholdSweep sweep = ThresholdSweep.of(unruled, shared, Look.ANY_TIME);
    SliceCount released = SliceCount.of(released(unruled, policy.confidence()));
    List<Observation> ruled = withoutMode(epoch.observations());
    RuleTable table = RuleTable.of(ruled, rules, shared);
    return new Known.Measured(
        workflow,
        active,
        aim,
        shared,
        epoch,
        SliceCount.of(epoch.observations()),
        table,
        narrowed(policy, Narrowed.worthReading(limits, table, shared), ruled, shared),
        sweep,
        SliceCount.of(unruled),
        new Proof(policy.confidence(), sweep, released, epochs, questions).standing(),
        TeamFigures.of(recorded.answers()),
        Drift.of(epoch.observations(), aim, threshold(policy.confidence()), novel(policy)),
        ModelFigures.of(recorded.observations(), threshold(policy.confidence()), novel(policy)),
        recorded.isCut());
  }

  /** What each policy asks that something was decided under, by its digest. */
  private Map<String, String> meanings(List<Observation> observations) {
    var all = new HashMap<String, String>();
    observations.stream()
        .map(Observation::policy)
        .distinct()
        .forEach(digest -> {
          if (!meanings.containsKey(digest)) {
            policies.policy(digest).ifPresent(p -> meanings.put(digest, p.meaning().toString()));
          }
          Optional.ofNullable(meanings.get(digest)).ifPresent(asked -> all.put(digest, asked));
        });
    return all;
  }

  /** Whether nothing was decided yet under a policy that asks what the active one does. */
  private static boolean asksOtherThings(
      Policy active, List<Observation> observations, Map<String, String> meanings) {
    return observations.reversed().stream()
        .flatMap(o -> Optional.ofNullable(meanings.get(o.policy())).stream())
        .findFirst()
        .filter(asked -> !asked.equals(active.meaning().toString()))
        .isPresent();
  }

  /** How far each of these limits could be moved. */
  private Map<String, Narrowed> narrowed(
      Policy policy, Map<String, RuleLimit> limits, List<Observation> observations, Aim aim) {
    if (limits.isEmpty()) {
      return Map.of();
    }
    UUID from = PublicId.ACTION.parse(observations.getFirst().action()).orElseThrow();
    Map<String, BigDecimal> values =
        database.read(connection -> HeldValues.read(connection, policy, from, limits));
    return limits.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                limit -> Narrowed.of(limit.getValue(), observations, values, aim)));
  }

  /** What goes ahead under a threshold, if nothing else holds it. */
  private static List<Observation> released(List<Observation> unruled, Threshold threshold) {
    return switch (threshold) {
      case Threshold.AtLeast(BigDecimal value) ->
          unruled.stream().filter(o -> o.isAtLeast(value)).toList();
      case Threshold.NotAsked none -> unruled;
    };
  }

  /**
   * How many questions are asked of the same judgements. Half of the risk is for those that the
   * policy asks, and half for the candidates of a year, so that what is tried later takes nothing
   * away from what was shown before.
   *
   * @param families each rule and the threshold; at least 1
   */
  record Questions(Aim aim, int families) {

    /** What may be risked for one of them in an epoch. */
    Aim in(Epoch epoch) {
      return epoch.share(aim).among(2 * families);
    }

    /** What may be risked for a candidate in an epoch. */
    static Aim ofACandidate(Aim aim, Epoch epoch) {
      return epoch.share(aim).among(2 * CANDIDATES_OF_A_YEAR);
    }
  }

  /** Each rule that can be let go, and the threshold; a limit that can be moved is one more. */
  private static int families(Map<String, Boolean> rules) {
    return 1 + (int) rules.values().stream().filter(hard -> !hard).count();
  }

  /** The rules that hold, in the order of the policy, and whether each is hard. */
  private static Map<String, Boolean> holding(Policy policy) {
    var rules = new LinkedHashMap<String, Boolean>();
    for (Rule rule : policy.rules()) {
      switch (rule) {
        case Rule.RoutineLine line -> rules.put(line.id().value(), false);
        case Rule.Tripwire wire -> {
          if (wire.effect() == Effect.HOLD) {
            rules.put(wire.id().value(), wire.hard());
          }
        }
      }
    }
    return rules;
  }

  /** Ids of the rules that fire for what was never seen before. */
  private static Set<String> novel(Policy policy) {
    return policy.rules().stream()
        .filter(rule -> rule.when().contains("first_time("))
        .map(rule -> rule.id().value())
        .collect(Collectors.toSet());
  }

  private static BigDecimal threshold(Threshold threshold) {
    return switch (threshold) {
      case Threshold.AtLeast(BigDecimal value) -> value;
      case Threshold.NotAsked none -> BigDecimal.ZERO;
    };
  }

  /** The actions of an epoch for which no rule fired. */
  static List<Observation> unruled(Epoch epoch) {
    return epoch.observations().stream().filter(o -> NO_RULE.containsAll(o.reasons())).toList();
  }

  private static List<Observation> withoutMode(List<Observation> observations) {
    return observations.stream().map(Evidence::withoutMode).toList();
  }

  private static Observation withoutMode(Observation before) {
    if (!before.reasons().contains(MODE)) {
      return before;
    }
    var reasons = new HashSet<>(before.reasons());
    reasons.remove(MODE);
    return new Observation(
        before.action(),
        before.at(),
        before.model(),
        before.policy(),
        before.confidence(),
        reasons,
        before.probability(),
        before.cluster(),
        before.labels());
  }
}
