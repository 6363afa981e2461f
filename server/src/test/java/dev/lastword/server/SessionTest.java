package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in links, sessions, and what a page of another site cannot do. */
class SessionTest {

  private static final RunningServer lastword = RunningServer.fresh();

  private String queue;
  private String name;
  private Answered added;

  @AfterAll
  static void stop() {
    lastword.close();
  }

  @BeforeEach
  void somebody_is_added() {
    int number = lastword.nextTeam();
    queue = "readers-" + number;
    name = "reader " + number;
    String body = "{\"name\": \"%s\", \"queues\": [\"%s\"]}".formatted(name, queue);
    added = lastword.post(lastword.operator(), "/v1/people", body).is(201);
  }

  private String link() {
    return added.text("/sign_in_link");
  }

  @Test
  void who_is_added_gets_a_link_to_this_server_for_a_quarter_of_an_hour() {
    assertThat(link()).matches(lastword.server().url() + "/sign-in/lwi_[A-Za-z0-9_-]{43}");
    Instant ends = Instant.parse(added.text("/sign_in_link_expires_at"));
    assertThat(Duration.between(lastword.clock().instant(), ends))
        .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
  }

  @Test
  void a_link_opens_a_session_in_which_the_person_may_do_what_they_may() {
    Answered begun = Browser.signIn(lastword, link()).is(201);
    assertThat(begun.text("/name")).isEqualTo(name);
    assertThat(begun.json().at("/queues")).extracting(q -> q.asString()).containsExactly(queue);
    Browser.with(lastword, Browser.link(lastword, name)).get("/v1/workflows").is(200);
  }

  @Test
  void the_cookie_is_for_no_script_and_no_other_site() {
    Answered begun = Browser.signIn(lastword, link()).is(201);
    String header = begun.response().headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(header)
        .matches("lastword-session=lws_[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
    assertThat(begun.body()).doesNotContain("lws_");
  }

  @Test
  void a_link_works_once_and_says_when_it_was_used() {
    Browser.signIn(lastword, link()).is(201);
    Answered again = Browser.signIn(lastword, link()).isProblem(403, "LW-AUT-004");
    assertThat(again.text("/detail")).contains("It was used at").contains("If that was not you");
  }

  @Test
  void of_many_who_show_one_link_at_once_one_is_let_in() throws Exception {
    var signingIn = new ArrayList<Callable<Answered>>();
    for (int i = 0; i < 16; i++) {
      signingIn.add(() -> Browser.signIn(lastword, link()));
    }
    var statuses = new ArrayList<Integer>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answered> answer : callers.invokeAll(signingIn)) {
        statuses.add(answer.get().status());
      }
    }
    assertThat(statuses).containsOnlyOnce(201).hasSize(16);
    assertThat(statuses.stream().filter(status -> status == 403)).hasSize(15);
  }

  @Test
  void a_link_is_over_after_a_quarter_of_an_hour() {
    lastword.clock().advance(Duration.ofMinutes(15));
    Answered late = Browser.signIn(lastword, link()).isProblem(403, "LW-AUT-004");
    assertThat(late.text("/detail")).contains("It ended at");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lwi_made-up", "x", "/", "https://lastword.example/sign-in/"})
  void what_is_no_link_opens_nothing(String link) {
    Browser.signIn(lastword, link).isProblem(403, "LW-AUT-004");
  }

  @Test
  void a_link_is_no_token_a_cookie_is_no_token_and_a_token_is_no_cookie() {
    String secret = link().substring(link().lastIndexOf('/') + 1);
    lastword.get(secret, "/v1/workflows").isProblem(401, "LW-AUT-001");
    String cookie = Browser.with(lastword, link()).cookie().replace("lastword-session=", "");
    lastword.get(cookie, "/v1/workflows").isProblem(401, "LW-AUT-001");
    var token = new Browser(lastword, "lastword-session=" + added.text("/token"), "");
    token.get("/v1/workflows").isProblem(401, "LW-AUT-001");
  }

  @Test
  void a_session_lasts_twelve_hours() {
    Browser browser = Browser.with(lastword, link());
    lastword.clock().advance(Duration.ofHours(12).minusMinutes(1));
    browser.get("/v1/workflows").is(200);
    lastword.clock().advance(Duration.ofMinutes(1));
    browser.get("/v1/workflows").isProblem(401, "LW-AUT-001");
  }

  @Test
  void who_signs_out_is_out_and_the_browser_forgets() {
    Browser browser = Browser.with(lastword, link());
    Answered out = browser.delete("/v1/session").is(200);
    assertThat(out.response().headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("lastword-session=;")
        .endsWith("; Max-Age=0");
    browser.get("/v1/workflows").isProblem(401, "LW-AUT-001");
    browser.delete("/v1/session").isProblem(401, "LW-AUT-001");
  }

  @Test
  void one_session_ends_without_the_other() {
    Browser desk = Browser.with(lastword, link());
    Browser phone = Browser.of(lastword, name);
    desk.delete("/v1/session").is(200);
    phone.get("/v1/workflows").is(200);
  }

  @Test
  void a_token_is_not_signed_out() {
    lastword
        .call("DELETE", added.text("/token"), "/v1/session", new byte[0], Map.of())
        .isProblem(403, "LW-AUT-005");
  }

  @Test
  void a_change_in_a_session_needs_the_proof_that_it_comes_from_its_page() {
    Browser browser = Browser.with(lastword, link());
    Browser other = Browser.of(lastword, name);
    var headers =
        List.of(
            Map.<String, String>of(),
            Map.of("X-CSRF-Token", ""),
            Map.of("X-CSRF-Token", other.csrf()),
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            Map.of("Content-Type", "text/plain", "X-CSRF-Token", browser.csrf() + "x"));
    for (Map<String, String> header : headers) {
      browser.call("POST", "/v1/tokens", "", header).isProblem(403, "LW-AUT-003");
    }
    browser
        .call("POST", "/v1/tokens", "csrf=" + browser.csrf(), headers.getFirst())
        .isProblem(403, "LW-AUT-003");
    browser.post("/v1/tokens", "").is(201);
  }

  @Test
  void a_form_sends_the_proof_in_a_field() {
    Browser browser = Browser.with(lastword, link());
    String form = "a=b%26csrf%3D1&csrf=" + browser.csrf() + "&csrf=2";
    browser
        .call(
            "POST",
            "/v1/tokens",
            form,
            Map.of("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"))
        .is(201);
  }

  @Test
  void a_token_beside_a_cookie_decides_who_calls() {
    Map<String, String> cookie = Map.of("Cookie", Browser.with(lastword, link()).cookie());
    lastword
        .call("GET", "lwp_made-up", "/v1/workflows", new byte[0], cookie)
        .isProblem(401, "LW-AUT-001");
    lastword
        .call("POST", lastword.operator(), "/v1/people/none/disable", new byte[0], cookie)
        .isProblem(404, "LW-PPL-003");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lastword-session",
        "=",
        ";;;",
        "lastword-session=\"",
        "a=b; lastword-session=%00"
      })
  void a_cookie_that_is_none_of_ours_is_nobodys(String cookie) {
    new Browser(lastword, cookie, "").get("/v1/workflows").isProblem(401, "LW-AUT-001");
  }

  @Test
  void a_session_holds_on_every_node_and_ends_on_every_node() {
    try (RunningServer beside = lastword.beside()) {
      for (int i = 0; i < 5; i++) {
        Browser here = Browser.of(lastword, name);
        var there = new Browser(beside, here.cookie(), here.csrf());
        String token = there.post("/v1/tokens", "").is(201).text("/token");
        lastword.get(token, "/v1/workflows").is(200);
        here.delete("/v1/session").is(200);
        there.post("/v1/tokens", "").isProblem(401, "LW-AUT-001");
      }
    }
  }

  @Test
  void nobody_gets_a_link_who_does_not_exist() {
    lastword
        .post(lastword.operator(), "/v1/people/nobody%20at%20all/sign-in-links", "")
        .isProblem(404, "LW-PPL-003");
    Browser.with(lastword, Browser.link(lastword, added.id())).get("/v1/workflows").is(200);
  }
}
