package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the server, as a test reads it. */
record Answered(int status, String body, HttpResponse<String> response) {

  private static final JsonMapper JSON = new JsonMapper();

  JsonNode json() {
    return JSON.readTree(body);
  }

  String text(String pointer) {
    return json().at(pointer).asString();
  }

  Answered is(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** A problem of this code. */
  Answered isProblem(int expectedStatus, String code) {
    is(expectedStatus);
    assertThat(text("/code")).as(body).isEqualTo(code);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    return this;
  }

  Answered hasVerdict(String verdict) {
    assertThat(text("/verdict")).as(body).isEqualTo(verdict);
    return this;
  }

  Answered hasState(String state) {
    assertThat(text("/state")).as(body).isEqualTo(state);
    return this;
  }

  List<String> reasons() {
    return ids("/reasons", "id");
  }

  List<String> queues() {
    return ids("/review/parts", "queue");
  }

  List<String> ids(String pointer, String member) {
    return StreamSupport.stream(json().at(pointer).spliterator(), false)
        .map(item -> item.get(member).asString())
        .toList();
  }

  String id() {
    return text("/id");
  }

  String releaseId() {
    return text("/release/id");
  }
}
