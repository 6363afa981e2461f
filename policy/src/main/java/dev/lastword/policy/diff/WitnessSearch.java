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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * Looks for an action to which one policy gives a milder verdict than the other: makes up actions
 * in a box and asks both policies, so nothing is shown that is not so.
 */
final class WitnessSearch {

  /** Actions that are made up in one box. */
  private static final int MOST_ACTIONS = 60;

  /** Of these, those that differ from the plainest in one fact. */
  private static final int MOST_PLAIN = 40;

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
    EarlierActions earlier = new EarlierActions(cells);
    for (Map<String, Json> facts : actions(choices)) {
      Optional<Witness> shown = ask(facts, confidence(cells), model(cells), earlier);
      if (shown.isPresent()) {
        return shown;
      }
    }
    return Optional.empty();
  }

  /** The plainest value of every fact; then another one of one fact; then of any, by chance. */
  private static List<Map<String, Json>> actions(Map<String, List<Optional<Json>>> choices) {
    List<Map<String, Json>> actions = new ArrayList<>();
    actions.add(action(choices, name -> 0));
    choices.forEach((other, values) -> {
      for (int i = 1; i < values.size() && actions.size() < MOST_PLAIN; i++) {
        int at = i;
        actions.add(action(choices, name -> name.equals(other) ? at : 0));
      }
    });
    Random random = new Random(SEED);
    while (actions.size() < MOST_ACTIONS) {
      actions.add(
          action(choices, name -> random.nextInt(choices.getOrDefault(name, List.of()).size())));
    }
    return actions;
  }

  private static Map<String, Json> action(
      Map<String, List<Optional<Json>>> choices, ToIntFunction<String> which) {
    Map<String, Json> facts = new LinkedHashMap<>();
    choices.forEach((name, values) ->
        values.get(which.applyAsInt(name)).ifPresent(value -> facts.put(name, value)));
    return facts;
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

  /** As sure as may be, and rather a limit than something beyond. */
  private static Confidence confidence(Map<Axis, List<Cell>> cells) {
    return cells.getOrDefault(new Axis.OfConfidence(), List.of()).stream()
        .filter(cell -> !(cell instanceof Cell.Nothing))
        .reduce((one, next) -> next instanceof Cell.Exactly ? next : one)
        .flatMap(Cell::one)
        .map(value -> Confidence.given((BigDecimal) value))
        .orElse(Confidence.absent());
  }

  private static Model model(Map<Axis, List<Cell>> cells) {
    return cells
        .getOrDefault(new Axis.OfModel(), List.of(new Cell.Nothing()))
        .getFirst()
        .one()
        .map(name -> Model.named((String) name))
        .orElse(Model.unsaid());
  }

  private Optional<Witness> ask(
      Map<String, Json> facts, Confidence confidence, Model model, EarlierActions earlier) {
    Optional<Facts> old = bound(before, facts);
    Optional<Facts> now = bound(after, facts);
    Map<HistoryQuestion, BigDecimal> answers = new HashMap<>();
    old.ifPresent(f -> answers.putAll(earlier.answers(before, f)));
    now.ifPresent(f -> answers.putAll(earlier.answers(after, f)));
    History history = new History(answers);
    Level first = level(before, old, confidence, model, history);
    Level second = level(after, now, confidence, model, history);
    boolean milder = turned ? first.compareTo(second) < 0 : second.compareTo(first) < 0;
    return milder
        ? Optional.of(
            new Witness(
                FactTree.of(facts),
                confidence,
                model,
                history,
                EarlierActions.words(answers, after.facts()),
                first,
                second))
        : Optional.empty();
  }

  private static Optional<Facts> bound(Policy policy, Map<String, Json> facts) {
    return policy.facts().bind(FactTree.of(facts, policy.facts())) instanceof Binding.Bound bound
        ? Optional.of(bound.facts())
        : Optional.empty();
  }

  private static Level level(
      Policy policy, Optional<Facts> facts, Confidence confidence, Model model, History history) {
    return facts
        .map(bound -> new Ask(bound, confidence, model, SUBMITTED))
        .map(ask -> policy.evaluate(ask, history, Situation.normal()).verdict())
        .map(Level::of)
        .orElse(Level.INVALID);
  }
}
