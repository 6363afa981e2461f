package dev.lastword.cli.actions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.Output;
import dev.lastword.api.RawJson;
import dev.lastword.api.Submission;
import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.cli.connection.ConnectionOptions;
import dev.lastword.cli.screen.Screen;
import dev.lastword.cli.screen.Words;
import dev.lastword.client.LastwordClient;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.json.Utf8;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lastword submit --workflow W}. */
@Command(
    name = "submit",
    header = "Ask about one action and print the verdict with its reasons.",
    footer = {
      "",
      "Exit code 0 means that there is a verdict, whatever it is; scripts read it with --format json.",
      "Examples:",
      "  lastword submit --workflow invoices --subject inv-1 --facts invoice.json --confidence 0.93",
      "  echo '{\"amount\": 120.00}' | lastword submit --workflow invoices --facts - --wait 10m"
    })
public final class SubmitCommand extends LastwordCommand {

  private final Surroundings surroundings;

  @Option(
      names = "--workflow",
      paramLabel = "WORKFLOW",
      required = true,
      description = "Whose policy decides.")
  private String workflow = "";

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "What it is about, such as an invoice number (default: a new id).")
  private @Nullable String subject;

  @Option(
      names = "--facts",
      paramLabel = "FILE|-",
      description = "A JSON object with the facts; - reads standard input (default: no facts).")
  private @Nullable String facts;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The prepared work that would be released.")
  private @Nullable String output;

  @Option(
      names = "--output-type",
      paramLabel = "TYPE",
      description = "Its media type (default: ${DEFAULT-VALUE}).",
      defaultValue = "text/plain")
  private String outputType = "";

  @Option(names = "--confidence", paramLabel = "0..1", description = "How sure the AI is.")
  private @Nullable BigDecimal confidence;

  @Option(names = "--model", paramLabel = "MODEL", description = "Which model decided.")
  private @Nullable String model;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "Idempotency key: the same key and content is the same action (default: a new one).")
  private @Nullable String key;

  @Option(
      names = "--consume",
      description = "When it proceeds, consume the release at once: you are about to execute it.")
  private boolean consume;

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      description = "When it is held, wait up to this long for people, such as 30s or 10m.")
  private Duration wait = Duration.ZERO;

  @Mixin private final ConnectionOptions connection;

  public SubmitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
    connection = new ConnectionOptions(surroundings);
  }

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    LastwordClient client = connection.client();
    String fresh = UUID.randomUUID().toString();
    String idempotencyKey = Objects.requireNonNullElse(key, fresh);
    Submission submission = submission(Objects.requireNonNullElse(subject, "submit-" + fresh));
    ActionDocument action = send(client, submission, idempotencyKey);
    if (action.state().equals("held") && wait.isPositive()) {
      screen.notes().line("Held; waiting up to %s for people.", Words.duration(wait));
      action = afterPeople(client, action);
    }
    screen.show(new Asked(action));
    return ExitCode.FINE;
  }

  private ActionDocument send(LastwordClient client, Submission submission, String idempotencyKey) {
    try {
      return client.submit(workflow, submission, idempotencyKey);
    } catch (IllegalArgumentException e) {
      throw wrongUse("--key: " + e.getMessage());
    }
  }

  /** A claim is a change too; only the end of being held is waited for. */
  private ActionDocument afterPeople(LastwordClient client, ActionDocument action) {
    long end = System.nanoTime() + wait.toNanos();
    ActionDocument now = action;
    while (now.state().equals("held") && System.nanoTime() < end) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      now = client.awaitChange(action.id(), now.revision(), left);
    }
    return now;
  }

  private Submission submission(String about) throws IOException {
    return new Submission(
        about, facts(), output(), confidence, model, null, null, consume ? true : null);
  }

  private RawJson facts() throws IOException {
    if (facts == null) {
      return new RawJson("{}");
    }
    byte[] bytes = surroundings.read(facts);
    return switch (StrictJson.parse(bytes)) {
      case JsonReading.Malformed(var problem) ->
          throw new Stopped("The facts are not JSON as Lastword takes it.\n" + problem.text());
      case JsonReading.Parsed(Json value) ->
          new RawJson(new String(bytes, value.start(), value.end() - value.start(), UTF_8));
    };
  }

  private @Nullable Output output() throws IOException {
    if (output == null) {
      return null;
    }
    byte[] bytes = surroundings.read(output);
    return Utf8.firstBadByte(bytes) == Utf8.ALL_GOOD
        ? new Output(outputType, new String(bytes, UTF_8), null)
        : new Output(outputType, null, Base64.getEncoder().encodeToString(bytes));
  }
}
