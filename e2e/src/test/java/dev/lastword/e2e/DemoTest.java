package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/lastword demo}, as a newcomer types it. */
class DemoTest {

  private static final int WIDEST = 100;
  private static final Duration PLAYED_WITHIN = Duration.ofSeconds(90);
  private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

  @TempDir(factory = Newcomer.Folder.class)
  private Path temporary = Path.of("");

  private Newcomer newcomer = new Newcomer(Path.of(""), Map.of());

  @BeforeEach
  void unpack() throws IOException {
    newcomer = Newcomer.in(temporary);
  }

  @Test
  void the_day_is_told_as_it_always_was_and_its_trail_is_intact() {
    Program.Ended day = newcomer.types("demo", "--once", "--data", "day");
    assertThat(day.code()).as(day.err()).isZero();
    assertThat(day.err()).isEmpty();
    assertThat(day.out()).isEqualTo(transcript());
    assertThat(day.out().lines()).allMatch(line -> line.length() <= WIDEST);
    assertThat(newcomer.types("trail", "verify", "--data", "day").code()).isZero();
  }

  @Test
  void without_once_the_server_stays_until_it_is_stopped() throws Exception {
    Path out = temporary.resolve("demo.out");
    Process demo =
        newcomer
            .command("bin/lastword", "demo", "--data", "day", "--port", "0")
            .redirectOutput(out.toFile())
            .start();
    try {
      await().atMost(PLAYED_WITHIN).until(() -> Files.readString(out).contains("until Ctrl-C"));
      var url = URL.matcher(Files.readString(out));
      assertThat(url.find()).isTrue();
      Caller.of(url.group(), operator()).get("/v1/workflows").is(200);
    } finally {
      demo.destroy();
      assertThat(demo.waitFor()).isIn(0, 143);
    }
    assertThat(temporary.resolve("day/postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_folder_that_is_not_empty_is_left_alone() throws IOException {
    Path kept = Files.createDirectories(temporary.resolve("kept")).resolve("letter");
    Files.writeString(kept, "mine");
    Program.Ended turnedDown = newcomer.types("demo", "--once", "--data", "kept");
    assertThat(turnedDown.code()).isEqualTo(1);
    assertThat(turnedDown.err()).contains("kept is not empty").contains("serve --data kept");
    assertThat(temporary.resolve("kept").toFile().list()).containsExactly("letter");
  }

  private String operator() throws IOException {
    return Files.readString(temporary.resolve("day/admin.token")).strip();
  }

  /** What it prints; {@code bin/lastword demo --once --data day} makes it anew. */
  static String transcript() {
    try (InputStream file =
        Objects.requireNonNull(DemoTest.class.getResourceAsStream("demo.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
