package dev.lastword.cli;

import static dev.lastword.cli.Told.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lastword import}: decisions and truth become one file. */
final class ImportTest {

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void what_was_imported_can_be_swept() throws IOException {
    Path log = file("log.csv", "id,score\na,0.9\nb,0.8\nc,high\n");
    Path truth = file("truth.csv", "id,correct\na,yes\nb,no\n");
    String all = folder.resolve("all.ndjson").toString();
    String[] command = {
      "import",
      log.toString(),
      "--truth",
      truth.toString(),
      "--to",
      all,
      "--subject",
      "id",
      "--confidence",
      "score"
    };
    var told = user().runs(command);
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo(
            all
                + """
                : 2 decisions, of which 2 are judged.
                Right means that `correct` is true in the truth.
                Left out: 1 line has a confidence that is not a number from 0 to 1 (log.csv:4).
                """);
    var swept = user().runs("policy", "sweep", "--log", all, "--truth", all, "--limit", "2%");
    assertThat(swept.code()).isEqualTo(6);
    assertThat(user().runs(command).err()).contains("There is a file " + all + " already.");
  }
}
