package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the door of the console and out again. */
class SignInPagesTest {

  private static final RunningServer lastword = RunningServer.shared();

  private String name;
  private String link;

  @BeforeEach
  void somebody_has_a_link() {
    name = "visitor " + lastword.nextTeam();
    Team.person(lastword, name, "visitors");
    link = Browser.link(lastword, name);
  }

  private String path() {
    return link.substring(lastword.server().url().length());
  }

  private String secret() {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private static Answered look(String path, String cookie) {
    return lastword.call(
        "GET", null, path, new byte[0], Map.of("Accept", "text/html", "Cookie", cookie));
  }

  private Answered press(String secret, String cookie) {
    var headers = new HashMap<>(Browser.FORM);
    headers.put("Cookie", cookie);
    byte[] form =
        Browser.form(Map.of("link", secret)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return lastword.call("POST", null, "/sign-in", form, headers);
  }

  private static String header(Answered answered, String name) {
    return answered.response().headers().firstValue(name).orElse("");
  }

  private static String cookie(Answered answered) {
    return header(answered, "Set-Cookie").replaceFirst(";.*", "");
  }

  @Test
  void looking_at_a_link_shows_one_button_and_uses_nothing_up() {
    for (int i = 0; i < 3; i++) {
      String page = look(path(), "").is(200).body();
      assertThat(page).containsOnlyOnce("<button").contains("value=\"" + secret() + "\"");
    }
    press(secret(), "").is(303);
  }

  @Test
  void the_button_signs_in_and_leads_to_the_inbox() {
    Answered in = press(secret(), "").is(303);
    assertThat(header(in, "Location")).isEqualTo("/");
    assertThat(header(in, "Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
    assertThat(header(look("/", cookie(in)).is(303), "Location")).isEqualTo("/inbox");
    assertThat(look("/inbox", cookie(in)).is(200).body()).contains(name, "Sign out");
  }

  @Test
  void whoever_wanted_to_go_somewhere_comes_there_after_signing_in() {
    Answered door = look("/actions?state=held&subject=a%3Bb", "").is(401);
    assertThat(door.body()).contains("You are not signed in", "lastword user link");
    assertThat(header(door, "Set-Cookie")).contains("Path=/sign-in;", "HttpOnly");
    assertThat(header(press(secret(), cookie(door)).is(303), "Location"))
        .isEqualTo("/actions?state=held&subject=a%3Bb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https%3A%2F%2Felsewhere.example",
        "%2F%2Felsewhere.example",
        "%2F%5Cx",
        "%2F%0Ax",
        "%zz"
      })
  void a_cookie_leads_to_no_other_site(String address) {
    Answered in = press(secret(), "lastword-next=" + address).is(303);
    assertThat(header(in, "Location")).isEqualTo("/");
  }

  @Test
  void a_link_that_was_used_says_so_and_what_to_do() {
    press(secret(), "").is(303);
    Answered again = press(secret(), "").is(403);
    assertThat(again.body())
        .contains("This sign-in link does not work", "It was used at", "lastword user link");
    assertThat(header(again, "Set-Cookie")).isEmpty();
  }

  @Test
  void a_link_that_was_never_made_is_shown_as_text_and_opens_nothing() {
    assertThat(look("/sign-in/%22%3E%3Cscript%3E", "").is(200).body())
        .contains("value=\"&#34;>&lt;script>\"");
    assertThat(press("made up", "").is(403).body()).contains("not copied whole");
    press("", "").is(403);
  }

  @Test
  void who_signs_out_stands_before_the_door() {
    Browser browser = Browser.with(lastword, link);
    Answered out = browser.send("/sign-out", Map.of()).is(303);
    assertThat(header(out, "Set-Cookie")).contains("Max-Age=0");
    assertThat(browser.page("/inbox").is(401).body()).contains("You are not signed in");
  }

  @Test
  void nobody_else_signs_a_person_out() {
    Browser browser = Browser.with(lastword, link);
    browser.send("/sign-out", Map.of("csrf", "guessed")).is(403);
    browser.page("/inbox").is(200);
  }

  @Test
  void a_form_that_comes_after_the_session_ended_says_that_nothing_was_stored() {
    Browser browser = Browser.with(lastword, link);
    browser.send("/sign-out", Map.of()).is(303);
    Answered late = browser.send("/people/tokens", Map.of()).is(401);
    assertThat(late.body()).contains("What you sent was not stored");
    assertThat(header(late, "Set-Cookie")).isEmpty();
  }
}
