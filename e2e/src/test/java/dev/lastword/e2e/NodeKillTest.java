package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one database. People rule on one while agents wait on the other; the first is
 * killed in the middle of it.
 */
class NodeKillTest {

  private static final int HELD = 200;
  private static final int RULED_BEFORE_THE_KILL = 50;

  @TempDir private Path temporary = Path.of("");

  /** A held action. */
  private record Held(String action, String review) {}

  @Test
  void what_a_killed_node_acknowledged_the_other_node_goes_on_with() throws Exception {
    try (ServerProcess stays = ServerProcess.start(temporary.resolve("data"));
        ServerProcess dies = beside(stays)) {
      Company company = Company.on(stays);
      List<Held> held = held(company);
      List<CompletableFuture<Answer>> waiting =
          held.stream().map(h -> waiting(company, h)).toList();

      List<Held> ruled = ruledUntilKilled(company.at(dies.url()).owner(), held, dies);

      assertThat(ruled).hasSizeGreaterThanOrEqualTo(RULED_BEFORE_THE_KILL);
      for (Held one : ruled) {
        Answer heard = waiting.get(held.indexOf(one)).get(30, TimeUnit.SECONDS);
        assertThat(heard.is(200).text("/state")).isEqualTo("released");
        String consume = "/v1/releases/rel_" + one.action.substring(4) + "/consume";
        company.agent().post(consume, "").is(200);
      }
      for (Held one : held) {
        String state = company.agent().get("/v1/actions/" + one.action).is(200).text("/state");
        assertThat(state).isIn("held", "released", "consumed");
      }
    }
    Program.Ended verified =
        Program.run(
            Program.server("trail", "verify", "--data", temporary.resolve("data").toString()));
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
  }

  /** Rulings one after the other, each answered; the node dies while one is on its way. */
  private static List<Held> ruledUntilKilled(Caller owner, List<Held> held, ServerProcess dies)
      throws InterruptedException {
    List<Held> ruled = Collections.synchronizedList(new ArrayList<>());
    var enough = new CountDownLatch(RULED_BEFORE_THE_KILL);
    Thread person =
        Thread.ofVirtual()
            .start(() -> {
              try {
                for (Held one : held) {
                  String path = "/v1/reviews/" + one.review + "/rulings";
                  owner.post(path, "{\"ruling\": \"approve\", \"revision\": 1}").is(201);
                  ruled.add(one);
                  enough.countDown();
                }
              } catch (UncheckedIOException killed) {
                return; // no answer: nobody knows whether that one was stored
              }
            });
    assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    dies.kill();
    person.join();
    return List.copyOf(ruled);
  }

  private static List<Held> held(Company company) {
    var held = new ArrayList<Held>();
    for (int i = 0; i < HELD; i++) {
      String body =
          """
          {"subject": "INV-%d", "confidence": 0.5,
           "facts": {"amount": 10, "vendor": "Birch Paper", "po_matched": true, "memo": ""}}
          """
              .formatted(i);
      Answer answer =
          company.agent().post("/v1/workflows/" + Company.WORKFLOW + "/actions", body).is(201);
      held.add(new Held(answer.text("/id"), answer.text("/review/id")));
    }
    return held;
  }

  private static CompletableFuture<Answer> waiting(Company company, Held held) {
    var heard = new CompletableFuture<Answer>();
    Thread.ofVirtual()
        .start(() -> {
          Answer answer = company.agent().get("/v1/actions/" + held.action + "?wait=25s");
          while (answer.text("/state").equals("held")) {
            answer = company.agent().get("/v1/actions/" + held.action + "?wait=25s");
          }
          heard.complete(answer);
        });
    return heard;
  }

  /** Another node on the same database, with the same keys and operator. */
  private ServerProcess beside(ServerProcess first) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("other"));
    for (String shared : List.of("trail.key", "release.key", "admin.token")) {
      Files.copy(first.data().resolve(shared), folder.resolve(shared));
    }
    ProcessBuilder program = Program.server("serve", "--data", folder.toString(), "--port", "0");
    program.environment().put("LASTWORD_DB_URL", databaseOf(first));
    ServerProcess other = ServerProcess.launch(program, folder);
    other.awaitListening();
    return other;
  }

  private static String databaseOf(ServerProcess server) throws IOException {
    var passwords = new java.util.Properties();
    try (var reader = Files.newBufferedReader(server.data().resolve("database.properties"))) {
      passwords.load(reader);
    }
    Path pid = server.data().resolve("postgres/postmaster.pid");
    return "postgresql://postgres:%s@127.0.0.1:%s/lastword"
        .formatted(passwords.getProperty("superuser"), Files.readAllLines(pid).get(3).strip());
  }
}
