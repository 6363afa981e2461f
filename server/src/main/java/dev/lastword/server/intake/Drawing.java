package dev.lastword.server.intake;

import dev.lastword.evidence.draw.Coin;
import dev.lastword.evidence.draw.SpotRate;
import dev.lastword.policy.Policy;
import dev.lastword.policy.file.SpotCheck;
import dev.lastword.server.actions.Action;
import dev.lastword.server.store.Ids;
import dev.lastword.server.store.Questions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Draws which of the actions that proceed are looked at afterwards. How many went ahead lately is
 * estimated from those that were drawn, each weighed by the chance it had (Horvitz and Thompson
 * 1952), once an hour, and counted on in between. One thread uses this.
 */
final class Drawing {

  private static final Duration ESTIMATED_FOR = Duration.ofHours(1);

  private static final String LATELY =
      """
      select coalesce(sum(1 / probability), 0) from spot_check where workflow = ? and id >= ?
      """;

  private final Coin coin;
  private final Map<String, Lately> known = new HashMap<>();

  Drawing(Coin coin) {
    this.coin = coin;
  }

  /** How many actions of a workflow went ahead lately. */
  private static final class Lately {

    private final Instant since;
    private double actions;

    Lately(Instant since, double actions) {
      this.since = since;
      this.actions = actions;
    }
  }

  /** Asks what has to be known about the workflows of these policies. */
  void ask(Questions questions, List<Policy> policies) {
    Map<String, SpotCheck> stale = new HashMap<>();
    for (Policy policy : policies) {
      Lately before = known.get(policy.workflow());
      boolean fresh = before != null && questions.now().isBefore(before.since.plus(ESTIMATED_FOR));
      if (!fresh && !SpotRate.isFixed(policy.spotCheck())) {
        stale.put(policy.workflow(), policy.spotCheck());
      }
    }
    stale.forEach((workflow, terms) ->
        questions.ask(
            LATELY,
            p -> p.value(workflow).value(Ids.floor(questions.now().minus(terms.period()))),
            rows -> known.put(workflow, new Lately(questions.now(), number(rows)))));
  }

  private static double number(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getDouble(1);
  }

  /**
   * Tosses the coin for an action that proceeds; empty when its policy asks for no spot checks. As
   * long as nobody knows how many went ahead lately, each is looked at.
   */
  Optional<Action.Draw> toss(Policy policy, UUID action) {
    SpotCheck terms = policy.spotCheck();
    Lately lately = known.get(policy.workflow());
    double probability = SpotRate.of(terms, lately == null ? 0 : lately.actions);
    if (lately != null) {
      lately.actions++;
    }
    return probability > 0
        ? Optional.of(new Action.Draw(coin.toss(action), probability))
        : Optional.empty();
  }
}
