package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is in which queue, and a person's own tokens, in a browser. */
class PeoplePagesTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final Team invoices = Team.of(lastword, "invoices");
  private static final Browser manager = Browser.of(lastword, invoices.queue("finance-managers"));
  private static final String QUEUE = invoices.queue("finance-managers");
  private static final String MEMBERS = "/people/queues/" + QUEUE + "/members/";

  private static String proposed(String name) {
    return lastword
        .post(
            lastword.operator(),
            "/v1/people",
            "{\"name\": \"%s\", \"queues\": [\"%s\"]}".formatted(name, QUEUE))
        .is(201)
        .id();
  }

  private static String people(Browser reader) {
    return reader.page("/people").is(200).body();
  }

  @Test
  void a_person_sees_their_queues_and_who_is_in_them() {
    assertThat(people(manager))
        .contains("<h3>" + QUEUE, QUEUE + " (you)", "An active policy names it")
        .doesNotContain("<h3>" + invoices.queue("sales"));
  }

  @Test
  void who_is_proposed_has_no_vote_before_a_member_confirms() {
    String newcomer = "new <b>" + lastword.nextTeam();
    String id = proposed(newcomer);
    assertThat(people(manager))
        .contains(
            MEMBERS + id + "/confirmation", "has no vote", newcomer.replace("<b>", "&lt;b&gt;"))
        .doesNotContain(newcomer);
    manager.send(MEMBERS + id + "/confirmation", Map.of()).is(303);
    assertThat(people(manager))
        .contains(MEMBERS + id + "/removal")
        .doesNotContain(MEMBERS + id + "/confirmation");
  }

  @Test
  void the_owner_of_a_policy_decides_for_the_queues_it_names() {
    String id = proposed("newcomer " + lastword.nextTeam());
    Browser owner = Browser.of(lastword, invoices.queue("finance-operations"));
    assertThat(people(owner)).contains("<h3>" + QUEUE, "You are not in it");
    owner.send(MEMBERS + id + "/confirmation", Map.of()).is(303);
    owner.send(MEMBERS + id + "/removal", Map.of()).is(303);
    assertThat(people(owner)).doesNotContain(MEMBERS + id);
  }

  @Test
  void others_do_not_decide() {
    String id = proposed("newcomer " + lastword.nextTeam());
    Browser stranger = Browser.of(lastword, invoices.queue("sales"));
    assertThat(stranger.send(MEMBERS + id + "/confirmation", Map.of()).is(403).body())
        .contains("You do not decide who is in this queue");
    manager.send(MEMBERS + id + "/confirmation", Map.of("csrf", "")).is(403);
    assertThat(people(manager)).contains(MEMBERS + id + "/confirmation");
  }

  @Test
  void a_token_is_shown_once_and_revoked_with_a_button() {
    String shown = manager.send("/people/tokens", Map.of()).is(201).body();
    String token = shown.replaceAll("(?s).*(lwp_[A-Za-z0-9_-]{43}).*", "$1");
    lastword.get(token, "/v1/workflows").is(200);
    String page = people(manager);
    assertThat(page).doesNotContain("lwp_").contains("/revocation");
    String newest = page.replaceAll("(?s).*/people/tokens/(crd_[a-z0-9]+)/revocation.*", "$1");
    manager.send("/people/tokens/" + newest + "/revocation", Map.of()).is(303);
    lastword.get(token, "/v1/workflows").is(401);
  }

  @Test
  void nobody_revokes_what_is_not_theirs() {
    manager.send("/people/tokens/none/revocation", Map.of()).is(404);
  }
}
