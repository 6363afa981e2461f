package dev.lastword.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.NewKey;
import dev.lastword.api.PolicyDocument;
import dev.lastword.api.RawJson;
import dev.lastword.api.Submission;
import dev.lastword.client.LastwordClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The company of the demo, its day played and its server running until the tests have ended. What a
 * test needs beside it asks for itself, so that tests do not take each other's work away.
 */
final class Fernbrook {

  private static final Duration PLAYED_WITHIN = Duration.ofMinutes(2);
  private static final Pattern LISTENS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

  private static final Fernbrook ONE = new Fernbrook();

  private final Map<String, LastwordClient> agents = new ConcurrentHashMap<>();
  private final Path folder;
  private final Process demo;
  private final String url;

  private Fernbrook() {
    try {
      folder = Files.createTempDirectory("fernbrook");
      Path out = folder.resolve("out");
      demo = started(folder.resolve("day"), out);
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
      await()
          .atMost(PLAYED_WITHIN)
          .until(() -> Files.readString(out).contains("until Ctrl-C") || !demo.isAlive());
      assertThat(demo.isAlive()).as(Files.readString(out)).isTrue();
      Matcher listens = LISTENS.matcher(Files.readString(out));
      url = listens.find() ? listens.group() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Fernbrook company() {
    return ONE;
  }

  private static Process started(Path day, Path out) throws IOException {
    var program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.lastword.demo.Main",
            "demo",
            "--data",
            day.toString(),
            "--port",
            "0");
    program.environment().keySet().removeIf(name -> name.startsWith("LASTWORD_"));
    return program.redirectErrorStream(true).redirectOutput(out.toFile()).start();
  }

  String url() {
    return url;
  }

  /** A link that signs this person in, once. */
  String linkOf(String person) {
    return operator().addSignInLink(person).signInLink();
  }

  private LastwordClient operator() {
    try {
      String token = Files.readString(folder.resolve("day/admin.token")).strip();
      return LastwordClient.at(url).token(token).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An invoice that waits for the finance manager, and for nobody else. */
  ActionDocument largeInvoice(String subject) {
    return invoice(subject, "20000.00", "Quarterly stock");
  }

  /** An invoice of a vendor that was paid before. */
  ActionDocument invoice(String subject, String amount, String memo) {
    String facts =
        """
        {"amount": "%s", "vendor": "Birch Paper", "po_matched": true, "memo": "%s", "country": "US"}\
        """
            .formatted(amount, memo);
    var sure = new BigDecimal("0.97");
    var submission =
        new Submission(subject, new RawJson(facts), null, sure, null, null, null, null);
    return agent("invoices").submit("invoices", submission, subject);
  }

  /** A customer's question of the routine kind. */
  ActionDocument question(String subject) {
    String facts =
        """
        {"message": "When will my order arrive?", "topic": "delivery", "customer": "c-1001",
         "refund": 0, "open_requests": 0, "languages": ["en"]}\
        """;
    var sure = new BigDecimal("0.97");
    var submission =
        new Submission(subject, new RawJson(facts), null, sure, null, null, null, null);
    return agent("support").submit("support", submission, subject);
  }

  /** An action as its agent reads it. */
  ActionDocument read(ActionDocument action) {
    return agent(action.workflow()).action(action.id());
  }

  /** Where people answer it. */
  static String pathOf(ActionDocument held) {
    return "/reviews/" + Objects.requireNonNull(held.review()).id();
  }

  private LastwordClient agent(String workflow) {
    return agents.computeIfAbsent(
        workflow,
        name -> {
          var key = operator().addKey(new NewKey("tester", name));
          return LastwordClient.at(url).token(Objects.requireNonNull(key.key())).build();
        });
  }

  /** A stricter version of a shipped policy, put up for signature. */
  PolicyDocument proposal(String workflow) {
    try {
      String file = Files.readString(Path.of("..", "examples", workflow + ".yaml"));
      String stricter = file.replace("expires: 7d", "expires: 6d");
      LastwordClient operator = operator();
      var draft = operator.draft(workflow, stricter.getBytes(StandardCharsets.UTF_8));
      return operator.propose(draft.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void close() {
    demo.destroy();
    try {
      demo.waitFor();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Pages that everybody who is signed in can open. */
  static List<String> pages() {
    return List.of("/inbox", "/actions", "/workflows", "/policies", "/trail", "/people");
  }
}
