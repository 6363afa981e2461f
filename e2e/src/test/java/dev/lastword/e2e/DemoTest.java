package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lastword.api.RawJson;
import dev.lastword.api.ReviewDocument;
import dev.lastword.api.ReviewPage;
import dev.lastword.api.RulingRequest;
import dev.lastword.client.LastwordClient;
import dev.lastword.client.ReviewQuery;
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
  private static final Pattern LINK =
      Pattern.compile("Open this as the ([a-z ]+) \\(.*\n  (http\\S+/sign-in/lwi_\\S+)\n");

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
    assertThat(steady(day.out())).isEqualTo(transcript());
    assertThat(day.out().lines()).allMatch(line -> line.length() <= WIDEST);
    assertThat(newcomer.types("trail", "verify", "--data", "day").code()).isZero();
  }

  @Test
  void without_once_the_reader_may_come_in_until_it_is_stopped() throws Exception {
    Path out = temporary.resolve("demo.out");
    Process demo =
        newcomer
            .command("bin/lastword", "demo", "--data", "day", "--port", "0")
            .redirectOutput(out.toFile())
            .start();
    try {
      await().atMost(PLAYED_WITHIN).until(() -> Files.readString(out).contains("until Ctrl-C"));
      String printed = Files.readString(out);
      amendTheInvoiceOf20000(
          guest(printed, "finance manager"), guest(printed, "senior account manager"));
      assertThat(waiting(guest(printed, "sales lead"), "P-408").state()).isEqualTo("held");
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

  /** The account managers own what the new memo says, and are asked too. */
  private static void amendTheInvoiceOf20000(LastwordClient finance, LastwordClient accounts) {
    ReviewDocument read = finance.review(waiting(finance, "BW-2290").id());
    String facts = read.content().facts().text();
    var less =
        new RawJson(facts.replace("20000.00", "3000.00").replace("depots", "depots, see contract"));
    ReviewDocument amended =
        finance.rule(
            read.id(), RulingRequest.amend(read.revision(), new RulingRequest.Amended(less, null)));
    assertThat(amended.state()).isEqualTo("held");
    ReviewDocument asked = accounts.review(waiting(accounts, "BW-2290").id());
    assertThat(asked.content().facts()).isEqualTo(less);
    ReviewDocument approved = accounts.rule(asked.id(), RulingRequest.approve(asked.revision()));
    assertThat(approved.state()).isEqualTo("released");
  }

  private static ReviewPage.Item waiting(LastwordClient person, String subject) {
    return person.reviews(ReviewQuery.open()).reviews().stream()
        .filter(review -> review.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  /** Signs in with the link that the demo prints for this person. */
  private static LastwordClient guest(String printed, String role) {
    String link =
        LINK.matcher(printed)
            .results()
            .filter(found -> found.group(1).equals(role))
            .findFirst()
            .orElseThrow()
            .group(2);
    return LastwordClient.at(url(link)).signIn(link);
  }

  private static String url(String link) {
    return URL.matcher(link).results().findFirst().orElseThrow().group();
  }

  /** What is another one in every run: ports and secrets. */
  private static String steady(String printed) {
    return URL.matcher(printed)
        .replaceAll("http://127.0.0.1:PORT")
        .replaceAll("--port [0-9]+", "--port PORT")
        .replaceAll("lwi_\\S+", "lwi_…");
  }

  /** What it prints, ports and secrets left out. */
  static String transcript() {
    try (InputStream file =
        Objects.requireNonNull(DemoTest.class.getResourceAsStream("demo.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
