package dev.lastword.cli.policies;

import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.screen.Failure;
import dev.lastword.cli.screen.ShownProblem;
import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.fact.RecordedHistory;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that put an action before a policy. */
final class AskOptions {

  /** Nothing was tried before. */
  private static final String NO_SUBJECT = "";

  private final Surroundings surroundings;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--facts",
      paramLabel = "FILE|-",
      description = "A JSON object with the facts; - reads it from standard input.")
  private String facts = "";

  @Option(
      names = "--confidence",
      paramLabel = "0..1",
      description = "How sure the AI is. Left out: it does not say.")
  private @Nullable BigDecimal confidence;

  @Option(
      names = "--seen",
      paramLabel = "FACT=VALUE",
      description = {
        "What first_time(FACT) has seen before; may be repeated.",
        "Several facts: --seen 'vendor,country=[\"Acme\",\"US\"]'"
      })
  private List<String> seen = List.of();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "Which model the AI says it is. Left out: it does not say.")
  private String model = "";

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "When it is submitted, such as 2026-03-01T09:00:00Z. Left out: now.")
  private @Nullable Instant now;

  AskOptions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What came of reading them. */
  sealed interface Reading {

    /** An action that fits the policy. */
    record Fits(Ask ask, History history) implements Reading {}

    /**
     * Facts that do not.
     *
     * @param more how many problems there are besides those listed
     */
    record DoesNotFit(List<Problem> problems, int more) implements Reading {
      public DoesNotFit {
        problems = List.copyOf(problems);
      }

      Failure failure() {
        String besides =
            more == 0 ? "" : " Only the first " + problems.size() + " mistakes are listed.";
        return new Failure(
            null, "The facts do not fit the policy." + besides, ShownProblem.all(problems));
      }
    }
  }

  boolean hasFacts() {
    return !facts.isEmpty();
  }

  /** Reads the action. Options that cannot be meant end with exit code 2. */
  Reading read(Policy policy) throws IOException {
    if (!hasFacts()) {
      throw wrongUse("--facts FILE names the facts; - reads them from standard input");
    }
    Confidence sure = confidence();
    RecordedHistory before = before(policy);
    return switch (StrictJson.parse(surroundings.read(facts))) {
      case JsonReading.Malformed(Problem problem) -> new Reading.DoesNotFit(List.of(problem), 0);
      case JsonReading.Parsed(Json value) ->
          switch (policy.facts().bind(value)) {
            case Binding.DoesNotFit no -> new Reading.DoesNotFit(no.problems(), no.more());
            case Binding.Bound(Facts bound) ->
                new Reading.Fits(
                    new Ask(bound, sure, model(), now()),
                    before.answer(policy.questions(bound), NO_SUBJECT));
          };
    };
  }

  private Confidence confidence() {
    try {
      return confidence == null ? Confidence.absent() : Confidence.given(confidence);
    } catch (IllegalArgumentException e) {
      throw wrongUse("--confidence is a number from 0 to 1, such as 0.93");
    }
  }

  private Model model() {
    return model.isEmpty() ? Model.unsaid() : Model.named(model);
  }

  private Instant now() {
    return now == null ? surroundings.clock().instant() : now;
  }

  private RecordedHistory before(Policy policy) {
    try {
      return new RecordedHistory(List.of(), new SeenBefore(policy).of(seen));
    } catch (TypeConversionException e) {
      throw wrongUse(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
