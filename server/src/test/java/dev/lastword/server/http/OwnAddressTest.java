package dev.lastword.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a form or a cookie may lead. */
class OwnAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/inbox", "/inbox?subject=a%20b&queue=x", "/reviews/rev_1#ruling"})
  void an_address_of_ours_is_taken(String address) {
    assertThat(OwnAddress.of(address)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "inbox",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/a\\b",
        "https://x.example/",
        "javascript:alert(1)",
        "/a b",
        "/a\nSet-Cookie: x",
        "/ü",
        "\t/"
      })
  void anything_else_is_not(String address) {
    assertThat(OwnAddress.of(address)).isEmpty();
  }

  @Test
  void an_address_of_absurd_length_is_not() {
    assertThat(OwnAddress.of("/" + "a".repeat(2_000))).isEmpty();
  }
}
