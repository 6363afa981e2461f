package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People look at some of what went ahead, and say what turned out later. */
class SpotCheckTest {

  private static final RunningServer lastword = RunningServer.shared();

  private static final String FEW = WithoutRule.named("new-vendor", Team.text("invoices.yaml"));
  private static final String ALL = spotCheck("{rate: 100%}");
  private static final String NONE = spotCheck("{rate: 0%}");

  private static final int MANY = 40;

  @Test
  void while_little_went_ahead_all_of_it_is_looked_at() {
    Team team = Team.of(lastword, "invoices", FEW);
    Answered paid = executed(team, "INV-1");
    assertThat(open(team)).containsExactly(paid.id());
    JsonNode item = list(team).json().path("spot_checks").path(0);
    assertThat(item.path("subject").asString()).isEqualTo("INV-1");
    assertThat(item.path("state").asString()).isEqualTo("executed");
    assertThat(item.path("agent").asString()).isEqualTo(team.agent());
  }

  @Test
  void the_newest_come_first_and_whoever_answers_for_no_workflow_sees_none() {
    Team team = Team.of(lastword, "invoices", ALL);
    Answered first = executed(team, "INV-1");
    Answered second = executed(team, "INV-2");
    assertThat(open(team)).containsExactly(second.id(), first.id());
    Answered others = lastword.get(team.token("sales"), "/v1/spot-checks").is(200);
    assertThat(others.json().path("spot_checks").isEmpty()).isTrue();
  }

  @Test
  void some_are_drawn_and_some_are_not_once_enough_went_ahead() {
    Team team = Team.of(lastword, "invoices", spotCheck("{rate: 50%}"));
    for (int i = 0; i < MANY; i++) {
      executed(team, "INV-" + i);
    }
    assertThat(open(team)).hasSizeBetween(MANY / 5, MANY - MANY / 5);
  }

  @Test
  void nothing_is_drawn_where_the_policy_asks_for_none_or_a_person_decides_anyway() {
    Team team = Team.of(lastword, "invoices", NONE);
    executed(team, "INV-1");
    assertThat(open(team)).isEmpty();
    Team careful = Team.of(lastword, "invoices", ALL);
    careful.submit(Team.invoice("INV-2", "20000.00", "Birch Paper", "")).hasVerdict("hold");
    assertThat(open(careful)).isEmpty();
  }

  @Test
  void an_answer_changes_nothing_of_the_action() {
    Team team = Team.of(lastword, "invoices", ALL);
    Answered paid = executed(team, "INV-1");
    Answered before = read(team, paid);
    Answered said = judge(team, paid, "right-to-ask").is(201);
    assertThat(said.text("/occasion")).isEqualTo("spot-check");
    assertThat(said.text("/judgement")).isEqualTo("right-to-ask");
    assertThat(open(team)).isEmpty();
    assertThat(read(team, paid).body()).isEqualTo(before.body());
  }

  @Test
  void no_agent_can_read_that_it_was_drawn() {
    Team drawn = Team.of(lastword, "invoices", ALL);
    Team not = Team.of(lastword, "invoices", NONE);
    Answered one = executed(drawn, "INV-1");
    Answered other = executed(not, "INV-1");
    judge(drawn, one, "wrong").is(201);
    assertThat(members(read(drawn, one).json())).isEqualTo(members(read(not, other).json()));
    lastword.get(drawn.key(), "/v1/spot-checks").isProblem(403, "LW-AUT-002");
    lastword.get(lastword.operator(), "/v1/spot-checks").isProblem(403, "LW-AUT-002");
  }

  @Test
  void what_was_wrong_is_no_precedent_any_more_and_its_owner_is_told_to_take_it_back() {
    Team team = Team.of(lastword, "invoices", newVendorsAreHeld());
    Answered first = team.submit(invoice("INV-1", "Oak Stationers"));
    first.hasVerdict("hold");
    lastword
        .post(
            team.token("finance-operations"),
            "/v1/reviews/" + first.text("/review/id") + "/rulings",
            "{\"ruling\": \"approve\", \"revision\": 1}")
        .is(201);
    carryOut(team, read(team, first));
    team.submit(invoice("INV-2", "Oak Stationers")).hasVerdict("proceed");
    assertThat(judge(team, first, "wrong").is(201).text("/occasion")).isEqualTo("later-truth");
    team.submit(invoice("INV-3", "Oak Stationers")).hasVerdict("hold");
    Browser owner = Browser.of(lastword, team.queue("finance-operations"));
    assertThat(owner.page("/spot-checks").is(200).body())
        .containsSubsequence("Found wrong: take these back", "INV-1", "I have seen to it");
    JsonNode alert = alerts(team).path(0);
    assertThat(alert.path("rule").asString()).isEqualTo("wrong");
    assertThat(alert.path("because").asString()).contains("take it back");
    owner.send("/alerts/" + alert.path("id").asString() + "/seen", Map.of()).is(303);
    assertThat(owner.page("/spot-checks").is(200).body()).doesNotContain("take these back");
    judge(team, first, "right").is(201);
    team.submit(invoice("INV-4", "Oak Stationers")).hasVerdict("proceed");
  }

  @Test
  void the_first_answer_is_the_spot_check_and_later_ones_are_what_turned_out() {
    Team team = Team.of(lastword, "invoices", ALL);
    Answered paid = executed(team, "INV-1");
    assertThat(judge(team, paid, "right").is(201).text("/occasion")).isEqualTo("spot-check");
    assertThat(judge(team, paid, "wrong").is(201).text("/occasion")).isEqualTo("later-truth");
    assertThat(counted(team, "wrong")).isEqualTo(1);
    judge(team, paid, "right").is(201);
    assertThat(counted(team, "wrong")).isZero();
  }

  @Test
  void one_of_ten_is_shown_to_a_second_person_who_does_not_see_what_the_first_one_said() {
    Team team = Team.newcomers(lastword, "invoices");
    String owners = team.queue("finance-operations");
    String second = Team.person(lastword, owners + " the second", owners);
    team.activate(ALL);
    Answered twice = drawnTwice(team, second);
    Browser other = Browser.of(lastword, owners + " the second");
    assertThat(other.page("/actions/" + twice.id()).is(200).body())
        .contains("A spot check: was this right?")
        .doesNotContain("said of the AI", "as the order says");
    assertThat(open(team)).doesNotContain(twice.id());
    assertThat(judge(second, twice, "wrong").is(201).text("/occasion")).isEqualTo("second-review");
    assertThat(open(second)).isEmpty();
    assertThat(other.page("/actions/" + twice.id()).is(200).body()).contains("said of the AI");
    assertThat(counted(team, "wrong")).isEqualTo(1);
    assertThat(judge(second, twice, "right").is(201).text("/occasion")).isEqualTo("later-truth");
  }

  /** The first that is still asked about after somebody has answered; one in ten is. */
  private static Answered drawnTwice(Team team, String second) {
    for (int i = 0; i < MANY * MANY; i++) {
      Answered paid = executed(team, "INV-" + i);
      judge(team, paid, "right").is(201);
      if (!open(second).isEmpty()) {
        return paid;
      }
    }
    throw new AssertionError("none is asked about twice");
  }

  @Test
  void what_was_never_carried_out_can_be_looked_at_and_is_not_counted() {
    Team team = Team.of(lastword, "invoices", ALL);
    Answered released = team.submit(Team.invoice("INV-1", "10.00", "Birch Paper", ""));
    judge(team, released, "wrong").is(201);
    assertThat(alerts(team).isEmpty()).isTrue();
    judge(team, released, "right").isProblem(409, "LW-ACT-006");
    assertThat(counted(team, "judged")).isZero();
    assertThat(leftOut(team)).isEqualTo("not-executed");
  }

  @Test
  void whoever_speaks_up_unasked_is_heard_and_proves_nothing() {
    Team team = Team.of(lastword, "invoices", spotCheck("{rate: 0.001%}"));
    Answered paid = executed(team, "INV-1");
    assertThat(judge(team, paid, "right").is(201).text("/occasion")).isEqualTo("later-truth");
    assertThat(counted(team, "judged")).isZero();
    assertThat(leftOut(team)).isEqualTo("unasked");
  }

  @Test
  void on_the_loop_spot_checks_show_the_limit() {
    Team team =
        Team.of(
            lastword,
            "invoices",
            ALL.replace("error_limit: 2%, assurance: 95%", "error_limit: 20%, assurance: 80%")
                .replace("at_least: 0.80}", "at_least: 0.95}")
                .replace("confidence: 0.80", "confidence: 0.95"));
    for (int i = 0; i < MANY; i++) {
      judge(team, executed(team, "INV-" + i), "right").is(201);
    }
    Answered evidence = evidence(team);
    assertThat(evidence.text("/standing")).as(evidence.body()).isEqualTo("proven");
    assertThat(counted(team, "judged")).isEqualTo(MANY);
    assertThat(counted(team, "never_reviewed")).isZero();
  }

  @Test
  void nobody_judges_their_own_matter_and_nobody_the_workflows_of_others() {
    Team team = Team.of(lastword, "invoices", ALL);
    String owner = team.token("finance-operations");
    Answered forMe =
        team.submit(
            Team.invoice("INV-1", "10.00", "Birch Paper", "")
                .replace(
                    "\"subject\"",
                    "\"on_behalf_of\": \"%s\", \"subject\""
                        .formatted(team.queue("finance-operations"))));
    judge(owner, forMe, "right").isProblem(403, "LW-REV-005");
    judge(team.token("sales"), forMe, "right").isProblem(404, "LW-ACT-004");
    judge(team.key(), forMe, "right").isProblem(403, "LW-AUT-002");
    judge(owner, executed(team, "INV-2"), "fine").isProblem(422, "LW-API-004");
  }

  private static String spotCheck(String terms) {
    return FEW.replaceAll("(?m)^spot_check: .*$", "spot_check: " + terms);
  }

  private static String newVendorsAreHeld() {
    return Team.text("invoices.yaml")
        .replaceAll("(?m)^spot_check: .*$", "spot_check: {rate: 100%}");
  }

  private static String invoice(String subject, String vendor) {
    return Team.invoice(subject, "10.00", vendor, "");
  }

  private static Answered executed(Team team, String subject) {
    Answered asked = team.submit(Team.invoice(subject, "10.00", "Birch Paper", ""));
    asked.hasVerdict("proceed");
    carryOut(team, asked);
    return asked;
  }

  private static void carryOut(Team team, Answered released) {
    team.consume(released.releaseId()).is(200);
    String path = "/v1/actions/" + released.id() + "/outcome";
    lastword.post(team.key(), path, "{\"status\": \"executed\"}").is(200);
  }

  private static Answered judge(Team team, Answered action, String judgement) {
    return judge(team.token("finance-operations"), action, judgement);
  }

  private static Answered judge(String token, Answered action, String judgement) {
    return lastword.post(
        token,
        "/v1/actions/" + action.id() + "/judgement",
        "{\"judgement\": \"%s\", \"comment\": \"as the order says\"}".formatted(judgement));
  }

  private static Answered read(Team team, Answered action) {
    return lastword.get(team.key(), "/v1/actions/" + action.id()).is(200);
  }

  private static List<String> members(JsonNode document) {
    return StreamSupport.stream(document.propertyNames().spliterator(), false).sorted().toList();
  }

  private static Answered list(Team team) {
    return lastword.get(team.token("finance-operations"), "/v1/spot-checks").is(200);
  }

  private static List<String> open(Team team) {
    return open(team.token("finance-operations"));
  }

  private static List<String> open(String token) {
    return lastword.get(token, "/v1/spot-checks").is(200).ids("/spot_checks", "action");
  }

  private static JsonNode alerts(Team team) {
    return lastword
        .get(team.token("finance-operations"), "/v1/alerts")
        .is(200)
        .json()
        .path("alerts");
  }

  private static Answered evidence(Team team) {
    return lastword
        .get(team.token("finance-operations"), "/v1/workflows/" + team.workflow() + "/evidence")
        .is(200);
  }

  private static int counted(Team team, String what) {
    return evidence(team).json().at("/counted/" + what).asInt();
  }

  private static String leftOut(Team team) {
    return evidence(team).text("/counted/left_out/0/why");
  }
}
