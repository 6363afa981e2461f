package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where an active policy names a queue, a new member is a new vote. */
class MembershipTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY = Team.text("invoices.yaml");

  private Team team;
  private String newcomer;

  @BeforeEach
  void a_policy_names_the_finance_managers_and_is_owned_by_finance_operations() {
    team = Team.of(lastword, "invoices", POLICY);
    newcomer = "newcomer " + lastword.nextTeam();
    lastword
        .post(lastword.operator(), "/v1/people", "{\"name\": \"%s\"}".formatted(newcomer))
        .is(201);
  }

  private String as(String queue) {
    return Objects.requireNonNull(team.tokens().get(queue));
  }

  private String members(String queue) {
    return "/v1/queues/" + team.queue(queue) + "/members";
  }

  private String member(String queue) {
    return members(queue) + "/" + newcomer.replace(" ", "%20");
  }

  private Answered propose(String queue) {
    return lastword.post(
        lastword.operator(), members(queue), "{\"person\": \"%s\"}".formatted(newcomer));
  }

  private Answered confirm(String token, String queue) {
    return lastword.post(token, member(queue) + "/confirmation", "");
  }

  private Answered remove(String token, String queue) {
    return lastword.call("DELETE", token, member(queue), new byte[0], Map.of());
  }

  private JsonNode standing(String queue) {
    return lastword
        .get(lastword.operator(), "/v1/queues")
        .is(200)
        .json()
        .at("/queues")
        .values()
        .stream()
        .filter(known -> known.path("name").asString().equals(team.queue(queue)))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names(String queue, String list) {
    return standing(queue).path(list).values().stream()
        .map(m -> m.path("name").asString())
        .toList();
  }

  @Test
  void the_operator_fills_a_queue_that_no_active_policy_names() {
    assertThat(propose("sales").is(201).text("/state")).isEqualTo("member");
    assertThat(names("sales", "members")).contains(newcomer);
    assertThat(standing("sales").path("named").asBoolean()).isFalse();
  }

  @Test
  void the_operator_only_proposes_for_a_queue_that_an_active_policy_names() {
    assertThat(propose("finance-managers").is(201).text("/state")).isEqualTo("proposed");
    assertThat(propose("finance-managers").is(201).text("/state")).isEqualTo("proposed");
    assertThat(names("finance-managers", "members")).doesNotContain(newcomer);
    assertThat(names("finance-managers", "proposed")).containsExactly(newcomer);
    assertThat(standing("finance-managers").path("named").asBoolean()).isTrue();
  }

  @Test
  void who_is_added_for_such_a_queue_is_proposed_and_gets_no_token() {
    String body =
        "{\"name\": \"late %s\", \"queues\": [\"%s\", \"%s\"]}"
            .formatted(newcomer, team.queue("finance-managers"), team.queue("sales"));
    Answered added = lastword.post(lastword.operator(), "/v1/people", body).is(201);
    assertThat(added.json().at("/queues").values())
        .extracting(JsonNode::asString)
        .containsExactly(team.queue("sales"));
    assertThat(added.json().at("/proposed").values())
        .extracting(JsonNode::asString)
        .containsExactly(team.queue("finance-managers"));
    assertThat(added.json().has("token")).isFalse();
    assertThat(added.text("/sign_in_link")).contains("/sign-in/lwi_");
  }

  @Test
  void a_member_of_the_queue_confirms() {
    propose("finance-managers").is(201);
    Answered confirmed = confirm(as("finance-managers"), "finance-managers").is(201);
    assertThat(confirmed.text("/state")).isEqualTo("member");
    assertThat(names("finance-managers", "members")).contains(newcomer);
    assertThat(names("finance-managers", "proposed")).isEmpty();
  }

  @Test
  void a_member_of_the_queue_that_owns_the_policy_confirms() {
    propose("finance-managers").is(201);
    confirm(as("finance-operations"), "finance-managers").is(201);
  }

  @Test
  void the_operator_cannot_confirm_and_neither_can_others_nor_the_newcomer() {
    propose("finance-managers").is(201);
    confirm(lastword.operator(), "finance-managers").isProblem(403, "LW-AUT-002");
    confirm(team.key(), "finance-managers").isProblem(403, "LW-AUT-002");
    confirm(as("support"), "finance-managers").isProblem(403, "LW-PPL-007");
    Browser.of(lastword, newcomer)
        .post(member("finance-managers") + "/confirmation", "")
        .isProblem(403, "LW-PPL-007");
    assertThat(names("finance-managers", "members")).doesNotContain(newcomer);
  }

  @Test
  void an_owner_does_not_confirm_their_own_membership() {
    newcomer = team.queue("finance-operations");
    propose("finance-managers").is(201);
    confirm(as("finance-operations"), "finance-managers").isProblem(403, "LW-PPL-007");
    confirm(as("finance-managers"), "finance-managers").is(201);
  }

  @Test
  void nobody_is_confirmed_who_was_not_proposed_or_was_taken_back() {
    String manager = as("finance-managers");
    confirm(manager, "finance-managers").isProblem(409, "LW-PPL-006");
    propose("finance-managers").is(201);
    remove(lastword.operator(), "finance-managers").is(200);
    confirm(manager, "finance-managers").isProblem(409, "LW-PPL-006");
  }

  @Test
  void a_new_member_may_sign_and_one_who_was_not_confirmed_may_not() {
    propose("finance-managers").is(201);
    String digest = team.propose(POLICY.replace("title: Supplier", "title: All supplier"));
    Browser browser = Browser.of(lastword, newcomer);
    String signature = "{\"queue\": \"%s\"}".formatted(team.queue("finance-managers"));
    String signOffs = "/v1/policies/" + digest + "/sign-offs";
    browser.post(signOffs, signature).isProblem(403, "LW-PUB-007");
    confirm(as("finance-managers"), "finance-managers").is(201);
    browser.post(signOffs, signature).is(201);
  }

  @Test
  void who_is_removed_is_out_at_once_and_comes_back_only_by_a_vote() {
    propose("finance-managers").is(201);
    confirm(as("finance-managers"), "finance-managers").is(201);
    assertThat(remove(lastword.operator(), "finance-managers").is(200).text("/state"))
        .isEqualTo("removed");
    assertThat(names("finance-managers", "members")).doesNotContain(newcomer);
    assertThat(propose("finance-managers").is(201).text("/state")).isEqualTo("proposed");
  }

  @Test
  void members_and_owners_remove_and_others_do_not() {
    propose("finance-managers").is(201);
    confirm(as("finance-managers"), "finance-managers").is(201);
    remove(as("support"), "finance-managers").isProblem(403, "LW-PPL-007");
    remove(as("finance-operations"), "finance-managers").is(200);
    remove(as("finance-managers"), "finance-managers").is(200);
  }

  @Test
  void the_last_member_of_a_named_queue_stays_unless_the_account_is_disabled() {
    newcomer = team.queue("finance-managers");
    remove(lastword.operator(), "finance-managers").isProblem(409, "LW-PPL-008");
    Answered disabled = disable(newcomer);
    assertThat(disabled.json().at("/emptied").values())
        .extracting(JsonNode::asString)
        .containsExactly(team.queue("finance-managers"));
    assertThat(names("finance-managers", "members")).isEmpty();
    newcomer = team.queue("sales");
    remove(lastword.operator(), "sales").is(200);
  }

  private static Answered disable(String person) {
    String path = "/v1/people/" + person.replace(" ", "%20") + "/disable";
    return lastword.post(lastword.operator(), path, "").is(200);
  }

  @Test
  void a_disabled_account_ends_with_everything_it_had() {
    propose("sales").is(201);
    Browser browser = Browser.of(lastword, newcomer);
    String token = browser.post("/v1/tokens", "").is(201).text("/token");
    String link = Browser.link(lastword, newcomer);
    propose("finance-managers").is(201);
    disable(newcomer);
    browser.get("/v1/workflows").isProblem(401, "LW-AUT-001");
    lastword.get(token, "/v1/workflows").isProblem(401, "LW-AUT-001");
    Browser.signIn(lastword, link).isProblem(409, "LW-PPL-004");
    assertThat(names("sales", "members")).doesNotContain(newcomer);
    assertThat(names("finance-managers", "proposed")).isEmpty();
    propose("sales").isProblem(409, "LW-PPL-004");
    lastword
        .post(
            lastword.operator(),
            "/v1/people/" + newcomer.replace(" ", "%20") + "/sign-in-links",
            "")
        .isProblem(409, "LW-PPL-004");
  }

  @Test
  void disabling_again_answers_the_same() {
    Answered first = disable(newcomer);
    assertThat(disable(newcomer).text("/disabled_at")).isEqualTo(first.text("/disabled_at"));
  }

  @Test
  void a_queue_or_a_person_that_does_not_exist_is_said() {
    lastword
        .call("DELETE", lastword.operator(), "/v1/queues/none/members/none", new byte[0], Map.of())
        .isProblem(404, "LW-PPL-005");
    lastword
        .post(lastword.operator(), members("sales"), "{\"person\": \"nobody at all\"}")
        .isProblem(404, "LW-PPL-003");
    lastword
        .post(lastword.operator(), "/v1/queues/No%20Name/members", "{\"person\": \"x\"}")
        .isProblem(422, "LW-API-004");
  }
}
