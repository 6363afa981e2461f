package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two payments to one vendor at the same moment: one of them has to see the other. */
class SplitPaymentsTest {

  private static final int ROUNDS = Integer.getInteger("lastword.rounds", 1_000);

  private static final RunningServer one = RunningServer.fresh();
  private static final RunningServer other = one.beside();
  private static final Team team = Team.of(one, "invoices", SplitPayments.POLICY);

  @AfterAll
  static void stop() {
    other.close();
    one.close();
  }

  @Test
  void two_payments_at_once_never_both_go_out() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < ROUNDS; round++) {
        List<Callable<Answered>> both = List.of(paying(one, round), paying(node(round), round));
        int held = 0;
        for (Future<Answered> answer : callers.invokeAll(both)) {
          held += answer.get().is(201).text("/verdict").equals("hold") ? 1 : 0;
        }
        assertThat(held).as("held in round %d", round).isEqualTo(1);
      }
    }
  }

  /** Every other round both come to one node, and may be of one batch. */
  private static RunningServer node(int round) {
    return round % 2 == 0 ? one : other;
  }

  private static Callable<Answered> paying(RunningServer node, int round) {
    String body =
        SplitPayments.payment(
            "INV-" + System.nanoTime() + node.folder(), "6000.00", "Vendor " + round, "");
    String path = "/v1/workflows/" + team.workflow() + "/actions";
    return () -> node.post(team.key(), path, body);
  }
}
