package dev.lastword.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pages have in common: who may see them, what they load, what a browser is told. */
class PagesTest {

  private static final Path TABLE = Path.of("..", "docs", "permissions.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Z]+) (/[^` ]*)` \\| (people|signed in|everybody) \\|");
  private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

  private static final RunningServer lastword = RunningServer.shared();
  private static final Team team = Team.newcomers(lastword, "pages");

  /** A line of the table. */
  record Row(String method, String path, String whom) {

    String call() {
      return method + " " + path;
    }

    String example() {
      return path.replaceAll("[{][^}]*[}]", "none");
    }
  }

  static Stream<Row> rows() throws IOException {
    return ROW.matcher(Files.readString(TABLE))
        .results()
        .map(row -> new Row(row.group(1), row.group(2), row.group(3)));
  }

  static Stream<Row> forPeople() throws IOException {
    return rows().filter(row -> row.whom.equals("people"));
  }

  static Stream<Row> forASession() throws IOException {
    return rows().filter(row -> row.whom.equals("signed in"));
  }

  @Test
  void the_table_has_every_page_that_is_registered_and_no_other() throws IOException {
    assertThat(rows())
        .extracting(Row::call)
        .containsExactlyInAnyOrderElementsOf(RegisteredCalls.pages());
  }

  @ParameterizedTest
  @MethodSource("forPeople")
  void a_page_is_for_people_and_for_nobody_else(Row row) {
    assertThat(browse(row, person()).status()).isNotIn(401, 403, 500);
    assertThat(browse(row, team.key()).is(403).body()).contains("<!DOCTYPE html>");
    assertThat(browse(row, lastword.operator()).is(403).body()).contains("<!DOCTYPE html>");
    assertThat(browse(row, null).is(401).body()).contains("You are not signed in");
  }

  @ParameterizedTest
  @MethodSource("forASession")
  void what_needs_a_session_is_not_for_a_token(Row row) {
    assertThat(browse(row, person()).is(403).body()).contains("LW-AUT-005");
    assertThat(browse(row, team.key()).is(403).body()).contains("LW-AUT-002");
    assertThat(browse(row, null).is(401).body()).contains("You are not signed in");
    Browser browser = Browser.of(lastword, team.queue("finance-managers"));
    assertThat(browser.send(row.example(), Map.of()).status()).isIn(201, 303);
  }

  @Test
  void a_browser_is_told_in_a_page_and_a_program_in_json_that_nothing_is_there() {
    Answered page = page(person(), "/nowhere").is(404);
    assertThat(page.body()).contains("There is nothing at this address", "LW-API-001");
    lastword.get(person(), "/nowhere").isProblem(404, "LW-API-001");
    page(person(), "/v1/nowhere").isProblem(404, "LW-API-001");
  }

  @Test
  void what_was_asked_for_is_shown_as_text() {
    assertThat(page(person(), "/%3Cscript%3Ealert(1)%3C/script%3E").is(404).body())
        .contains("&lt;script")
        .doesNotContain("<script>alert");
  }

  @Test
  void a_page_runs_and_loads_only_what_is_ours() {
    Answered page = page(person(), "/nowhere");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(page.body())
        .doesNotContainPattern(" style=| on[a-z]+=|<style|javascript:|https?://");
  }

  @Test
  void what_a_page_loads_is_there_and_may_be_kept_for_ever() {
    assertThat(LOADED.matcher(page(person(), "/nowhere").body()).results())
        .hasSizeGreaterThanOrEqualTo(4)
        .extracting((MatchResult found) -> lastword.get(null, found.group(1)).is(200))
        .allMatch(file -> header(file, "Cache-Control").contains("immutable"))
        .allMatch(file -> !file.body().isEmpty());
    page(null, "/assets/none.css").is(404);
  }

  @Test
  void the_theme_is_remembered_and_leads_back_to_where_it_was_chosen() {
    Answered chosen = form(null, "/theme", "theme=dark&back=%2Factions%3Fstate%3Dheld").is(303);
    assertThat(header(chosen, "Location")).isEqualTo("/actions?state=held");
    String cookie = header(chosen, "Set-Cookie");
    assertThat(cookie).startsWith("lastword_theme=dark;").contains("HttpOnly", "SameSite");
    assertThat(
            lastword
                .call(
                    "GET",
                    null,
                    "/nowhere",
                    new byte[0],
                    Map.of(
                        "Accept", "text/html", "Cookie", cookie.substring(0, cookie.indexOf(';'))))
                .body())
        .contains("<html lang=\"en\" data-theme=\"dark\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", ""})
  void the_theme_leads_to_no_other_site(String back) {
    String body = "theme=light&back=" + URLEncoder.encode(back, UTF_8);
    assertThat(header(form(null, "/theme", body).is(303), "Location")).isEqualTo("/");
  }

  @Test
  void a_form_from_another_site_does_nothing() {
    Answered answered =
        lastword.call(
            "POST",
            null,
            "/theme",
            "theme=dark&back=/".getBytes(UTF_8),
            Map.of("Sec-Fetch-Site", "cross-site"));
    assertThat(answered.is(403).body()).contains("another site");
    assertThat(answered.response().headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"theme=%zz", "theme=a%00b"})
  void a_form_that_cannot_be_read_is_turned_down(String body) {
    form(null, "/theme", body).is(422);
  }

  private static String person() {
    return team.tokens().getOrDefault("finance-managers", "");
  }

  private static Answered browse(Row row, @Nullable String token) {
    return lastword.call(
        row.method, token, row.example(), new byte[0], Map.of("Accept", "text/html"));
  }

  private static Answered page(@Nullable String token, String path) {
    return lastword.call("GET", token, path, new byte[0], Map.of("Accept", "text/html"));
  }

  private static Answered form(@Nullable String token, String path, String body) {
    return lastword.call(
        "POST",
        token,
        path,
        body.getBytes(UTF_8),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static String header(Answered answered, String name) {
    return answered.response().headers().firstValue(name).orElse("");
  }
}
