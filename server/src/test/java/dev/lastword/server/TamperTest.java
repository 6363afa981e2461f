package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lastword.evidence.draw.Coin;
import dev.lastword.server.judgements.Judgements;
import dev.lastword.server.store.Access;
import dev.lastword.server.store.Database;
import dev.lastword.server.verify.TrailAudit;
import dev.lastword.trail.SignerKey;
import dev.lastword.trail.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody with all rights on the database changes what is stored, and is found. */
class TamperTest {

  private static final String POLICY = WithoutRule.named("new-vendor", Team.text("invoices.yaml"));

  private static final RunningServer lastword = RunningServer.fresh();
  private static final Team invoices = Team.of(lastword, "invoices", POLICY);
  private static final Team answering =
      Team.of(lastword, "invoices", POLICY.replace("    hard: true\n", ""));
  private static Answered released;
  private static Answered held;
  private static Answered amended;

  @BeforeAll
  static void a_day_of_work() {
    pausedAndStopped(invoices);
    for (int i = 0; i < 300; i++) {
      invoices.submit(Team.invoice("OLD-" + i, "10.00", "Birch Paper", "")).is(201);
    }
    released = invoices.submit(Team.invoice("INV-1", "10.00", "Birch Paper", ""));
    held = invoices.submit(Team.invoice("INV-2", "20000.00", "Birch Paper", ""));
    Answered executed = invoices.submit(Team.invoice("INV-3", "11.00", "Birch Paper", ""));
    invoices.consume(executed.releaseId()).is(200);
    lastword
        .post(
            invoices.key(),
            "/v1/actions/" + executed.id() + "/outcome",
            "{\"status\": \"executed\", \"note\": \"paid\"}")
        .is(200);
    String owner = invoices.token("finance-operations");
    lastword
        .post(
            owner,
            "/v1/actions/" + executed.id() + "/judgement",
            "{\"judgement\": \"wrong\", \"comment\": \"paid twice\"}")
        .is(201);
    imports(invoices);
    watches(invoices);
    signsInAndOut();
    amended = answering.submit(Team.invoice("INV-4", "20000.00", "Birch Paper", ""));
    String manager = answering.token("finance-managers");
    lastword.post(manager, review(amended) + "/claim", "").is(201);
    rule(manager, amended, AMEND).is(201).hasState("released");
    Awaitility.await().until(TamperTest::everythingIsSigned);
  }

  private static void pausedAndStopped(Team team) {
    String owner = team.tokens().get("finance-operations");
    String workflow = "/v1/workflows/" + team.workflow();
    lastword.post(owner, workflow + "/pause", "{\"reason\": \"odd totals\"}").is(200);
    Browser.of(lastword, team.queue("finance-operations"))
        .post(workflow + "/resume", "{\"reason\": \"explained\"}")
        .is(200);
    String stop =
        "{\"scope\": \"agent\", \"id\": \"%s\", \"reason\": \"a test\"}".formatted(team.agent());
    String path = "/v1/stops/" + lastword.post(owner, "/v1/stops", stop).is(201).id();
    lastword.call("DELETE", owner, path + "?reason=over", new byte[0], Map.of()).is(200);
  }

  private static void imports(Team team) {
    String line = "{\"at\": \"2025-01-05T09:00:00Z\", \"facts\": {\"vendor\": \"Birch Paper\"}}\n";
    String path = "/v1/workflows/" + team.workflow() + "/imports";
    String id = lastword.post(lastword.operator(), path, line).is(201).id();
    lastword.post(team.token("finance-operations"), "/v1/imports/" + id + "/sign-off", "").is(201);
  }

  private static void watches(Team team) {
    String digest = team.draft(POLICY.replace("expires: 7d", "expires: 6d"));
    String path = "/v1/workflows/" + team.workflow() + "/shadow";
    String owner = team.token("finance-operations");
    lastword.post(owner, path, "{\"digest\": \"%s\"}".formatted(digest)).is(201);
    lastword.call("DELETE", owner, path + "/" + digest, new byte[0], Map.of()).is(200);
  }

  private static void signsInAndOut() {
    Browser.of(lastword, invoices.queue("support")).delete("/v1/session").is(200);
    Browser.of(lastword, invoices.queue("support"));
    String path = "/v1/people/" + invoices.queue("sales") + "/disable";
    lastword.post(lastword.operator(), path, "").is(200);
  }

  @AfterAll
  static void stop() {
    lastword.close();
  }

  private static boolean everythingIsSigned() throws Exception {
    return audit(Optional.empty()) instanceof TrailAudit.Result.Intact intact
        && intact.signed() == intact.leaves();
  }

  @Test
  void one_byte_of_a_leaf() throws Exception {
    assertThat(difference(LEAF_100)).contains("leaf 100");
  }

  @Test
  void one_byte_of_a_leaf_and_its_hash() throws Exception {
    String hash = "update trail_entry set hash = sha256('\\x00'::bytea || leaf) where index = 100";
    assertThat(difference(LEAF_100, hash)).contains("leaves 0-");
  }

  @Test
  void one_state() throws Exception {
    assertThat(difference("update action set state = 'released' where state = 'held'"))
        .contains(held.id())
        .contains("state is \"released\" in the table, \"held\" on the trail");
  }

  @Test
  void one_amount() throws Exception {
    assertThat(difference(AMOUNT.formatted("10.00", "99.00")))
        .contains(released.id())
        .contains("content");
  }

  @Test
  void one_deleted_row() throws Exception {
    assertThat(difference("delete from action where subject = 'INV-1'"))
        .contains(released.id())
        .contains("no row");
  }

  @Test
  void one_row_more() throws Exception {
    assertThat(
            difference(
                "insert into queue (name, created_at, trail_index) values ('friends', now(), 3)"))
        .contains("queue friends")
        .contains("no leaf");
  }

  @Test
  void one_queue_taken_off_a_held_action() throws Exception {
    assertThat(difference("update review_part set queue = 'friends' where action in " + INV_2))
        .contains(held.id())
        .contains("parts");
  }

  @Test
  void one_signature_moved_to_somebody_else() throws Exception {
    String moved =
        """
        update sign_off set person =
          (select id from person where id <> sign_off.person order by id limit 1)
        where id = (select min(id::text)::uuid from sign_off)
        """;
    assertThat(difference(moved)).contains("sign-off sig_").contains("person");
  }

  @Test
  void one_key_exchanged() throws Exception {
    assertThat(
            difference(
                "update credential set hash = sha256('known to me'::bytea) where agent = '%s'"
                    .formatted(invoices.agent())))
        .contains("credential crd_")
        .contains("hash");
  }

  @Test
  void one_vote_given_to_somebody_who_was_only_proposed() throws Exception {
    String friend = "friend of " + invoices.workflow();
    lastword
        .post(
            lastword.operator(),
            "/v1/people",
            "{\"name\": \"%s\", \"queues\": [\"%s\"]}"
                .formatted(friend, invoices.queue("finance-managers")))
        .is(201);
    Awaitility.await().until(TamperTest::everythingIsSigned);
    assertThat(difference("update membership set act = 'added' where act = 'proposed'"))
        .contains("membership mem_")
        .contains("act is \"added\" in the table, \"proposed\" on the trail");
  }

  @Test
  void one_removed_member_moved_to_another_queue() throws Exception {
    assertThat(
            difference(
                "update membership set queue = '%s' where act = 'removed'"
                    .formatted(invoices.queue("support"))))
        .contains("membership mem_")
        .contains("queue");
  }

  @Test
  void one_session_opened_again() throws Exception {
    assertThat(difference("update session set ended_at = null where ended_at is not null"))
        .contains("session ses_")
        .contains("ended_at");
  }

  @Test
  void one_session_given_to_somebody_else() throws Exception {
    String moved =
        """
        update session set person =
          (select id from person where id <> session.person order by id limit 1)
        """;
    assertThat(difference(moved)).contains("session ses_").contains("person");
  }

  @Test
  void one_account_enabled_again() throws Exception {
    assertThat(difference("update person set disabled_at = null where disabled_at is not null"))
        .contains("person per_")
        .contains("disabled_at");
  }

  @Test
  void one_sign_in_link_made_good_again() throws Exception {
    assertThat(
            difference(
                "update credential set revoked_at = null where kind = 'sign-in' and revoked_at is not null"))
        .contains("credential crd_")
        .contains("revoked_at");
  }

  @Test
  void one_vendor_made_known() throws Exception {
    assertThat(
            difference(
                """
                insert into history_key (action, workflow, slot, key, at, counted, cleared)
                select id, workflow, 'vendor', '["Acme"]', now(), true, true from action
                where subject = 'INV-2'
                """))
        .contains(held.id())
        .contains("history");
  }

  @Test
  void one_payment_that_does_not_count() throws Exception {
    assertThat(
            difference(
                """
                insert into history_key (action, workflow, slot, key, at, counted, cleared)
                select id, workflow, '~vendor', '["acme"]', now(), false, false from action
                where subject = 'INV-2'
                """))
        .contains(held.id())
        .contains("history");
  }

  @Test
  void one_line_of_an_import() throws Exception {
    assertThat(difference("update history_import set content = content || '\\x0a'::bytea"))
        .contains("import imp_")
        .contains("digest");
  }

  @Test
  void somebody_else_who_signed_an_import() throws Exception {
    assertThat(
            difference(
                "update history_sign_off set person = (select id from person where id <> person limit 1)"))
        .contains("import-sign-off imp_")
        .contains("person");
  }

  @Test
  void one_line_more_than_was_imported() throws Exception {
    assertThat(
            difference(
                """
                insert into history_key
                  (action, workflow, slot, key, at, counted, cleared, source)
                select gen_random_uuid(), workflow, 'vendor', n::text, now(), true, true, id
                from history_import cross join generate_series(1, 2) n
                """))
        .contains("import imp_")
        .contains("not what was signed");
  }

  @Test
  void one_reason_of_a_pause() throws Exception {
    assertThat(difference("update autonomy_act set reason = 'a holiday' where act = 'pause'"))
        .contains("autonomy aut_")
        .contains("reason");
  }

  @Test
  void one_pause_made_a_resumption_and_one_lift_taken_away() throws Exception {
    String moved = "update autonomy_act set act = 'resume' where act = 'pause'";
    assertThat(difference(moved)).contains("autonomy aut_").contains("act");
    assertThat(difference("delete from autonomy_act where act = 'lift'"))
        .contains("autonomy aut_")
        .contains("no row");
  }

  @Test
  void one_candidate_exchanged_for_the_active_policy() throws Exception {
    String exchanged =
        "update shadow_act set digest = (select digest from activation order by id limit 1)";
    assertThat(difference(exchanged)).contains("shadow shd_").contains("policy");
  }

  @Test
  void one_candidate_registered_earlier_and_one_withdrawal_taken_away() throws Exception {
    String earlier = "update shadow_act set at = at - interval '30 days' where act = 'registered'";
    assertThat(difference(earlier)).contains("shadow shd_").contains("at");
    assertThat(difference("delete from shadow_act where act = 'withdrawn'"))
        .contains("shadow shd_")
        .contains("no row");
  }

  @Test
  void one_outcome_note() throws Exception {
    assertThat(difference("update outcome set note = 'never paid'"))
        .contains("outcome out_")
        .contains("note");
  }

  @Test
  void one_ruling_turned_around() throws Exception {
    assertThat(difference("update ruling set ruling = 'approve'"))
        .contains("ruling rul_")
        .contains("ruling is \"approve\" in the table, \"amend\" on the trail");
  }

  @Test
  void one_ruling_given_for_another_queue_revision_or_person() throws Exception {
    assertThat(difference("update ruling set queues = array_append(queues, 'friends')"))
        .contains("queues");
    assertThat(difference("update ruling set revision = revision + 1")).contains("revision");
    assertThat(difference("update ruling set person = id")).contains("person");
    assertThat(difference("update ruling set via = 'console'")).contains("via");
  }

  @Test
  void one_comment() throws Exception {
    assertThat(difference("update ruling set comment = 'never read it'"))
        .contains("ruling rul_")
        .contains("comment");
  }

  @Test
  void one_ruling_taken_away() throws Exception {
    assertThat(difference("delete from ruling")).contains("ruling rul_").contains("no row");
  }

  @Test
  void one_judgement_made_kinder_or_taken_away() throws Exception {
    assertThat(difference("update judgement set judgement = 'right'"))
        .contains("judgement jdg_")
        .contains("judgement is \"right\" in the table, \"wrong\" on the trail");
    assertThat(difference("delete from judgement")).contains("judgement jdg_").contains("no row");
  }

  @Test
  void one_spot_check_that_nobody_is_asked_for_or_that_was_never_drawn() throws Exception {
    assertThat(difference("delete from spot_check where answered_at is null"))
        .contains("the spot check of action act_");
    assertThat(difference("update spot_check set answered_at = at where answered_at is null"))
        .contains("the spot check of action act_");
  }

  @Test
  void one_coin_that_falls_another_way() throws Exception {
    assertThat(difference("update action set coin = 1 - coin where subject = 'INV-1'"))
        .contains(released.id())
        .contains("content");
  }

  @Test
  void one_coin_that_was_tossed_with_another_secret() throws Exception {
    Coin other = new Coin("another secret".getBytes(StandardCharsets.US_ASCII));
    assertThat(audit(Optional.empty(), other))
        .isInstanceOfSatisfying(
            TrailAudit.Result.Differs.class,
            differs -> assertThat(differs.first()).contains("coin of action act_"));
  }

  @Test
  void one_wrong_action_that_becomes_a_precedent_again() throws Exception {
    assertThat(difference("update action set wrong = false where wrong"))
        .contains("was wrong is not what people said");
  }

  @Test
  void one_claim() throws Exception {
    assertThat(difference("update claim set person = id")).contains("claim clm_", "person");
    assertThat(difference("delete from claim")).contains("claim clm_").contains("no row");
  }

  @Test
  void one_part_that_counts_what_was_approved_for_other_bytes() throws Exception {
    assertThat(difference("update review_part set since = 1 where since = 2"))
        .contains(amended.id())
        .contains("parts");
  }

  @Test
  void one_part_that_takes_tokens_again() throws Exception {
    assertThat(difference("update review_part set console = false where console"))
        .contains(held.id())
        .contains("parts");
  }

  @Test
  void one_amended_amount() throws Exception {
    assertThat(difference(AMENDED.formatted("19000.00", "91000.00")))
        .contains("reconsideration rec_")
        .contains("content");
  }

  @Test
  void one_amendment_taken_off_its_action_or_away() throws Exception {
    assertThat(difference("update action set reconsidered = null where reconsidered is not null"))
        .contains(amended.id());
    assertThat(difference("delete from reconsideration")).contains(amended.id());
  }

  @Test
  void one_name_put_under_a_release() throws Exception {
    assertThat(difference(APPROVERS.formatted("array_append(release_approvers, 'per_x')")))
        .contains(amended.id())
        .contains("approved_by");
  }

  @Test
  void what_people_released_cannot_be_consumed_once_their_answer_was_edited() throws Exception {
    refusedWhile(
        "update ruling set comment = comment || '!'",
        "update ruling set comment = rtrim(comment, '!')");
    refusedWhile("update ruling set via = 'console'", "update ruling set via = 'token'");
    refusedWhile(
        AMENDED.formatted("19000.00", "91000.00"), AMENDED.formatted("91000.00", "19000.00"));
    refusedWhile(
        APPROVERS.formatted("array_append(release_approvers, 'per_x')"),
        APPROVERS.formatted("array_remove(release_approvers, 'per_x')"));
    refusedWhile(
        "update review_part set since = 1 where since = 2",
        "update review_part set since = 2 where action in (select action from reconsideration)");
    lastword.get(answering.key(), "/v1/actions/" + amended.id()).hasState("released");
  }

  private static void refusedWhile(String edit, String undo) throws Exception {
    sql(edit);
    answering.consume("rel_" + amended.id().substring(4)).isProblem(409, "LW-REL-005");
    sql(undo);
    assertThat(audit(Optional.empty())).isInstanceOf(TrailAudit.Result.Intact.class);
  }

  @Test
  void nobody_rules_on_what_is_not_as_it_was_asked() throws Exception {
    String invoice = Team.invoice("INV-5", "20000.00", "Birch Paper", "");
    Answered asked = answering.submit(invoice.replace("Toner", "as the contract says"));
    String parts = "update review_part set approvals = %d where action in " + INV_5;
    String ruled = "update ruling set queues = %s where action in " + INV_5;
    String manager = answering.token("finance-managers");
    String accounts = answering.token("senior-account-managers");
    sql(parts.formatted(2));
    rule(manager, asked, APPROVE).isProblem(409, "LW-REL-005");
    sql(parts.formatted(1));
    rule(manager, asked, APPROVE).is(201).hasState("held");
    sql(ruled.formatted("array_append(queues, 'friends')"));
    rule(accounts, asked, APPROVE).isProblem(409, "LW-REL-005");
    sql(ruled.formatted("array_remove(queues, 'friends')"));
    rule(accounts, asked, APPROVE).is(201).hasState("released");
  }

  @Test
  void what_lost_an_approval_is_not_consumed() throws Exception {
    Answered asked = answering.submit(Team.invoice("INV-6", "20000.00", "Birch Paper", ""));
    String manager = answering.token("finance-managers");
    rule(manager, asked, APPROVE).is(201).hasState("released");
    try (Connection superuser = lastword.superuser();
        var s = superuser.createStatement()) {
      s.execute("create table kept as select * from ruling where action in " + INV_6);
      s.execute("delete from ruling where action in " + INV_6);
      answering.consume("rel_" + asked.id().substring(4)).isProblem(409, "LW-REL-007");
      s.execute("insert into ruling select * from kept");
      s.execute("drop table kept");
    }
    Answered again = lastword.get(answering.key(), "/v1/actions/" + asked.id()).hasState("held");
    rule(manager, again, "{\"ruling\": \"reject\", \"revision\": 3}").is(201);
  }

  @Test
  void a_row_put_back_to_before_it_was_consumed() throws Exception {
    try (RunningServer own = RunningServer.fresh();
        Connection superuser = own.superuser();
        var s = superuser.createStatement()) {
      Team team = Team.of(own, "invoices", POLICY);
      String release =
          team.submit(Team.invoice("INV-7", "10.00", "Birch Paper", "")).is(201).releaseId();
      s.execute("create table kept as select * from action");
      team.consume(release).is(200);
      s.execute("delete from action");
      s.execute("insert into action select * from kept");
      team.consume(release);
      VerifierKey key =
          VerifierKey.parse(Files.readString(own.folder().resolve("trail.vkey")).strip());
      superuser.setAutoCommit(false);
      assertThat(TrailAudit.run(superuser, key, Optional.empty(), Optional.empty()))
          .isInstanceOfSatisfying(
              TrailAudit.Result.Differs.class,
              differs -> assertThat(differs.first()).contains("has revision 2 of action act_"));
    }
  }

  @Test
  void an_edited_action_cannot_be_consumed() throws Exception {
    sql(AMOUNT.formatted("10.00", "99.00"));
    invoices.consume(released.releaseId()).isProblem(409, "LW-REL-005");
    sql(AMOUNT.formatted("99.00", "10.00"));
    invoices.consume(released.releaseId()).is(200);
  }

  @Test
  void an_edited_action_is_not_given_a_new_leaf() throws Exception {
    Answered submitted = invoices.submit(Team.invoice("INV-9", "10.00", "Birch Paper", ""));
    String edit = AMOUNT.replace("INV-1", "INV-9");
    sql(edit.formatted("10.00", "99.00"));
    String action = "/v1/actions/" + submitted.id();
    lastword.post(invoices.key(), action + "/cancel", "").isProblem(409, "LW-REL-005");
    lastword
        .get(invoices.key(), "/v1/releases/" + submitted.releaseId())
        .isProblem(409, "LW-REL-005");
    sql(edit.formatted("99.00", "10.00"));
    lastword.get(invoices.key(), "/v1/releases/" + submitted.releaseId()).is(200);
    invoices.consume(submitted.releaseId()).is(200);
    sql(edit.formatted("10.00", "99.00"));
    lastword
        .post(invoices.key(), action + "/outcome", "{\"status\": \"executed\"}")
        .isProblem(409, "LW-REL-005");
    sql(edit.formatted("99.00", "10.00"));
  }

  @Test
  void an_edited_held_action_is_not_superseded_by_the_next_one() throws Exception {
    sql(
        "update review_part set queue = queue || '-friends' where action in (select id from action where subject = 'INV-2')");
    invoices
        .submit(Team.invoice("INV-2", "21000.00", "Birch Paper", ""))
        .isProblem(409, "LW-REL-005");
    sql("update review_part set queue = replace(queue, '-friends', '')");
  }

  @Test
  void one_line_more_in_a_signed_policy_file() throws Exception {
    assertThat(difference("update policy set source = source || convert_to('# x', 'UTF8')"))
        .contains("policy ")
        .contains("source");
  }

  @Test
  void a_held_action_with_a_release_made_up_for_it_cannot_be_consumed() throws Exception {
    String release = "rel_" + held.id().substring("act_".length());
    sql(
        """
        update action set state = 'released', release_number = 1, release_audience = agent,
          release_expires_at = now() + interval '1 hour'
        where subject = 'INV-2'
        """);
    invoices.consume(release).isProblem(409, "LW-REL-005");
    sql(
        """
        update action set state = 'held', release_number = 0, release_audience = null,
          release_expires_at = null
        where subject = 'INV-2'
        """);
    invoices.consume(release).isProblem(404, "LW-REL-001");
  }

  @Test
  void a_kept_checkpoint_is_extended_by_what_came_later() throws Exception {
    String kept = Files.readString(lastword.folder().resolve("kept-checkpoint"));
    invoices.submit(Team.invoice("LATER", "10.00", "Birch Paper", "")).is(201);
    assertThat(audit(Optional.of(kept))).isInstanceOf(TrailAudit.Result.Intact.class);
  }

  @Test
  void a_trail_cut_short_is_not_signed_any_more() throws Exception {
    try (RunningServer own = RunningServer.fresh()) {
      Team.of(own, "invoices", POLICY);
      Path sideFile = own.folder().resolve("checkpoint");
      Awaitility.await().until(() -> Files.exists(sideFile));
      own.stop();
      String signed = Files.readString(sideFile);
      own.start();
      try (Connection superuser = own.superuser();
          var s = superuser.createStatement()) {
        s.execute("delete from trail_entry where index >= 10");
        s.execute("delete from checkpoint where size > 10");
        s.execute("update trail_head set size = 10");
      }
      own.stop();
      assertThat(Files.readString(sideFile)).isEqualTo(signed);
      assertThatThrownBy(own::start).hasMessageContaining("does not sign");
    }
  }

  @Test
  void the_servers_own_role_cannot_change_a_leaf_or_an_act() throws SQLException {
    try (Connection app = lastword.app()) {
      for (String statement :
          new String[] {
            "update trail_entry set leaf = leaf",
            "delete from trail_entry",
            "truncate trail_entry",
            "update checkpoint set note = note",
            "delete from action",
            "update sign_off set queue = queue",
            "update policy set source = source",
            "delete from ruling",
            "update membership set act = act",
            "update autonomy_act set act = act",
            "drop table action"
          }) {
        assertThatThrownBy(() -> app.createStatement().execute(statement))
            .as(statement)
            .isInstanceOf(SQLException.class)
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      }
    }
  }

  private static final String INV_2 = "(select id from action where subject = 'INV-2')";
  private static final String INV_5 = "(select id from action where subject = 'INV-5')";
  private static final String INV_6 = "(select id from action where subject = 'INV-6')";

  private static final String AMEND =
      """
      {"ruling": "amend", "revision": 1, "comment": "One box came back", "amended": {"facts":
        {"amount": 19000.00, "vendor": "Birch Paper", "po_matched": true, "memo": "Toner",
         "country": "US"}}}
      """;
  private static final String APPROVE = "{\"ruling\": \"approve\", \"revision\": 1}";

  private static String review(Answered action) {
    return "/v1/reviews/" + action.text("/review/id");
  }

  private static Answered rule(String token, Answered action, String body) {
    return lastword.post(token, review(action) + "/rulings", body);
  }

  private static final String AMENDED =
      """
      update reconsideration set
        facts = convert_to(replace(convert_from(facts, 'UTF8'), '%s', '%s'), 'UTF8')
      """;

  private static final String APPROVERS =
      "update action set release_approvers = %s where release_approvers is not null";

  private static final String LEAF_100 =
      "update trail_entry set leaf = set_byte(leaf, 40, get_byte(leaf, 40) # 1) where index = 100";

  private static final String AMOUNT =
      """
      update action set
        facts = convert_to(replace(convert_from(facts, 'UTF8'), '%s', '%s'), 'UTF8')
      where subject = 'INV-1'
      """;

  private static void sql(String statement) throws SQLException, IOException {
    try (Connection superuser = lastword.superuser();
        var s = superuser.createStatement()) {
      assertThat(s.executeUpdate(statement)).as(statement).isPositive();
    }
  }

  /** What the audit says when it sees these changes, which are then taken back. */
  private static String difference(String... statements) throws Exception {
    try (Connection superuser = lastword.superuser()) {
      superuser.setAutoCommit(false);
      for (String statement : statements) {
        try (var s = superuser.createStatement()) {
          assertThat(s.executeUpdate(statement)).as(statement).isPositive();
        }
      }
      TrailAudit.Result result =
          TrailAudit.run(superuser, key(), Optional.empty(), Optional.empty());
      superuser.rollback();
      assertThat(result).isInstanceOf(TrailAudit.Result.Differs.class);
      return ((TrailAudit.Result.Differs) result).first();
    }
  }

  private static TrailAudit.Result audit(Optional<String> kept) throws Exception {
    Path secret = lastword.folder().resolve("trail.key");
    return audit(kept, Judgements.coin(SignerKey.parse(Files.readString(secret).strip())));
  }

  private static TrailAudit.Result audit(Optional<String> kept, Coin coin) throws Exception {
    Access access = lastword.server().postgres().orElseThrow().access();
    try (Connection connection = Database.reader(access).getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return TrailAudit.run(connection, key(), kept, Optional.of(coin));
    }
  }

  private static VerifierKey key() throws IOException {
    return VerifierKey.parse(Files.readString(lastword.folder().resolve("trail.vkey")).strip());
  }
}
