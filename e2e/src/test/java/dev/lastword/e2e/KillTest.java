package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} under load: what was acknowledged is there, once, and on the trail. A short run
 * is part of every build; {@code bin/soak} makes a long one.
 */
class KillTest {

  private static final Duration LONG =
      Duration.ofSeconds(Integer.getInteger("lastword.soak.seconds", 8));
  private static final long SEED = Long.getLong("lastword.soak.seed", System.nanoTime());

  private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(90);
  private static final int ANSWERS_BETWEEN_KILLS_MIN = 100;
  private static final int ANSWERS_BETWEEN_KILLS_MAX = 1_000;

  /** What is killed. */
  private enum Blow {
    /** The JVM. */
    SERVER,
    /** The first process of PostgreSQL; the server starts another. */
    DATABASE,
    /** Everything at once, as when the power goes. */
    BOTH,
    /** The JVM, and again while it starts. */
    SERVER_TWICE
  }

  @TempDir private Path temporary = Path.of("");

  @Test
  void what_was_acknowledged_survives_every_kill_exactly_once() throws Exception {
    System.out.printf("KillTest: %s with -Dlastword.soak.seed=%d%n", LONG, SEED);
    var random = new Random(SEED);
    var kills = new ArrayList<Blow>();
    ServerProcess server = ServerProcess.start(temporary.resolve("data"));
    try {
      Company company = Company.on(server);
      Load load = Load.by(company.agent());
      long end = System.nanoTime() + LONG.toNanos();
      Deque<Blow> next = shuffled(random);
      while (kills.size() < Blow.values().length || System.nanoTime() < end) {
        awaitAnswers(load, random);
        keepCheckpoint(company.at(server.url()).operator());
        next = next.isEmpty() ? shuffled(random) : next;
        kills.add(next.getFirst());
        server = strike(server, next.removeFirst());
        load.goOnAt(server.url());
      }
      awaitAnswers(load, random);
      load.stop();
      System.out.printf(
          "KillTest: %,d acknowledged, %,d calls made again, %s%n",
          load.acknowledged().size(), load.unanswered(), kills);
      requireAllOf(load.acknowledged(), company.at(server.url()));
    } finally {
      server.close();
    }
    requireIntactTrail();
  }

  private static Deque<Blow> shuffled(Random random) {
    List<Blow> blows = Arrays.asList(Blow.values());
    Collections.shuffle(blows, random);
    return new ArrayDeque<>(blows);
  }

  /** Until the callers have got some more answers: the moment of a kill is as good as random. */
  private static void awaitAnswers(Load load, Random random) {
    int target =
        load.acknowledged().size()
            + random.nextInt(ANSWERS_BETWEEN_KILLS_MIN, ANSWERS_BETWEEN_KILLS_MAX);
    await()
        .atMost(GOES_ON_WITHIN)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> load.acknowledged().size() >= target || load.hasFailed());
  }

  /** Returns the server that runs afterwards. */
  private static ServerProcess strike(ServerProcess server, Blow blow) {
    if (blow == Blow.DATABASE) {
      server.killDatabase();
      return server;
    }
    if (blow == Blow.BOTH) {
      server.killDatabase();
    }
    server.kill();
    if (blow == Blow.SERVER_TWICE) {
      server.awaitDatabaseGone();
      ServerProcess starting = ServerProcess.launch(server.data());
      starting.awaitDatabase();
      starting.kill();
    }
    return ServerProcess.start(server.data());
  }

  private void keepCheckpoint(Caller operator) throws IOException {
    Files.writeString(keptCheckpoint(), Kept.checkpoint(operator));
  }

  private Path keptCheckpoint() {
    return temporary.resolve("kept-checkpoint");
  }

  private static void requireAllOf(Map<Payment, String> acknowledged, Company company) {
    List<Kept.Action> actions = Kept.actions(company.agent());
    Map<String, Kept.Action> bySubject =
        actions.stream().collect(Collectors.toMap(Kept.Action::subject, Function.identity()));
    long lastLeaf = actions.stream().mapToLong(Kept.Action::leaf).max().orElseThrow();
    Map<String, List<String>> states = Kept.statesOnTrail(company.operator(), lastLeaf);
    var wrong = new HashMap<Payment, String>();
    acknowledged.forEach((payment, id) -> {
      Kept.Action action = bySubject.get(payment.subject());
      if (action == null
          || !action.id().equals(id)
          || !action.state().equals(payment.states().getLast())
          || !payment.states().equals(states.get(id))) {
        wrong.put(payment, "%s, stored %s, trail %s".formatted(id, action, states.get(id)));
      }
    });
    assertThat(wrong).isEmpty();
    assertThat(actions).hasSameSizeAs(acknowledged.keySet());
    assertThat(states).hasSameSizeAs(acknowledged);
  }

  private void requireIntactTrail() {
    var verified =
        Program.run(
            Program.server(
                "trail",
                "verify",
                "--data",
                temporary.resolve("data").toString(),
                "--checkpoint",
                keptCheckpoint().toString()));
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out()).startsWith("The trail is intact");
    System.out.print("KillTest: " + verified.out());
  }
}
