package dev.lastword.cli.policies;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.ShownVerdict;
import dev.lastword.policy.Reason;
import dev.lastword.policy.Verdict;
import java.util.List;

/** What a policy says about some facts. */
record Evaluated(Verdict verdict) implements Answer {

  /** The same for scripts. {@code alerts}: what people are told although it is not held for it. */
  record Json(String verdict, List<Why> reasons, List<Why> alerts) {}

  /**
   * One reason.
   *
   * @param unknown the facts that were missing, when that is why
   */
  record Why(String id, String kind, String queue, List<String> unknown, String because) {

    static List<Why> all(List<Reason> reasons) {
      return reasons.stream().map(Why::of).toList();
    }

    private static Why of(Reason reason) {
      return new Why(
          reason.id().value(),
          reason.kind().word(),
          reason.queue().value(),
          reason.unknown(),
          reason.because());
    }

    private ShownVerdict.Reason shown() {
      return new ShownVerdict.Reason(id, because, queue, unknown);
    }
  }

  @Override
  public Json json() {
    return new Json(verdict.word(), Why.all(verdict.whyNot()), Why.all(verdict.alerts()));
  }

  @Override
  public void print(Page page) {
    Json found = json();
    new ShownVerdict(
            found.verdict(),
            found.reasons().stream().map(Why::shown).toList(),
            found.alerts().stream().map(Why::shown).toList())
        .print(page);
  }
}
