package dev.lastword.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lastword.evidence.label.Finding;
import dev.lastword.evidence.label.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {

  private static final String DECISIONS =
      """
      {"subject": "a", "confidence": 0.9, "action": {"code": "paper"}}
      {"subject": "b", "confidence": 0.8, "action": {"code": "rent"}}
      """;

  @TempDir private Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private DecisionLog read(String decisions, String truth) throws IOException {
    return read(decisions, truth, Columns.USUAL);
  }

  private DecisionLog read(String decisions, String truth, Columns columns) throws IOException {
    return DecisionLog.read(List.of(file("decisions", decisions)), file("truth", truth), columns);
  }

  private static List<Finding> findings(DecisionLog log) {
    return log.observations().stream().map(Observation::finding).toList();
  }

  private static List<String> leftOut(DecisionLog log) {
    return log.slips().counted().stream().map(Slips.Counted::words).toList();
  }

  @Test
  void decisions_and_truth_are_joined_by_subject() throws IOException {
    DecisionLog log =
        read(
            DECISIONS,
            "{\"subject\":\"b\",\"correct\":false}\n{\"subject\":\"a\",\"correct\":true}");
    assertThat(findings(log)).containsExactly(new Finding.Right(), new Finding.Wrong());
    assertThat(leftOut(log)).isEmpty();
  }

  @Test
  void a_table_says_the_same_as_lines_of_json() throws IOException {
    DecisionLog log =
        read(
            """
            subject,confidence,action.code,at
            a,0.9,paper,2026-03-02T09:00:00Z
            "b, or c",0.8,rent,2026-03-02T08:00:00Z
            """,
            "subject,correct\r\na,yes\r\n\"b, or c\",0\r\n");
    assertThat(log.hasTimes()).isTrue();
    assertThat(findings(log)).containsExactly(new Finding.Wrong(), new Finding.Right());
  }

  @Test
  void without_a_column_the_answer_is_compared_with_the_action() throws IOException {
    DecisionLog log =
        read(
            DECISIONS,
            "{\"subject\":\"a\",\"truth\":\"paper\"}\n{\"subject\":\"b\",\"truth\":\"wages\"}");
    assertThat(findings(log)).containsExactly(new Finding.Right(), new Finding.Wrong());
    assertThat(log.right()).containsExactly("what was decided is the `truth` of the truth");
  }

  @Test
  void of_two_columns_the_one_counts_that_agrees_with_the_answer() throws IOException {
    DecisionLog log =
        read(
            DECISIONS,
            """
            {"subject": "a", "truth": "paper", "ai_correct": false, "alt_correct": true}
            {"subject": "b", "truth": "wages", "ai_correct": true, "alt_correct": false}
            """);
    assertThat(log.right()).containsExactly("`alt_correct` is true in the truth");
  }

  @Test
  void of_two_columns_that_nothing_tells_apart_one_has_to_be_named() throws IOException {
    String truth = "{\"subject\":\"a\",\"ai_correct\":true,\"alt_correct\":false}";
    assertThatThrownBy(() -> read(DECISIONS, truth))
        .hasMessage(
            "The truth has `ai_correct` and `alt_correct`, and it cannot be told which of them"
                + " belongs to this log. Name one.");
    assertThat(findings(read(DECISIONS, truth, Columns.USUAL.withCorrect("alt_correct"))))
        .containsExactly(new Finding.Wrong(), new Finding.Unlabelled());
  }

  @Test
  void what_is_wrong_with_a_line_is_counted_with_its_place_and_never_used() throws IOException {
    DecisionLog log =
        read(
            """
            {"subject": "a", "confidence": 0.9}
            {"subject": "b", "confidence": 80}
            {"subject": "c", "confidence": "high"}
            {"confidence": 0.5}
            {"subject": "a", "confidence": 0.1}
            {"subject": "d", "confidence": 0.7, "at": "yesterday"}
            not a line
            {"subject": "e", "confidence": 0.6}
            """,
            """
            {"subject": "a", "correct": true}
            {"subject": "a", "correct": true}
            {"subject": "e", "correct": true}
            {"subject": "e", "correct": false}
            {"subject": "z", "correct": true}
            """);
    assertThat(findings(log)).containsExactly(new Finding.Right(), new Finding.Unlabelled());
    assertThat(leftOut(log))
        .containsExactlyInAnyOrder(
            "1 line cannot be read (decisions:7)",
            "1 line names no subject (decisions:4)",
            "2 lines have a confidence that is not a number from 0 to 1 (decisions:2, decisions:3)",
            "1 line has a time that cannot be read (decisions:6)",
            "1 line decides a subject that the same model decided before (decisions:5)",
            "1 line says the same of a subject again (truth:2)",
            "1 line says something else of a subject than another line (truth:4)",
            "1 line speaks of a subject that nobody decided (truth:5)");
  }

  @Test
  void where_chances_are_given_a_label_without_one_is_left_out() throws IOException {
    DecisionLog log =
        read(
            """
            {"subject": "a", "confidence": 0.9, "probability": 0.05}
            {"subject": "b", "confidence": 0.9}
            {"subject": "c", "confidence": 0.9, "probability": 5}
            """,
            "{\"subject\":\"a\",\"correct\":true}\n{\"subject\":\"b\",\"correct\":true}");
    assertThat(findings(log))
        .containsExactly(new Finding.Right(), new Finding.LeftOut(Finding.Why.NO_PROBABILITY));
    assertThat(log.slips().lines(Slip.PROBABILITY_OUTSIDE)).isEqualTo(1);
  }

  @Test
  void hostile_files_are_read_to_their_end() throws IOException {
    String deep = "{\"subject\":" + "[".repeat(100_000) + "\n" + DECISIONS;
    assertThat(read(deep, "{\"subject\":\"a\",\"correct\":true}").observations()).hasSize(2);
    byte[] bytes = {'{', (byte) 0xff, '\n', 0, '\n', '{', '}', '\n'};
    Path hostile = Files.write(folder.resolve("bytes"), bytes);
    DecisionLog log =
        DecisionLog.read(
            List.of(hostile, file("good", DECISIONS)),
            file("truth", "{\"subject\":\"a\",\"correct\":true}"),
            Columns.USUAL);
    assertThat(log.observations()).hasSize(2);
  }
}
