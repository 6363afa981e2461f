package dev.lastword.e2e;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * The company of the examples on a server that has just started: its people, its signed policy for
 * invoices, and the key of the AI that reads them.
 *
 * @param agent the AI
 * @param owner somebody of the queue that owns the workflow
 */
record Company(Caller operator, Caller agent, Caller owner) {

  static final String WORKFLOW = "invoices";

  private static final List<String> QUEUES =
      List.of("finance-managers", "senior-account-managers", "finance-operations");

  static Company on(ServerProcess server) {
    Caller operator = Caller.of(server.url(), server.operator());
    Map<String, String> tokens = QUEUES.stream().collect(toMap(q -> q, q -> member(operator, q)));
    String digest = proposed(operator);
    tokens.forEach((queue, token) ->
        operator
            .as(token)
            .post(policy(digest, "sign-offs"), "{\"queue\": \"%s\"}".formatted(queue))
            .is(201));
    operator.post(policy(digest, "activation"), "").is(201);
    String key = "{\"agent\": \"invoice-coder\", \"workflow\": \"%s\"}".formatted(WORKFLOW);
    return new Company(
        operator,
        operator.as(operator.post("/v1/keys", key).is(201).text("/key")),
        operator.as(java.util.Objects.requireNonNull(tokens.get("finance-operations"))));
  }

  /** The same, now that the server is somewhere else. */
  Company at(String url) {
    return new Company(operator.at(url), agent.at(url), owner.at(url));
  }

  private static String member(Caller operator, String queue) {
    String person = "{\"name\": \"%1$s person\", \"queues\": [\"%1$s\"]}".formatted(queue);
    return operator.post("/v1/people", person).is(201).text("/token");
  }

  private static String proposed(Caller operator) {
    String digest =
        operator
            .post("/v1/workflows/" + WORKFLOW + "/drafts", toldOfNewVendors())
            .is(201)
            .text("/digest");
    operator.post(policy(digest, "proposal"), "").is(201);
    return digest;
  }

  private static String policy(String digest, String act) {
    return "/v1/policies/" + digest + "/" + act;
  }

  /**
   * The shipped policy, except that a new vendor is an alert: people do not rule yet, so a vendor
   * would stay new for ever.
   */
  private static String toldOfNewVendors() {
    return text("invoices.yaml")
        .replace(
            "because: We have never paid this vendor",
            "because: We have never paid this vendor\n    effect: alert")
        .replace(
            "expect: {verdict: hold, reasons: [new-vendor], queues: [finance-operations]}",
            "expect: {verdict: proceed, alerts: [new-vendor]}");
  }

  private static String text(String example) {
    try {
      return Files.readString(Repository.ROOT.resolve("examples").resolve(example));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
