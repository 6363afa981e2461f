package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many at the same moment, in the same batch. */
class TogetherTest {

  private static final RunningServer lastword = RunningServer.shared();

  @Test
  void everybody_who_is_added_at_once_is_recognised_at_once() throws Exception {
    int number = lastword.nextTeam();
    var adding = new ArrayList<Callable<String>>();
    for (int i = 0; i < 24; i++) {
      String name = "reader %d of %d".formatted(i, number);
      adding.add(() -> Team.person(lastword, name, "readers-" + number));
    }
    for (String token : atOnce(adding)) {
      lastword.get(token, "/v1/workflows").is(200);
    }
  }

  @Test
  void policies_that_are_activated_at_once_all_hold_at_once() throws Exception {
    var activating = new ArrayList<Callable<Team>>();
    for (int i = 0; i < 8; i++) {
      Team team = Team.newcomers(lastword, "invoices");
      String digest = team.propose(Team.text("invoices.yaml"));
      team.signAll(digest);
      activating.add(() -> {
        lastword.post(lastword.operator(), "/v1/policies/" + digest + "/activation", "").is(201);
        return team;
      });
    }
    for (Team team : atOnce(activating)) {
      Answered answered = team.submit(Team.invoice("INV-1", "10.00", "Birch Paper", ""));
      assertThat(answered.is(201).reasons()).containsExactly("new-vendor");
    }
  }

  @Test
  void many_who_read_at_once_do_not_wait_for_each_other() throws Exception {
    Team team = Team.of(lastword, "invoices", Team.text("invoices.yaml"));
    var reading = new ArrayList<Callable<Answered>>();
    for (int i = 0; i < 40; i++) {
      reading.add(() -> lastword.get(lastword.operator(), "/v1/workflows/" + team.workflow()));
    }
    for (int round = 0; round < 3; round++) {
      Team.person(lastword, "round %d of %s".formatted(round, team.workflow()), "others");
      atOnce(reading).forEach(answer -> answer.is(200));
    }
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    var answers = new ArrayList<T>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> answer : callers.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
