package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Situation;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.region.Axis;
import dev.lastword.policy.region.Box;
import dev.lastword.policy.region.Cell;
import dev.lastword.policy.region.Space;
import dev.lastword.policy.rule.Clause;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Looks for an action to which one policy gives a milder verdict than the other: makes up actions
 * in a box and asks both policies, so nothing is shown that is not so.
 */
final class WitnessSearch {

  /** Actions that are made up in one box. */
  private static final int MOST_ACTIONS = 150;

  /** A Monday at noon in Greenwich. */
  private static final Instant SUBMITTED = Instant.parse("2026-01-05T12:00:00Z");

  private static final long SEED = 1;

  private final Policy before;
  private final Policy after;
  private final Space space;
  private final boolean turned;

  WitnessSearch(Policy before, Policy after, Space space) {
    this(before, after, space, false);
  }

  private WitnessSearch(Policy before, Policy after, Space space, boolean turned) {
    this.before = before;
    this.after = after;
    this.space = space;
    this.turned = turned;
  }

  /** The search for an action to which the later policy gives the stricter verdict. */
  WitnessSearch turnedRound() {
    return new WitnessSearch(before, after, space, !turned);
  }

  Optional<Witness> in(Box box) {
    Map<Axis, List<Cell>> cells = space.inside(box);
    Map<String, List<Optional<Json>>> choices = choices(cells);
    Set<List<String>> known = known(cells);
    Random random = new Random(SEED);
    for (int i = 0; i < MOST_ACTIONS; i++) {
      int action = i;
      List<Json.Member> members = new ArrayList<>();
      choices.forEach((name, values) -> {
        int at = action == 0 ? 0 : random.nextInt(values.size());
        values.get(at).ifPresent(value -> members.add(new Json.Member(name, value)));
      });
      Optional<Witness> shown =
          ask(new Json.Object(members, 0, 0), confidence(cells), model(cells), known);
      if (shown.isPresent()) {
        return shown;
      }
    }
    return Optional.empty();
  }

  private Map<String, List<Optional<Json>>> choices(Map<Axis, List<Cell>> cells) {
    Map<String, List<Optional<Json>>> choices = new LinkedHashMap<>();
    for (Policy policy : List.of(after, before)) {
      for (FactDeclaration fact : policy.facts().declarations()) {
        List<Optional<Json>> values = new FactChoices(fact, cells).all();
        choices.merge(fact.name(), values, WitnessSearch::both);
      }
    }
    return choices;
  }

  private static List<Optional<Json>> both(List<Optional<Json>> some, List<Optional<Json>> more) {
    List<Optional<Json>> all = new ArrayList<>(some);
    more.stream().filter(value -> !some.contains(value)).forEach(all::add);
    return all;
  }

  /** The facts whose values, together, were seen before. */
  private static Set<List<String>> known(Map<Axis, List<Cell>> cells) {
    Set<List<String>> known = new HashSet<>();
    cells.forEach((axis, inside) -> {
      if (axis instanceof Axis.OfTruth(Clause.FirstTime first, var source)
          && !inside.contains(new Cell.Exactly(true))) {
        known.add(first.facts());
      }
    });
    return known;
  }

  private static Confidence confidence(Map<Axis, List<Cell>> cells) {
    return switch (first(cells, new Axis.OfConfidence())) {
      case Cell.Exactly(BigDecimal value) -> Confidence.given(value);
      case Cell.Such(BigDecimal value) -> Confidence.given(value);
      case Cell other -> Confidence.absent();
    };
  }

  private static Model model(Map<Axis, List<Cell>> cells) {
    return switch (first(cells, new Axis.OfModel())) {
      case Cell.Exactly(String name) -> Model.named(name);
      case Cell.Such(String name) -> Model.named(name);
      case Cell other -> Model.unsaid();
    };
  }

  /** The last value of a scale is the surest; what is not asked is not said. */
  private static Cell first(Map<Axis, List<Cell>> cells, Axis axis) {
    List<Cell> inside = cells.getOrDefault(axis, List.of());
    return inside.stream()
        .filter(cell -> !(cell instanceof Cell.Nothing))
        .reduce((one, next) -> axis instanceof Axis.OfConfidence ? next : one)
        .orElse(new Cell.Nothing());
  }

  private Optional<Witness> ask(
      Json.Object facts, Confidence confidence, Model model, Set<List<String>> known) {
    Set<HistoryQuestion> seen = new HashSet<>(seen(before, facts, known));
    seen.addAll(seen(after, facts, known));
    Level first = level(before, facts, confidence, model, seen);
    Level second = level(after, facts, confidence, model, seen);
    boolean milder = turned ? first.compareTo(second) < 0 : second.compareTo(first) < 0;
    return milder
        ? Optional.of(new Witness(facts, confidence, model, seen, first, second))
        : Optional.empty();
  }

  private static Set<HistoryQuestion> seen(
      Policy policy, Json.Object facts, Set<List<String>> known) {
    Set<HistoryQuestion> seen = new HashSet<>();
    bound(policy, facts)
        .ifPresent(bound ->
            known.stream()
                .filter(names -> names.stream().allMatch(n -> policy.facts().find(n).isPresent()))
                .forEach(names -> HistoryQuestion.about(bound, names).ifPresent(seen::add)));
    return seen;
  }

  private static Optional<Facts> bound(Policy policy, Json.Object facts) {
    List<Json.Member> declared =
        facts.members().stream().filter(m -> policy.facts().find(m.name()).isPresent()).toList();
    return policy.facts().bind(new Json.Object(declared, 0, 0)) instanceof Binding.Bound bound
        ? Optional.of(bound.facts())
        : Optional.empty();
  }

  private static Level level(
      Policy policy,
      Json.Object facts,
      Confidence confidence,
      Model model,
      Set<HistoryQuestion> seen) {
    return bound(policy, facts)
        .map(bound -> new Ask(bound, confidence, model, SUBMITTED))
        .map(ask -> policy.evaluate(ask, new History(seen), Situation.normal()).verdict())
        .map(Level::of)
        .orElse(Level.INVALID);
  }
}
