package dev.lastword.client;

import static dev.lastword.client.Examples.FACTS;
import static dev.lastword.client.Examples.INBOX;
import static dev.lastword.client.Examples.REVIEW;
import static dev.lastword.client.Examples.SESSION;
import static dev.lastword.client.Examples.problem;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lastword.api.Output;
import dev.lastword.api.RawJson;
import dev.lastword.api.RulingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People with the SDK: they sign in, look and answer. */
@Timeout(30)
final class ReviewerTest {

  private static final String COOKIE = "lastword-session=lws_secret; Path=/; HttpOnly";
  private static final String LINK = "http://lastword.example/sign-in/lwi_once";

  private final ScriptedServer server = new ScriptedServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_link_becomes_a_session_that_every_call_shows() {
    LastwordClient me = signedIn();
    server.answers(200, REVIEW);
    me.review("rev_1");
    var signIn = server.asked().get(0);
    assertThat(signIn.method() + " " + signIn.target() + " " + signIn.body())
        .isEqualTo("POST /v1/session {\"link\":\"" + LINK + "\"}");
    assertThat(signIn.headers()).doesNotContainKeys("authorization", "cookie", "x-csrf-token");
    assertThat(server.asked().get(1).headers())
        .containsEntry("cookie", "lastword-session=lws_secret")
        .containsEntry("x-csrf-token", "proof")
        .doesNotContainKey("authorization");
  }

  @Test
  void a_link_is_tried_once_for_it_works_once() {
    server.answers(503, problem(503, "LW-API-006", "The database does not answer."));
    assertThatThrownBy(this::signIn).isInstanceOf(LastwordUnavailable.class);
    server.onlyRequest();
  }

  @Test
  void a_link_that_is_over_is_told_so() {
    server.answers(403, problem(403, "LW-AUT-004", "It was used at 10:00."));
    var problem = catchThrowableOfType(LastwordProblem.class, this::signIn);
    assertThat(problem.code()).isEqualTo("LW-AUT-004");
  }

  @Test
  void whoever_sets_no_cookie_is_no_lastword_server() {
    server.answers(201, SESSION).setsCookie(COOKIE, "{}");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(this::signIn)
          .isInstanceOf(LastwordUnavailable.class)
          .hasMessageContaining("no session");
    }
  }

  @Test
  void an_inbox_is_asked_for_by_queue_and_page() {
    LastwordClient me = signedIn();
    String none = "{\"reviews\":[]}";
    server.answers(200, INBOX).answers(200, none).answers(200, none);
    var mine = ReviewQuery.open().queue("finance-managers");
    var first = me.reviews(mine);
    assertThat(first.reviews().get(0).urgent()).isTrue();
    assertThat(me.reviews(mine.cursor(requireNonNull(first.next()))).next()).isNull();
    assertThat(me.reviews(ReviewQuery.closed()).reviews()).isEmpty();
    assertThat(server.asked())
        .extracting(ScriptedServer.Asked::target)
        .containsExactly(
            "/v1/session",
            "/v1/reviews?state=open&queue=finance-managers",
            "/v1/reviews?state=open&queue=finance-managers&cursor=u..rev_1",
            "/v1/reviews?state=closed");
  }

  @Test
  void a_review_shows_what_is_decided_on_byte_for_byte_and_who_has_it() {
    LastwordClient me = signedIn();
    server.answers(201, REVIEW).answers(200, REVIEW);
    var taken = me.claim("rev_1");
    assertThat(taken.content().facts()).isEqualTo(new RawJson(FACTS));
    assertThat(requireNonNull(taken.parts().get(0).claim()).by().name())
        .isEqualTo("finance manager");
    assertThat(me.giveBack("rev_1").you().queues()).containsExactly("finance-managers");
    assertThat(server.asked().subList(1, 3))
        .extracting(asked -> asked.method() + " " + asked.target())
        .containsExactly("POST /v1/reviews/rev_1/claim", "DELETE /v1/reviews/rev_1/claim");
  }

  @Test
  void the_four_rulings_travel_as_they_are_meant() {
    LastwordClient me = signedIn();
    var letter = new RulingRequest.Amended(null, new Output("text/plain", "Dear customer", null));
    for (RulingRequest ruling :
        new RulingRequest[] {
          RulingRequest.approve(4),
          RulingRequest.amend(4, letter).because("Friendlier"),
          RulingRequest.reject(4, "duplicate").because("Paid in May"),
          RulingRequest.takeOver(4)
        }) {
      server.answers(201, REVIEW);
      me.rule("rev_1", ruling);
    }
    assertThat(server.asked().subList(1, 5))
        .allMatch(asked -> asked.target().equals("/v1/reviews/rev_1/rulings"))
        .extracting(ScriptedServer.Asked::body)
        .containsExactly(
            "{\"ruling\":\"approve\",\"revision\":4}",
            "{\"ruling\":\"amend\",\"revision\":4,\"comment\":\"Friendlier\",\"amended\":"
                + "{\"output\":{\"type\":\"text/plain\",\"content\":\"Dear customer\"}}}",
            "{\"ruling\":\"reject\",\"revision\":4,\"reason_code\":\"duplicate\",\"comment\":\"Paid in May\"}",
            "{\"ruling\":\"take-over\",\"revision\":4}");
  }

  @Test
  void a_ruling_is_sent_once_and_whoever_was_first_is_named() {
    LastwordClient me = signedIn();
    server
        .answers(409, problem(409, "LW-REV-002", "The sales lead answered reject."))
        .answers(503, problem(503, "LW-API-006", "The database does not answer."));
    var second =
        catchThrowableOfType(
            LastwordProblem.class, () -> me.rule("rev_1", RulingRequest.approve(4)));
    assertThat(second.detail()).isEqualTo("The sales lead answered reject.");
    assertThatThrownBy(() -> me.rule("rev_1", RulingRequest.approve(4)))
        .isInstanceOf(LastwordUnavailable.class);
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void signing_out_ends_the_session() {
    LastwordClient me = signedIn();
    server.answers(200, "{\"ended_at\":\"2026-03-01T10:00:00Z\"}");
    assertThat(me.signOut().endedAt()).isEqualTo("2026-03-01T10:00:00Z");
    var last = server.asked().get(1);
    assertThat(last.method() + " " + last.target()).isEqualTo("DELETE /v1/session");
  }

  private LastwordClient signedIn() {
    server.setsCookie(COOKIE, SESSION);
    return signIn();
  }

  private LastwordClient signIn() {
    return LastwordClient.at(server.url()).signIn(LINK + "\n");
  }
}
