package dev.lastword.cli.replay;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.OutcomeReport;
import dev.lastword.client.AlteredRelease;
import dev.lastword.client.LastwordClient;
import dev.lastword.client.LastwordProblem;
import dev.lastword.client.LastwordUnavailable;
import java.util.Optional;

/**
 * Stands for the system that executes: consumes the release of an action that proceeds and reports
 * it executed. The decisions replayed were carried out long ago, so doing this again after an
 * interruption is safe.
 */
final class Executor {

  private static final int NOT_FOR_THIS_KEY = 404;
  private static final int CONFLICT = 409;

  private final LastwordClient client;

  Executor(LastwordClient client) {
    this.client = client;
  }

  /** Why it could not be done; empty when it was, now or in an earlier replay. */
  Optional<String> execute(ActionDocument proceeding, String key) {
    try {
      return finish(proceeding, key);
    } catch (LastwordProblem problem) {
      if (problem.status() != CONFLICT) {
        return Optional.of(inWords(proceeding, problem));
      }
    } catch (LastwordUnavailable lost) {
      return again(proceeding, key); // asking where it stands waits for the server
    } catch (AlteredRelease altered) {
      client.outcome(altered.action(), new OutcomeReport("failed", null, altered.getMessage()));
      return Optional.of(String.valueOf(altered.getMessage()));
    }
    return again(proceeding, key);
  }

  /** An earlier replay, or an earlier try, came some of the way. */
  private Optional<String> again(ActionDocument proceeding, String key) {
    try {
      return finish(client.action(proceeding.id()), key);
    } catch (LastwordProblem problem) {
      return Optional.of(inWords(proceeding, problem));
    }
  }

  private static String inWords(ActionDocument action, LastwordProblem problem) {
    String why = "not executed: " + problem.code() + " " + problem.detail();
    ActionDocument.Release release = action.release();
    return problem.status() != NOT_FOR_THIS_KEY || release == null
        ? why
        : why
            + " Its release is for `%1$s`: use the key of `%1$s`, or --no-consume"
                .formatted(release.audience());
  }

  private Optional<String> finish(ActionDocument action, String key) {
    ActionDocument.Release release = action.release();
    return switch (action.state()) {
      case "executed" -> Optional.empty();
      case "consumed" -> report(action.id());
      case "released" -> {
        if (release == null) {
          yield Optional.of("not executed: released, but not for this key");
        }
        yield report(client.consume(release.id(), key + "-consume").action());
      }
      default -> Optional.of("not executed: the action is " + action.state());
    };
  }

  private Optional<String> report(String action) {
    client.outcome(action, new OutcomeReport("executed", null, null));
    return Optional.empty();
  }
}
