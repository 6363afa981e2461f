package dev.lastword.cli.policies;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.screen.Failure;
import dev.lastword.cli.screen.Screen;
import dev.lastword.cli.screen.ShownProblem;
import dev.lastword.policy.Policy;
import dev.lastword.policy.Reading;
import dev.lastword.policy.Situation;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.problem.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code lastword policy eval FILE --facts FILE}. */
@Command(
    name = "eval",
    header = "What would the policy say about these facts? Nothing is sent anywhere.",
    footer = {
      "",
      "Exit codes: 0 there is a verdict, 1 the facts do not fit, 3 the policy does not check",
      "Examples:",
      "  lastword policy eval invoices.yaml --facts invoice.json --confidence 0.93",
      "  echo '{\"amount\": 120.00, \"vendor\": \"Acme\"}' | lastword policy eval invoices.yaml --facts - --seen vendor=Acme"
    })
final class PolicyEval extends LastwordCommand {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The policy file.")
  private Path file = Path.of("");

  @Option(
      names = "--facts",
      paramLabel = "FILE|-",
      required = true,
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

  PolicyEval(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    Reading reading = PolicySource.of(file).read();
    return switch (reading) {
      case Reading.Invalid invalid -> {
        screen.show(new CheckedFile(file, invalid));
        yield ExitCode.POLICY_DOES_NOT_CHECK;
      }
      case Reading.Valid valid -> eval(valid.policy(), screen);
    };
  }

  private ExitCode eval(Policy policy, Screen screen) throws IOException {
    Confidence sure = confidence();
    History history = history(policy);
    return switch (StrictJson.parse(surroundings.read(facts))) {
      case JsonReading.Malformed(Problem problem) -> unfit(List.of(problem), 0, screen);
      case JsonReading.Parsed(Json value) ->
          switch (policy.facts().bind(value)) {
            case Binding.DoesNotFit no -> unfit(no.problems(), no.more(), screen);
            case Binding.Bound(Facts bound) -> {
              var ask = new Ask(bound, sure, model(), now());
              var evaluation = policy.evaluate(ask, history, Situation.normal());
              screen.show(new Evaluated(evaluation.verdict()));
              yield ExitCode.FINE;
            }
          };
    };
  }

  private static ExitCode unfit(List<Problem> problems, int more, Screen screen) {
    String besides =
        more == 0 ? "" : " Only the first " + problems.size() + " mistakes are listed.";
    screen.fail(
        new Failure(
            null, "The facts do not fit the policy." + besides, ShownProblem.all(problems)));
    return ExitCode.FAILURE;
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

  private History history(Policy policy) {
    try {
      return new SeenBefore(policy).of(seen);
    } catch (TypeConversionException e) {
      throw wrongUse(String.valueOf(e.getMessage()));
    }
  }
}
