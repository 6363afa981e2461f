package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
record Answer(int status, byte[] body) {

  private static final JsonMapper JSON = new JsonMapper();

  String text() {
    return new String(body, java.nio.charset.StandardCharsets.UTF_8);
  }

  JsonNode json() {
    return JSON.readTree(body);
  }

  /** The text at this place. */
  String text(String pointer) {
    return json().at(pointer).asString();
  }

  Answer is(int expected) {
    assertThat(status).as(text()).isEqualTo(expected);
    return this;
  }
}
