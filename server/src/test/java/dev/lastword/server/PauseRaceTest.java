package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A pause and 32 agents at work at the same moment, on two nodes with one database. */
class PauseRaceTest {

  private static final int AGENTS = 32;
  private static final int BEFORE = 6;
  private static final int AFTER = 4;

  private static final RunningServer first = RunningServer.fresh();
  private static final RunningServer second = first.beside();
  private static final Team team =
      Team.of(first, "invoices", WithoutRule.named("new-vendor", Team.text("invoices.yaml")));

  /** One submission: whether it was sent after the pause was answered. */
  private record Sent(boolean afterwards, Answered answered) {}

  @AfterAll
  static void stop() {
    second.close();
    first.close();
  }

  @Test
  void once_a_pause_is_answered_nothing_proceeds_alone_and_nothing_before_is_consumed()
      throws Exception {
    await().until(() -> second.get(team.key(), "/v1/actions").status() == 200);
    var busy = new CountDownLatch(AGENTS * BEFORE / 2);
    var paused = new AtomicBoolean();
    List<Sent> sent = new ArrayList<>();
    try (ExecutorService agents = Executors.newVirtualThreadPerTaskExecutor()) {
      var working = new ArrayList<Future<List<Sent>>>();
      for (int i = 0; i < AGENTS; i++) {
        int agent = i;
        working.add(agents.submit(() -> work(agent, busy, paused)));
      }
      try {
        busy.await();
        pause(second).is(200);
      } finally {
        paused.set(true);
      }
      for (Future<List<Sent>> one : working) {
        sent.addAll(one.get());
      }
    }
    assertThat(sent.stream().filter(Sent::afterwards)).hasSize(AGENTS * AFTER);
    assertThat(sent.stream().filter(Sent::afterwards))
        .allMatch(one -> one.answered().hasState("held").reasons().equals(List.of("paused")));
    List<String> releases = releases(sent);
    assertThat(releases).hasSizeGreaterThan(AGENTS / 2);
    for (String release : releases) {
      consume(releases.indexOf(release) % 2 == 0 ? first : second, release)
          .isProblem(409, "LW-REL-004");
    }
  }

  /** Works until the pause has been answered, then sends some more. */
  private static List<Sent> work(int agent, CountDownLatch busy, AtomicBoolean paused) {
    RunningServer node = agent % 2 == 0 ? first : second;
    var sent = new ArrayList<Sent>();
    int after = 0;
    while (after < AFTER) {
      boolean afterwards = paused.get();
      sent.add(new Sent(afterwards, submit(node, agent, sent.size())));
      after += afterwards ? 1 : 0;
      busy.countDown();
    }
    return sent;
  }

  /** Every fourth agent consumes at once. */
  private static Answered submit(RunningServer node, int agent, int number) {
    String body = Team.invoice("INV-%d-%d".formatted(agent, number), "10.00", "Birch Paper", "");
    String consume = agent % 4 == 3 ? "\"consume\": true, " : "";
    return node.post(
            team.key(),
            "/v1/workflows/" + team.workflow() + "/actions",
            body.replace("\"confidence\"", consume + "\"confidence\""))
        .is(201);
  }

  private static List<String> releases(List<Sent> sent) {
    return sent.stream()
        .filter(one -> one.answered().json().has("release"))
        .map(one -> one.answered().releaseId())
        .toList();
  }

  private static Answered pause(RunningServer node) {
    return node.post(
        team.tokens().get("finance-managers"),
        "/v1/workflows/" + team.workflow() + "/pause",
        "{\"reason\": \"it pays twice\"}");
  }

  private static Answered consume(RunningServer node, String release) {
    return node.post(team.key(), "/v1/releases/" + release + "/consume", "");
  }
}
