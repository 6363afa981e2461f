package dev.lastword.cli;

import static dev.lastword.cli.Told.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lastword policy sweep}: logs of decisions, asked without a server. */
final class PolicySweepTest {

  @TempDir private Path folder = Path.of("");

  /** Decisions of one AI: half of them surer than 0.9 and right, half less sure and often wrong. */
  private Path log(String model, int decisions) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < decisions; i++) {
      lines.add(
          String.format(
              Locale.ROOT,
              "{\"subject\":\"%s-%d\",\"model\":\"%s\",\"confidence\":%.4f,\"correct\":%b}",
              model,
              i,
              model,
              i % 2 == 0 ? 0.9 + i % 90 / 1000.0 : 0.5 + i % 90 / 1000.0,
              i % 2 == 0 || i % 5 != 0));
    }
    return Files.write(folder.resolve(model + ".ndjson"), lines);
  }

  private static Told sweep(Path truth, Object... options) {
    List<String> command = new ArrayList<>(List.of("policy", "sweep", "--truth", truth.toString()));
    for (Object option : options) {
      command.add(option.toString());
    }
    return user().runs(command.toArray(String[]::new));
  }

  @Test
  void a_log_in_which_the_sure_half_is_right_justifies_a_threshold() throws IOException {
    Path log = log("coder-1", 1_000);
    var told = sweep(log, "--log", log, "--limit", "2%");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .startsWith(
            """
            From a confidence of 0.9 on it may act alone: 50 % of the actions, of which at most 0.6 % are wrong.
            1,000 of 1,000 actions of coder-1 were judged; the limit is 2 %, the assurance 95 %, at this one look.
            """)
        .contains("does not show it; the way ends here")
        .contains("Right means that `correct` is true in the truth.");
  }

  @Test
  void what_was_shown_of_one_AI_is_void_with_the_first_action_of_another() throws IOException {
    Path before = log("coder-1", 1_000);
    Path after = log("coder-2", 1);
    Path truth = folder.resolve("truth.ndjson");
    Files.writeString(truth, Files.readString(before) + Files.readString(after));
    var told = sweep(truth, "--log", before, "--log", after, "--limit", "2%");
    assertThat(told.code()).isEqualTo(6);
    assertThat(told.out())
        .startsWith(
            """
            Void: the threshold 0.9 that was shown for coder-1. Since then another AI took over.
            Not enough evidence: 1 judged action.\
            """);
  }

  @Test
  void a_log_with_times_says_since_when_a_threshold_is_void() throws IOException {
    Path before = timed(log("coder-1", 1_000), "2026-03-02");
    Path after = timed(log("coder-2", 1), "2026-03-09");
    Path both = folder.resolve("both.ndjson");
    Files.writeString(both, Files.readString(before) + Files.readString(after));
    assertThat(sweep(both, "--log", both, "--limit", "2%").out())
        .startsWith(
            "Void: the threshold 0.9 that was shown for coder-1. On 9 March 2026 another AI took over.\n");
  }

  private static Path timed(Path log, String day) throws IOException {
    String at = "{\"at\":\"%sT09:00:00Z\",".formatted(day);
    return Files.writeString(log, Files.readString(log).replace("{\"subject", at + "\"subject"));
  }

  @Test
  void whoever_looks_again_and_again_is_told_what_bears_it() throws IOException {
    Path log = log("coder-1", 1_000);
    assertThat(sweep(log, "--log", log, "--limit", "2%", "--any-time").out())
        .contains("however often you look")
        .contains("at most wrong, at any look")
        .contains("of which at most 0.92 % are wrong");
  }

  @Test
  void what_is_wrong_with_a_line_is_counted_once_when_the_log_is_the_truth() throws IOException {
    Path log = log("coder-1", 200);
    Files.writeString(log, Files.readString(log) + "not a line\n{\"correct\":true}\n");
    assertThat(sweep(log, "--log", log, "--limit", "2%").out())
        .contains("Left out: 1 line cannot be read")
        .contains("Left out: 1 line names no subject");
  }

  @Test
  void an_ai_that_is_surely_over_the_limit_is_told_so() throws IOException {
    Path log = log("coder-1", 1_000);
    Files.writeString(log, Files.readString(log).replace("true", "false"));
    assertThat(sweep(log, "--log", log, "--limit", "2%").out())
        .startsWith("Not enough evidence, and too often wrong: even from ")
        .contains("That is more than the limit of 2 % allows, and not by chance.");
  }

  @Test
  void scripts_learn_the_threshold_and_the_whole_way() throws IOException {
    Path log = log("coder-1", 1_000);
    var told = sweep(log, "--log", log, "--limit", "0.02", "--format", "json");
    assertThat(told.out())
        .startsWith("{\"threshold\":0.9,\"reason\":\"proven\",")
        .contains("\"released\":0.5")
        .contains("\"grid\":[{\"at\":0.925,\"n\":")
        .contains("\"left_out\":[]");
  }

  @Test
  void without_enough_evidence_the_threshold_is_null_and_the_exit_code_6() throws IOException {
    Path log = log("coder-1", 60);
    var told = sweep(log, "--log", log, "--limit", "2%", "--format", "json");
    assertThat(told.code()).isEqualTo(6);
    assertThat(told.out())
        .startsWith("{\"threshold\":null,\"reason\":\"not-enough-evidence\",")
        .contains("Even if every one were right, it takes 149 of them above a threshold");
  }

  @Test
  void the_same_seed_draws_the_same_sample() throws IOException {
    Path log = log("coder-1", 3_000);
    Object[] options = {"--log", log, "--limit", "2%", "--sample", 400, "--seed", 7};
    assertThat(sweep(log, options).out())
        .isEqualTo(sweep(log, options).out())
        .contains("400 of 3,000 actions of coder-1 were judged");
  }

  @Test
  void a_share_that_is_none_is_wrong_use() throws IOException {
    Path log = log("coder-1", 10);
    for (String share : List.of("2", "0%", "100%", "two")) {
      var told = sweep(log, "--log", log, "--limit", share);
      assertThat(told.code()).isEqualTo(2);
      assertThat(told.err())
          .contains("'" + share + "' is not a share between 0% and 100%; write 2% or 0.02");
    }
  }

  @Test
  void a_log_without_decisions_is_told_what_a_line_needs() throws IOException {
    Path log = Files.writeString(folder.resolve("empty.ndjson"), "nothing\n");
    var told = sweep(log, "--log", log, "--limit", "2%");
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err()).contains("true or false");
  }

  @Test
  void a_policy_brings_its_stakes_and_gets_a_draft() throws IOException {
    Path log = log("coder-1", 1_000);
    Path next = folder.resolve("next.yaml");
    Path policy = Path.of("../examples/invoices.yaml");
    var told = sweep(log, "--log", log, "--policy", policy, "--draft", next);
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains(
            """
            With 400.00 USD for a wrong action and 3.50 USD for a review, as the policy's stakes say, a confidence of 0.9 is cheapest: 1.75 USD an action on average, mistakes and reviews together, today with 0.8 it is 1.75 USD; if a person reviews every action it is 3.50 USD.
            Proposed: 0.9. ../examples/invoices.yaml asks for 0.80 now; the proposal is stricter.
            Draft: %s. Nothing is in force: people test, sign and activate it like any other.
            """
                .formatted(next))
        .contains(" expect the old threshold: ");
    assertThat(Files.readString(next))
        .isEqualTo(
            Files.readString(policy)
                .replace("confidence: {at_least: 0.80}", "confidence: {at_least: 0.9}"));
    var again = sweep(log, "--log", log, "--policy", policy, "--draft", next);
    assertThat(again.err()).contains("There is a file " + next + " already.");
  }

  @Test
  void where_mistakes_are_dear_nothing_is_proposed() throws IOException {
    Path log = log("coder-1", 1_000);
    Path policy = folder.resolve("dear.yaml");
    Files.writeString(
        policy,
        Files.readString(Path.of("../examples/invoices.yaml"))
            .replace("review: 3.50 USD", "review: 0.00 USD"));
    var told = sweep(log, "--log", log, "--policy", policy);
    assertThat(told.out())
        .contains("it is cheapest that a person reviews every action.")
        .doesNotContain("Proposed");
  }

  @Test
  void without_a_limit_or_a_policy_nothing_can_be_asked() throws IOException {
    Path log = log("coder-1", 10);
    assertThat(sweep(log, "--log", log).err())
        .contains("Say --limit 2%, or name a --policy whose stakes do");
    assertThat(sweep(log, "--log", log, "--limit", "2%", "--draft", "x").err())
        .contains("--draft needs --policy");
  }

  @Test
  void what_reviewers_overlook_lowers_the_limit() throws IOException {
    Path log = log("coder-1", 1_000);
    assertThat(sweep(log, "--log", log, "--limit", "2%").out())
        .contains("How much those who judged overlook is not known");
    assertThat(sweep(log, "--log", log, "--limit", "2%", "--noticed", "45/50").out())
        .contains("noticed 45 of 50 known mistakes, so what they find has to stay below 1.52 %.");
    assertThat(sweep(log, "--log", log, "--limit", "2%", "--noticed", "5/50").code()).isEqualTo(6);
    assertThat(sweep(log, "--log", log, "--limit", "2%", "--noticed", "0/50").err())
        .contains("'0/50' does not say how many of how many were noticed; write 45/50");
  }

  @Test
  void actions_that_could_not_be_judged_stand_in_the_way_whatever_turned_out() throws IOException {
    Path log = log("coder-1", 1_000);
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      String chance = lines.size() < 900 ? "1" : "0";
      lines.add(line.replace("}", ",\"probability\":" + chance + "}"));
    }
    Files.write(log, lines);
    var told = sweep(log, "--log", log, "--limit", "2%");
    assertThat(told.code()).isEqualTo(6);
    assertThat(told.out())
        .startsWith("Not enough evidence: too many of the actions from 0.925 on had no chance");
  }

  @Test
  void whoever_decides_gets_a_page() throws IOException {
    Path log = log("coder-1", 1_000);
    Path page = folder.resolve("report.html");
    assertThat(sweep(log, "--log", log, "--limit", "2%", "--html", page).code()).isZero();
    assertThat(Files.readString(page))
        .contains("Proposal: the AI acts alone when it is at least 90\u00a0% sure.")
        .contains("What the AI coder-1 may do alone");
  }
}
