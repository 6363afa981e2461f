package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not fit is told completely, and nothing of it is kept but the attempt. */
class HostileInputTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final Team invoices =
      Team.of(lastword, "invoices", WithoutRule.named("new-vendor", Team.text("invoices.yaml")));

  static Stream<Arguments> notJson() {
    String facts =
        "\"facts\": {\"amount\": %s, \"vendor\": \"V\", \"po_matched\": true, \"memo\": \"\"}";
    String body = "{\"subject\": \"S\", " + facts + "}";
    return Stream.of(
        Arguments.of("a duplicate key", body.formatted("1, \"amount\": 2")),
        Arguments.of("a duplicate key by escape", body.formatted("1, \"\\u0061mount\": 2")),
        Arguments.of("NaN", body.formatted("NaN")),
        Arguments.of("Infinity", body.formatted("-Infinity")),
        Arguments.of("an exponent out of range", body.formatted("1e400")),
        Arguments.of("an exponent far out of range", body.formatted("1E+1000000000")),
        Arguments.of("an integer that doubles cannot hold", body.formatted("9007199254740993")),
        Arguments.of("a leading zero", body.formatted("010")),
        Arguments.of("two documents", body.formatted("1") + "{}"),
        Arguments.of("a trailing comma", body.formatted("1,")),
        Arguments.of("a comment", body.formatted("1 /* one */")),
        Arguments.of("a lone surrogate", body.formatted("\"\\ud800\"")),
        Arguments.of("NUL", body.formatted("\"\\u0000\"")),
        Arguments.of("nothing", ""),
        Arguments.of("too deep", "[".repeat(100_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notJson")
  void is_turned_down_and_names_the_place(String what, String body) {
    Answered answered = invoices.submit(body).isProblem(400, "LW-API-003");
    assertThat(answered.json().at("/problems/0/line").asInt()).as(what).isPositive();
  }

  @Test
  void bytes_that_are_not_utf8_are_turned_down() {
    for (byte[] bad :
        new byte[][] {
          {(byte) 0xC0, (byte) 0xAF},
          {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
          {(byte) 0xFF}
        }) {
      byte[] head = "{\"subject\": \"".getBytes(StandardCharsets.UTF_8);
      byte[] body = new byte[head.length + bad.length];
      System.arraycopy(head, 0, body, 0, head.length);
      System.arraycopy(bad, 0, body, head.length, bad.length);
      submit(body).isProblem(400, "LW-API-003");
    }
    submit("{\"subject\": \"x\"}".getBytes(StandardCharsets.UTF_16LE)).isProblem(400, "LW-API-003");
  }

  @Test
  void a_body_of_two_megabytes_is_too_large() {
    byte[] body = new byte[2_000_000];
    submit(body).isProblem(413, "LW-API-002");
  }

  @Test
  void every_problem_is_told_at_once() {
    Answered answered =
        invoices.submit(
            """
            {"confidence": 80, "colour": "red",
             "facts": {"amuont": 1, "vendor": 7, "po_matched": "yes", "memo": ""}}\
            """);
    answered.isProblem(422, "LW-ACT-002");
    assertThat(answered.ids("/problems", "pointer"))
        .contains(
            "/subject",
            "/confidence",
            "/colour",
            "/facts/amuont",
            "/facts/amount",
            "/facts/vendor",
            "/facts/po_matched");
    assertThat(answered.body()).contains("write 0.80").contains("amount");
  }

  @Test
  void money_is_exact() {
    invoices
        .submit(Team.invoice("S", "4999.99999999999999999", "V", ""))
        .isProblem(422, "LW-ACT-002");
    invoices.submit(Team.invoice("S", "-1.00", "V", "")).isProblem(422, "LW-ACT-002");
    invoices.submit(Team.invoice("S", "1000000.01", "V", "")).isProblem(422, "LW-ACT-002");
    invoices.submit(Team.invoice("T", "\"10.00\"", "V", "")).is(201);
  }

  @Test
  void nothing_is_stored_but_that_somebody_tried() throws SQLException {
    long actions = count("select count(*) from action");
    long attempts = count(ATTEMPTS);
    invoices.submit("{\"subject\": \"secret-subject\"}").is(422);
    invoices.submit("{").is(400);
    assertThat(count("select count(*) from action")).isEqualTo(actions);
    assertThat(count(ATTEMPTS)).isEqualTo(attempts + 2);
    assertThat(count("select count(*) from trail_entry where leaf like '%secret-subject%'"))
        .isZero();
  }

  @Test
  void what_agents_call_things_is_kept_as_it_is() {
    String hostile =
        "__proto__ <svg onload=alert(1)> =HYPERLINK(1) ../../etc/passwd '; DROP TABLE action";
    Answered answered = invoices.submit(Team.invoice(hostile, "10.00", "V", "")).is(201);
    assertThat(lastword.get(invoices.key(), "/v1/actions/" + answered.id()).text("/subject"))
        .isEqualTo(hostile);
  }

  @Test
  void unknown_places_are_problems_too() {
    lastword.get(null, "/nowhere").isProblem(404, "LW-API-001");
    lastword.post("lwk_wrong", "/v1/workflows/x/actions", "{}").isProblem(401, "LW-AUT-001");
    lastword.post(null, "/v1/workflows/x/actions", "{}").isProblem(401, "LW-AUT-001");
    lastword.post(invoices.key(), "/v1/workflows/other/actions", "{}").isProblem(404, "LW-ACT-001");
    lastword.post(invoices.key(), "/v1/people", "{}").isProblem(403, "LW-AUT-002");
    lastword.get(invoices.key(), "/v1/actions/%2e%2e%2fadmin").isProblem(404, "LW-API-001");
    lastword.get(invoices.key(), "/v1/actions?workflow=%00").isProblem(404, "LW-API-001");
    lastword
        .get(invoices.key(), "/v1/actions?from=%2B1000000000-01-01T00:00:00Z")
        .isProblem(422, "LW-API-004");
    lastword
        .post(lastword.operator(), "/v1/people", "{\"name\": \"   \"}")
        .isProblem(422, "LW-API-004");
    lastword.get(invoices.key(), "/v1/actions/act_1").isProblem(404, "LW-ACT-004");
  }

  private static final String ATTEMPTS =
      "select count(*) from trail_entry where leaf like '%\"kind\":\"invalid\"%'";

  private static long count(String sql) throws SQLException {
    try (var app = lastword.app();
        var rows =
            app.createStatement()
                .executeQuery(sql.replace("leaf like", "convert_from(leaf, 'UTF8') like"))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Answered submit(byte[] body) {
    return lastword.call(
        "POST",
        invoices.key(),
        "/v1/workflows/" + invoices.workflow() + "/actions",
        body,
        Map.of());
  }
}
