package dev.lastword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.cli.FakeServer.Asked;
import dev.lastword.cli.FakeServer.Reply;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a server that takes actions in: holds amounts over 100 for {@code high-amount} and
 * {@code new-vendor}, refuses those over 1,000, finds those below zero invalid, and answers a known
 * idempotency key as before.
 */
final class Intake {

  private static final Pattern ID = Pattern.compile("/(?:act|rel)_(\\d+)");
  private static final BigDecimal HELD_OVER = BigDecimal.valueOf(100);
  private static final BigDecimal REFUSED_OVER = BigDecimal.valueOf(1_000);

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, String> facts = new LinkedHashMap<>();
  private final Map<Integer, String> states = new LinkedHashMap<>();

  Intake(FakeServer server) {
    server
        .on("POST /v1/workflows/invoices/actions", this::submit)
        .on("POST /v1/releases/rel_\\d+/consume", this::consume)
        .on("POST /v1/actions/act_\\d+/outcome", this::outcome)
        .on("GET /v1/actions/act_\\d+.*", asked -> new Reply(200, document(number(asked))));
  }

  /** The states of all actions, in the order in which they came. */
  synchronized Map<Integer, String> states() {
    return new LinkedHashMap<>(states);
  }

  /** As if time, or an interruption, had brought it there. */
  synchronized void becomes(int action, String state) {
    states.put(action, state);
  }

  private synchronized Reply submit(Asked asked) {
    Json.Object body = object(asked.body());
    Json sent = body.get("facts").orElseThrow();
    String exactly =
        new String(asked.body().getBytes(UTF_8), sent.start(), sent.end() - sent.start(), UTF_8);
    BigDecimal amount = amount(exactly);
    if (amount.signum() < 0) {
      return FakeServer.problem(422, "LW-ACT-002", "It does not fit.");
    }
    Integer known = numbers.get(asked.key());
    if (known == null) {
      known = numbers.size() + 1;
      numbers.put(asked.key(), known);
      facts.put(known, exactly);
      states.put(known, state(amount));
    }
    return new Reply(201, document(known));
  }

  private static String state(BigDecimal amount) {
    if (amount.compareTo(REFUSED_OVER) > 0) {
      return "refused";
    }
    return amount.compareTo(HELD_OVER) > 0 ? "held" : "released";
  }

  private synchronized Reply consume(Asked asked) {
    int number = number(asked);
    if (!"released".equals(states.get(number))) {
      return FakeServer.problem(409, "LW-REL-002", "The release is already consumed.");
    }
    states.put(number, "consumed");
    return new Reply(
        200,
        """
        {"id":"rel_%d","action":"act_%d","workflow":"invoices","subject":"s","agent":"coder",
         "verdict":"proceed","policy_digest":"ab","facts":%s,"facts_sha256":"%s","approved_by":[],
         "audience":"coder","consumed_at":"2026-03-01T10:00:01Z","consumed_by":"coder"}
        """
            .formatted(number, number, facts.get(number), sha256(facts(number))));
  }

  private synchronized Reply outcome(Asked asked) {
    int number = number(asked);
    if (!"consumed".equals(states.get(number))) {
      return FakeServer.problem(409, "LW-ACT-006", "This outcome does not fit.");
    }
    states.put(number, "executed");
    return new Reply(200, document(number));
  }

  private synchronized String document(int number) {
    BigDecimal amount = amount(facts(number));
    String first = state(amount);
    String verdict =
        switch (first) {
          case "held" -> "hold";
          case "refused" -> "refuse";
          default -> "proceed";
        };
    String reason =
        """
        {"kind":"tripwire","id":"%s","because":"Over the limit","queue":"finance-managers"}\
        """;
    String reasons =
        switch (first) {
          case "held" -> reason.formatted("high-amount") + "," + reason.formatted("new-vendor");
          case "refused" -> reason.formatted("far-too-high");
          default -> "";
        };
    String release =
        "\"release\":{\"id\":\"rel_%d\",\"audience\":\"coder\",\"expires_at\":\"2026-03-01T10:15:00Z\"},"
            .formatted(number);
    return """
    {"id":"act_%d","workflow":"invoices","agent":"coder","submitted_at":"2026-03-01T10:00:00Z",
     "changed_at":"2026-03-01T10:00:00Z","verdict":"%s","reasons":[%s],"alerts":[],"facts":%s,
     "state":"%s","revision":1,%s"trail":{"index":%d}}
    """
        .formatted(
            number,
            verdict,
            reasons,
            facts.get(number),
            states.get(number),
            verdict.equals("proceed") ? release : "",
            number);
  }

  private String facts(int number) {
    return facts.getOrDefault(number, "{}");
  }

  private static int number(Asked asked) {
    Matcher id = ID.matcher(asked.call());
    if (!id.find()) {
      throw new AssertionError(asked.call());
    }
    return Integer.parseInt(id.group(1));
  }

  private static BigDecimal amount(String facts) {
    return object(facts).get("amount").orElseThrow() instanceof Json.Number number
        ? number.value()
        : BigDecimal.ZERO;
  }

  private static Json.Object object(String json) {
    return StrictJson.parse(json.getBytes(UTF_8)) instanceof JsonReading.Parsed(Json.Object object)
        ? object
        : new Json.Object(java.util.List.of(), 0, 0);
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
