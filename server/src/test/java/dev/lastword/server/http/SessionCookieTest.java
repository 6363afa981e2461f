package dev.lastword.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a browser is told about the cookie of a session. */
class SessionCookieTest {

  @Test
  void over_tls_it_is_never_sent_without() {
    assertThat(new SessionCookie(() -> "https://lastword.example").set("lws_x").get("Set-Cookie"))
        .isEqualTo("lastword-session=lws_x; Path=/; HttpOnly; SameSite=Strict; Secure");
  }

  @Test
  void over_plain_http_a_browser_would_drop_a_secure_one() {
    assertThat(new SessionCookie(() -> "http://127.0.0.1:8080").set("lws_x").get("Set-Cookie"))
        .isEqualTo("lastword-session=lws_x; Path=/; HttpOnly; SameSite=Strict");
  }

  @Test
  void what_pages_send_back_does_not_show_the_cookie_and_differs_by_session() {
    assertThat(Csrf.of("lws_x")).hasSize(43).isNotEqualTo(Csrf.of("lws_y")).doesNotContain("lws");
  }
}
