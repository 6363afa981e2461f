package dev.lastword.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A workflow with the people who answer for it. Names end in a number, so that tests do not get in
 * each other's way.
 *
 * @param tokens of one person per queue, by queue
 * @param key of the agent
 */
record Team(
    RunningServer server, String workflow, Map<String, String> tokens, String agent, String key) {

  private static final Path EXAMPLES = Path.of("..", "examples");

  /** The shipped example of this name, signed and active. */
  static Team of(RunningServer server, String example) {
    return of(server, example, text(example + ".yaml"));
  }

  /** A policy of one of the shipped workflows, signed and active. */
  static Team of(RunningServer server, String example, String policy) {
    Team team = newcomers(server, example);
    team.activate(policy);
    return team;
  }

  /** People, queues and a key, but no policy yet. */
  static Team newcomers(RunningServer server, String example) {
    int number = server.nextTeam();
    String workflow = example + "-" + number;
    var tokens = new TreeMap<String, String>();
    for (String queue :
        new String[] {
          "finance-managers", "finance-operations", "senior-account-managers", "support", "sales"
        }) {
      String name = queue + "-" + number;
      tokens.put(queue, person(server, name, name));
    }
    String agent = "agent-" + number;
    return new Team(server, workflow, tokens, agent, key(server, agent, workflow));
  }

  static String person(RunningServer server, String name, String queue) {
    return server
        .post(
            server.operator(),
            "/v1/people",
            "{\"name\":\"%s\",\"queues\":[\"%s\"]}".formatted(name, queue))
        .is(201)
        .text("/token");
  }

  static String key(RunningServer server, String agent, String workflow) {
    return server
        .post(
            server.operator(),
            "/v1/keys",
            "{\"agent\":\"%s\",\"workflow\":\"%s\"}".formatted(agent, workflow))
        .is(201)
        .text("/key");
  }

  static String text(String example) {
    try {
      return Files.readString(EXAMPLES.resolve(example));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token of the person in this queue. */
  String token(String queue) {
    return Objects.requireNonNull(tokens.get(queue));
  }

  /** The policy with this team's names in it. */
  String ours(String policy) {
    String number = workflow.substring(workflow.lastIndexOf('-'));
    String ours = policy.replaceAll("(?m)^workflow: .*$", "workflow: " + workflow);
    for (String queue : tokens.keySet()) {
      ours = ours.replaceAll("\\b" + queue + "(?![-\\w])(?!:)", queue + number);
    }
    return ours;
  }

  String queue(String name) {
    return name + workflow.substring(workflow.lastIndexOf('-'));
  }

  /** Publishes, has every queue sign, activates. Returns the digest. */
  String activate(String policy) {
    String digest = propose(policy);
    signAll(digest);
    server.post(server.operator(), "/v1/policies/" + digest + "/activation", "").is(201);
    return digest;
  }

  String draft(String policy) {
    return server
        .post(server.operator(), "/v1/workflows/" + workflow + "/drafts", ours(policy))
        .is(201)
        .text("/digest");
  }

  String propose(String policy) {
    String digest = draft(policy);
    server.post(server.operator(), "/v1/policies/" + digest + "/proposal", "").is(201);
    return digest;
  }

  void signAll(String digest) {
    for (String queue :
        server.get(server.operator(), "/v1/policies/" + digest).ids("/signatures", "queue")) {
      String name = queue.substring(0, queue.lastIndexOf('-'));
      if (sign(digest, name).status() == 422) {
        override(digest, name, "Seen in the last review of the escalations").is(201);
      }
    }
  }

  /** Signs and answers for letting more through. */
  Answered override(String digest, String queue, String why) {
    return server.post(
        tokens.get(queue),
        "/v1/policies/" + digest + "/sign-offs",
        "{\"queue\":\"%s\",\"override\":\"%s\"}".formatted(queue(queue), why));
  }

  Answered sign(String digest, String queue) {
    return server.post(
        tokens.get(queue),
        "/v1/policies/" + digest + "/sign-offs",
        "{\"queue\":\"%s\"}".formatted(queue(queue)));
  }

  Answered submit(String body) {
    return server.post(key, "/v1/workflows/" + workflow + "/actions", body);
  }

  Answered submit(String body, String idempotencyKey) {
    return server.call(
        "POST",
        key,
        "/v1/workflows/" + workflow + "/actions",
        body.getBytes(StandardCharsets.UTF_8),
        Map.of("Idempotency-Key", idempotencyKey));
  }

  Answered consume(String releaseId) {
    return server.post(key, "/v1/releases/" + releaseId + "/consume", "");
  }

  /** An invoice as {@code examples/invoices.yaml} wants it, from a vendor of this name. */
  static String invoice(String subject, String amount, String vendor, String more) {
    return """
    {"subject": "%s", "confidence": 0.95, "model": "m-1",
     "facts": {"amount": %s, "vendor": "%s", "po_matched": true, "memo": "Toner", "country": "US"%s}}
    """
        .formatted(subject, amount, vendor, more);
  }
}
