package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where browsers reach the server: never over a line that others can read. */
class PublicUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lastword.example",
        "https://lastword.example:8443/team",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://[::1]:8080"
      })
  void tls_or_this_machine_is_taken(String url) {
    assertThat(PublicUrl.of(url, false).text()).isEqualTo(url);
  }

  @Test
  void a_slash_at_the_end_is_left_out() {
    assertThat(PublicUrl.of("https://lastword.example//", false).text())
        .isEqualTo("https://lastword.example");
  }

  @Test
  void plain_http_elsewhere_has_to_be_asked_for() {
    String url = "http://lastword.example";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicUrl.of(url, false))
        .withMessageContaining("--insecure-http");
    assertThat(PublicUrl.of(url, true).text()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lastword.example",
        "ftp://lastword.example",
        "https://",
        "https://a b",
        "https://lastword.example?next=1",
        "https://lastword.example#top",
        "https://user@lastword.example",
        "http://localhost.example"
      })
  void what_is_no_such_address_is_said_to_be_none(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicUrl.of(url, false))
        .withMessageContaining("--public-url");
  }
}
