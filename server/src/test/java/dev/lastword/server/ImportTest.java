package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What happened before Lastword was asked. */
class ImportTest {

  private static final RunningServer lastword = RunningServer.shared();

  private final Team team = Team.of(lastword, "invoices", SplitPayments.POLICY);

  private static String line(String at, String amount, String vendor) {
    return "{\"at\": \"%s\", \"facts\": {\"amount\": %s, \"vendor\": \"%s\"}}\n"
        .formatted(at, amount, vendor);
  }

  private Answered upload(String token, String lines) {
    return lastword.post(token, "/v1/workflows/" + team.workflow() + "/imports", lines);
  }

  private Answered sign(String queue, Answered imported) {
    return lastword.post(team.token(queue), "/v1/imports/" + imported.id() + "/sign-off", "");
  }

  private List<String> alerts(String amount, String vendor) {
    return team.submit(SplitPayments.payment(vendor + amount, amount, vendor, ""))
        .is(201)
        .ids("/alerts", "id");
  }

  @Test
  void it_counts_once_the_owner_has_signed() {
    Answered imported =
        upload(lastword.operator(), line("2025-01-05T09:00:00Z", "400.00", "Birch Paper")).is(201);
    assertThat(imported.json().get("lines").asInt()).isEqualTo(1);
    assertThat(imported.json().has("signed_by")).isFalse();
    assertThat(alerts("800.00", "Birch Paper")).containsExactly("larger");
    assertThat(sign("finance-operations", imported).is(201).text("/signed_by"))
        .isEqualTo(team.queue("finance-operations"));
    assertThat(alerts("799.00", "Birch Paper")).isEmpty();
    assertThat(alerts("800.01", "Birch Paper")).containsExactly("larger");
  }

  @Test
  void what_happened_within_the_window_is_added_up() {
    String at = lastword.clock().instant().minusSeconds(3_600).toString();
    sign("finance-operations", upload(lastword.operator(), line(at, "6000.00", "Cedar"))).is(201);
    team.submit(SplitPayments.payment("1", "6000.00", "CEDAR", "")).hasVerdict("hold");
  }

  @Test
  void the_same_file_again_is_the_same_import() {
    String file = line("2025-01-05T09:00:00Z", "400.00", "Birch Paper");
    Answered first = upload(lastword.operator(), file).is(201);
    sign("finance-operations", first).is(201);
    Answered again = upload(lastword.operator(), file).is(201);
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(sign("finance-operations", again).is(201).text("/signed_at"))
        .isEqualTo(again.text("/signed_at"));
    assertThat(
            lastword
                .get(
                    team.token("finance-managers"), "/v1/workflows/" + team.workflow() + "/imports")
                .ids("/imports", "id"))
        .containsExactly(first.id());
  }

  @Test
  void only_the_owner_signs_and_never_who_uploaded_it() {
    String file = line("2025-01-05T09:00:00Z", "400.00", "Birch Paper");
    Answered imported = upload(team.token("finance-operations"), file).is(201);
    sign("finance-managers", imported).isProblem(403, "LW-HIS-003");
    sign("finance-operations", imported).isProblem(403, "LW-HIS-004");
    lastword
        .post(team.token("finance-operations"), "/v1/imports/imp_none/sign-off", "")
        .isProblem(404, "LW-HIS-002");
  }

  @Test
  void every_line_that_does_not_fit_is_told() {
    String file =
        line("2025-01-05T09:00:00Z", "400.00", "Birch Paper")
            + line("yesterday", "400.00", "Birch Paper")
            + "not json\n"
            + line("2999-01-05T09:00:00Z", "400.00", "Birch Paper")
            + line("2025-01-05T09:00:00Z", "400.001", "Birch Paper")
            + "{\"at\": \"2025-01-05T09:00:00Z\", \"facts\": {\"vendr\": \"Birch Paper\"}}\n";
    Answered answered = upload(lastword.operator(), file).isProblem(422, "LW-HIS-001");
    assertThat(answered.json().get("problems").findValuesAsString("line"))
        .containsExactlyInAnyOrder("2", "3", "4", "5", "6");
    upload(lastword.operator(), "\n").isProblem(422, "LW-HIS-001");
  }

  @Test
  void a_policy_that_asks_about_other_facts_later_knows_it_too() {
    Team others = Team.of(lastword, "invoices", SplitPayments.BEFORE);
    Answered imported =
        lastword
            .post(
                lastword.operator(),
                "/v1/workflows/" + others.workflow() + "/imports",
                line("2025-01-05T09:00:00Z", "400.00", "Birch Paper"))
            .is(201);
    lastword
        .post(others.token("finance-operations"), "/v1/imports/" + imported.id() + "/sign-off", "")
        .is(201);
    others.activate(SplitPayments.POLICY);
    Answered paid = others.submit(SplitPayments.payment("1", "700.00", "Birch Paper", ""));
    assertThat(paid.is(201).ids("/alerts", "id")).isEmpty();
  }
}
