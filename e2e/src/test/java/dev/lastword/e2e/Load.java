package dev.lastword.e2e;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Sixty-four callers that ask about one invoice after the other. Each asks again with the same
 * Idempotency-Key until it has an answer, wherever the server is by then.
 */
final class Load {

  private static final int CALLERS = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration AGAIN_AFTER = Duration.ofMillis(100);
  private static final int UNAVAILABLE = 503;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> callers = new ArrayList<>();
  private final Map<Payment, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile Caller agent;
  private volatile boolean stopping;

  private Load(Caller agent) {
    this.agent = agent;
  }

  static Load by(Caller agent) {
    var load = new Load(agent);
    for (int i = 0; i < CALLERS; i++) {
      int caller = i;
      load.callers.add(load.threads.submit(() -> load.run(caller)));
    }
    return load;
  }

  /** The server is somewhere else now. */
  void goOnAt(String url) {
    agent = agent.at(url);
  }

  /** The id of every action that was answered. */
  Map<Payment, String> acknowledged() {
    return acknowledged;
  }

  /** How many calls got no answer, or 503, and were made again. */
  int unanswered() {
    return unanswered.get();
  }

  /** Whether a caller has given up; {@link #stop} says why. */
  boolean hasFailed() {
    return callers.stream().anyMatch(Future::isDone);
  }

  /** Lets everybody finish what they have begun. */
  void stop() throws ExecutionException, InterruptedException {
    stopping = true;
    for (Future<?> caller : callers) {
      caller.get();
    }
    threads.close();
  }

  private void run(int caller) {
    for (int number = 0; !stopping; number++) {
      Payment payment = Payment.of(caller, number);
      acknowledged.put(payment, asked(payment));
    }
  }

  private String asked(Payment payment) {
    String path = "/v1/workflows/" + Company.WORKFLOW + "/actions";
    Answer answer = answered(a -> a.post(path, payment.body(), payment.key())).is(201);
    if (payment.then() == Payment.Then.CONSUMED) {
      String release = "/v1/releases/" + answer.text("/release/id") + "/consume";
      answered(a -> a.post(release, "", payment.key())).is(200);
    }
    return answer.text("/id");
  }

  private Answer answered(Function<Caller, Answer> call) {
    return attempt(call)
        .orElseGet(() ->
            await()
                .atMost(PATIENCE)
                .pollInterval(AGAIN_AFTER)
                .until(() -> attempt(call), Optional::isPresent)
                .orElseThrow());
  }

  private Optional<Answer> attempt(Function<Caller, Answer> call) {
    try {
      Answer answer = call.apply(agent);
      if (answer.status() != UNAVAILABLE) {
        return Optional.of(answer);
      }
    } catch (UncheckedIOException nobodyKnows) {
      // the same key again
    }
    unanswered.incrementAndGet();
    return Optional.empty();
  }
}
