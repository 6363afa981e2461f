package dev.lastword.cli.actions;

import dev.lastword.api.ActionDocument;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.ShownVerdict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** An action that was asked about. Its JSON is the server's document. */
record Asked(ActionDocument action) implements Answer {

  @Override
  public ActionDocument json() {
    return action;
  }

  @Override
  public void print(Page page) {
    new ShownVerdict(action.verdict(), shown(action.reasons()), shown(action.alerts())).print(page);
    page.line("%s", where());
  }

  private static List<ShownVerdict.Reason> shown(List<ActionDocument.Reason> reasons) {
    return reasons.stream()
        .map(r ->
            new ShownVerdict.Reason(
                r.id(),
                r.because(),
                r.queue(),
                Objects.requireNonNullElse(r.unknown(), List.<String>of())))
        .toList();
  }

  private String where() {
    ActionDocument.Release release = action.release();
    return switch (action.state()) {
      case "released" ->
          release == null
              ? action.id() + " is released."
              : "%s is released as %s for %s until %s."
                  .formatted(action.id(), release.id(), release.audience(), release.expiresAt());
      case "consumed" -> action.id() + " is consumed: execute it now and report the outcome.";
      case "held" -> "%s waits for %s.".formatted(action.id(), queues());
      default -> action.id() + " is " + action.state() + ".";
    };
  }

  private String queues() {
    return action.reasons().stream()
        .map(ActionDocument.Reason::queue)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
