package dev.lastword.server.workflows;

import dev.lastword.api.AutonomyDocument;
import dev.lastword.policy.Policy;
import dev.lastword.policy.file.Mode;
import dev.lastword.server.actions.ActionCounts;
import dev.lastword.server.evidence.Standing;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.ActivePolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All workflows, as a page shows them. */
record WorkflowList(List<Item> items) {

  /** So many days are counted, today included. */
  static final int DAYS = 30;

  /** And of these the last. */
  static final int LATELY = 7;

  WorkflowList {
    items = List.copyOf(items);
  }

  /** What became of all actions in the time that is counted. */
  ActionCounts.Verdicts all() {
    return items.stream()
        .map(Item::month)
        .reduce(ActionCounts.Verdicts.NONE, ActionCounts.Verdicts::plus);
  }

  /**
   * One workflow.
   *
   * @param owner its queue
   * @param active null before the first policy
   * @param autonomy whether the AI may act alone now, and if not, why
   * @param standing whether its limit is shown to be kept; null when nothing goes ahead alone
   * @param days what became of the actions, oldest day first, one for each day
   */
  record Item(
      String workflow,
      String owner,
      @Nullable ActivePolicy active,
      AutonomyDocument autonomy,
      @Nullable Standing standing,
      List<ActionCounts.Verdicts> days,
      ActionCounts.Open open) {

    static Item of(
        String workflow,
        AutonomyDocument autonomy,
        ActivePolicies policies,
        Function<ActivePolicy, Standing> standing,
        ActionCounts counts,
        LocalDate today) {
      ActivePolicy active = policies.of(workflow).orElse(null);
      return new Item(
          workflow,
          active == null
              ? policies.draftOwners().getOrDefault(workflow, "")
              : active.policy().owner().value(),
          active,
          autonomy,
          active == null || !isOnTheLoop(active) ? null : standing.apply(active),
          days(counts.byDay().getOrDefault(workflow, new TreeMap<>()), today),
          counts.open().getOrDefault(workflow, ActionCounts.Open.NONE));
    }

    private static List<ActionCounts.Verdicts> days(
        SortedMap<LocalDate, ActionCounts.Verdicts> counted, LocalDate today) {
      return IntStream.range(0, DAYS)
          .mapToObj(day ->
              counted.getOrDefault(today.minusDays(DAYS - 1L - day), ActionCounts.Verdicts.NONE))
          .toList();
    }

    String title() {
      return active == null ? workflow : active.policy().title();
    }

    ActionCounts.Verdicts month() {
      return days.stream().reduce(ActionCounts.Verdicts.NONE, ActionCounts.Verdicts::plus);
    }

    ActionCounts.Verdicts week() {
      return days.subList(DAYS - LATELY, DAYS).stream()
          .reduce(ActionCounts.Verdicts.NONE, ActionCounts.Verdicts::plus);
    }

    boolean isOnTheLoop() {
      return active != null && isOnTheLoop(active);
    }

    private static boolean isOnTheLoop(ActivePolicy active) {
      return active.policy().mode() == Mode.ON_THE_LOOP;
    }

    /** What a wrong decision and a review cost, in words; empty when the policy does not say. */
    String stakes() {
      if (active == null) {
        return "";
      }
      Policy policy = active.policy();
      return Stream.of(
              policy.stakes().wrongAction().map(cost -> "A wrong action costs about " + cost),
              policy.stakes().review().map(cost -> "a review " + cost))
          .flatMap(Optional::stream)
          .collect(Collectors.joining(", "));
    }

    /** The share of wrong actions that is aimed for, in percent; empty when none is. */
    String limit() {
      return active == null
          ? ""
          : active.policy().stakes().errorLimit().map(WorkflowList::percent).orElse("");
    }
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
  }

  /** Shares that were held, day by day, as points of a line in a box of 240 by 36. */
  record Spark(List<ActionCounts.Verdicts> days) {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 36;

    String points() {
      return IntStream.range(0, days.size())
          .filter(day -> days.get(day).all() > 0)
          .mapToObj(this::point)
          .collect(Collectors.joining(" "));
    }

    /** Days without actions have no share, and no point. */
    boolean isWorthDrawing() {
      return days.stream().filter(day -> day.all() > 0).count() > 1;
    }

    private String point(int day) {
      ActionCounts.Verdicts counted = days.get(day);
      double x = (double) WIDTH * day / (days.size() - 1);
      double y = HEIGHT - (double) HEIGHT * counted.hold() / counted.all();
      return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
  }
}
