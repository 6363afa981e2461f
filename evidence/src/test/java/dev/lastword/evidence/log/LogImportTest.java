package dev.lastword.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogImportTest {

  private static final Columns COLUMNS =
      new Columns("id", "when", "score", "ai", "chance", "vendor", "");

  @TempDir private Path folder;
  private Path log;
  private Path truth;
  private Path target;

  @BeforeEach
  void files() throws IOException {
    log = folder.resolve("log.csv");
    truth = folder.resolve("truth.ndjson");
    target = folder.resolve("all.ndjson");
    List<String> rows = new ArrayList<>(List.of("id,when,score,ai,vendor"));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      rows.add("i%d,2026-03-02T09:00:00Z,0.%03d,coder-1,Birch Paper".formatted(i, i));
      lines.add("{\"id\":\"i%d\",\"correct\":%b}".formatted(i, i % 9 != 0));
    }
    Files.write(log, rows);
    Files.write(truth, lines);
  }

  private LogImport.Done run(LogImport.Watcher watcher) throws IOException {
    return new LogImport(log, truth, COLUMNS).to(target, watcher);
  }

  @Test
  void decisions_of_any_shape_become_plain_lines() throws IOException {
    LogImport.Done done = run((bytes, lines) -> {});
    assertThat(done.lines()).isEqualTo(1_000);
    assertThat(done.labelled()).isEqualTo(1_000);
    assertThat(Files.readAllLines(target).get(9))
        .isEqualTo(
            """
            {"at":"2026-03-02T09:00:00Z","cluster":"Birch Paper","confidence":0.009,\
            "correct":false,"model":"coder-1","subject":"i9"}\
            """);
    assertThat(DecisionLog.read(List.of(target), target, Columns.USUAL).observations())
        .hasSize(1_000);
  }

  @Test
  void an_import_that_was_stopped_goes_on_where_it_was() throws IOException {
    run((bytes, lines) -> {});
    String whole = Files.readString(target);
    Files.delete(target);
    assertThatThrownBy(() -> run(LogImportTest::stopAt400)).hasMessage("stopped");
    assertThat(target).doesNotExist();
    Path part = folder.resolve("all.ndjson.part");
    Files.writeString(part, Files.readString(part) + "{\"at\":\"20");
    LogImport.Done done = run((bytes, lines) -> {});
    assertThat(done.resumedAfter()).isEqualTo(400);
    assertThat(Files.readString(target)).isEqualTo(whole);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(log, truth, target);
    }
  }

  @Test
  void an_import_of_changed_files_begins_anew() throws IOException {
    assertThatThrownBy(() -> run(LogImportTest::stopAt400)).hasMessage("stopped");
    Files.writeString(truth, Files.readString(truth) + "{\"id\":\"other\",\"correct\":true}\n");
    LogImport.Done done = run((bytes, lines) -> {});
    assertThat(done.resumedAfter()).isZero();
    assertThat(done.lines()).isEqualTo(1_000);
  }

  private static void stopAt400(long bytes, long lines) {
    if (lines == 400) {
      throw new IllegalStateException("stopped");
    }
  }
}
