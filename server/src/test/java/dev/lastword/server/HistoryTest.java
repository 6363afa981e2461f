package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.Situation;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.fact.RecordedHistory;
import dev.lastword.policy.fact.Standing;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.server.history.Past;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What earlier actions come to, through everything that may become of them. */
class HistoryTest {

  private static final RunningServer lastword = RunningServer.fresh();
  private static final Team team = Team.of(lastword, "invoices", SplitPayments.POLICY);
  private static final Policy policy = policy();

  private static final List<Standing> STATES = List.of(Standing.values());

  private static int vendors;

  private final String vendor = "Vendor " + ++vendors;

  @AfterAll
  static void stop() {
    lastword.close();
  }

  private static Policy policy() {
    byte[] source = team.ours(SplitPayments.POLICY).getBytes(StandardCharsets.UTF_8);
    return switch (PolicyReader.read("invoices.yaml", source)) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid invalid -> throw new AssertionError(invalid.text());
    };
  }

  private Answered pay(String subject, String amount) {
    return team.submit(SplitPayments.payment(vendor + subject, amount, vendor, "")).is(201);
  }

  private Answered payAtOnce(String subject, String amount) {
    String body = SplitPayments.payment(vendor + subject, amount, vendor, ", \"consume\": true");
    return team.submit(body).is(201).hasState("consumed");
  }

  private static Answered rule(Answered held, String ruling) {
    return lastword
        .post(
            team.token("finance-managers"),
            "/v1/reviews/" + held.text("/review/id") + "/rulings",
            "{%s, \"revision\": 1}".formatted(ruling))
        .is(201);
  }

  private static Answered outcome(Answered action, String status) {
    return lastword
        .post(
            team.key(),
            "/v1/actions/" + action.id() + "/outcome",
            "{\"status\": \"%s\"}".formatted(status))
        .is(200);
  }

  @Test
  void what_was_rejected_does_not_count_any_more() {
    Answered first = pay("-1", "10000.01").hasVerdict("hold");
    pay("-2", "6000.00").hasVerdict("hold");
    rule(first, "\"ruling\": \"reject\", \"reason_code\": \"incorrect\", \"comment\": \"no\"");
    pay("-3", "4000.00").hasVerdict("proceed");
    pay("-4", "0.01").hasVerdict("hold");
  }

  @Test
  void what_takes_the_place_of_another_is_not_added_to_it() {
    pay("-1", "10000.01").hasVerdict("hold");
    pay("-1", "10000.00").hasVerdict("proceed");
    pay("-2", "0.01").hasVerdict("hold");
  }

  @Test
  void what_was_cancelled_does_not_count_but_was_tried() {
    Answered first = pay("-1", "6000.00").hasVerdict("proceed");
    lastword.post(team.key(), "/v1/actions/" + first.id() + "/cancel", "").is(200);
    Answered again = pay("-1", "6000.00").hasVerdict("proceed");
    assertThat(again.ids("/alerts", "id")).contains("tried-again");
  }

  @Test
  void an_amended_amount_counts_instead_of_the_one_that_was_sent() {
    Answered first = pay("-1", "12000.00").hasVerdict("hold");
    rule(
        first,
        "\"ruling\": \"amend\", \"amended\": {\"facts\": {\"amount\": 2000.00, \"vendor\": \"%s\"}}"
            .formatted(vendor));
    pay("-2", "8000.00").hasVerdict("proceed");
    pay("-3", "0.01").hasVerdict("hold");
  }

  @Test
  void an_amended_vendor_has_its_own_total() {
    Answered first = pay("-1", "12000.00").hasVerdict("hold");
    rule(
        first,
        "\"ruling\": \"amend\", \"amended\": {\"facts\": {\"amount\": 9000.00, \"vendor\": \"%s x\"}}"
            .formatted(vendor));
    pay("-2", "10000.00").hasVerdict("proceed");
  }

  @Test
  void only_what_was_carried_out_is_the_largest() {
    assertThat(pay("-1", "100.00").ids("/alerts", "id")).containsExactly("larger");
    payAtOnce("-2", "100.00");
    assertThat(pay("-3", "200.00").ids("/alerts", "id")).isEmpty();
    Answered large = payAtOnce("-4", "1000.00");
    assertThat(pay("-5", "201.00").ids("/alerts", "id")).containsExactly("often");
    outcome(large, "failed");
    assertThat(pay("-6", "201.00").ids("/alerts", "id"))
        .containsExactlyInAnyOrder("often", "larger");
  }

  @Test
  void what_happened_a_window_ago_is_forgotten() {
    pay("-1", "6000.00").hasVerdict("proceed");
    try (RunningServer own = RunningServer.fresh()) {
      Team others = Team.of(own, "invoices", SplitPayments.POLICY);
      others.submit(SplitPayments.payment("1", "6000.00", "Acme", "")).hasVerdict("proceed");
      own.clock().advance(Duration.ofHours(23));
      others.submit(SplitPayments.payment("2", "6000.00", "Acme", "")).hasVerdict("hold");
      own.clock().advance(Duration.ofHours(2));
      others.submit(SplitPayments.payment("3", "4000.00", "Acme", "")).hasVerdict("proceed");
    }
  }

  @Test
  void a_policy_that_begins_to_ask_knows_what_happened_before() {
    try (RunningServer own = RunningServer.fresh()) {
      Team others = Team.newcomers(own, "invoices");
      others.activate(SplitPayments.BEFORE);
      others.submit(SplitPayments.payment("1", "6000.00", "Acme", "")).hasVerdict("proceed");
      others.activate(SplitPayments.POLICY);
      others.submit(SplitPayments.payment("2", "6000.00", "ACME", "")).hasVerdict("hold");
    }
  }

  @Test
  void every_verdict_can_be_replayed_from_what_was_stored() throws Exception {
    payAtOnce("-1", "1.00");
    pay("-2", "6000.00");
    pay("-3", "6000.00");
    pay("-3", "3.00");
    int replayed = 0;
    try (Connection app = lastword.app();
        PreparedStatement select =
            app.prepareStatement(
                "select facts, history, verdict, rules, submitted_at from action where history is not null");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        replay(rows);
        replayed++;
      }
    }
    assertThat(replayed).isGreaterThanOrEqualTo(4);
  }

  private static void replay(ResultSet row) throws SQLException {
    Facts facts = facts(new String(row.getBytes(1), StandardCharsets.UTF_8));
    Instant at = row.getTimestamp(5).toInstant();
    var ask = new Ask(facts, Confidence.absent(), Model.unsaid(), at);
    var again = policy.evaluate(ask, stored(facts, row.getString(2)), Situation.normal());
    assertThat(again.verdict().word()).isEqualTo(row.getString(3));
  }

  private static History stored(Facts facts, String history) {
    JsonNode answers = JsonMapper.builder().build().readTree(history);
    Map<HistoryQuestion, BigDecimal> known = new HashMap<>();
    for (HistoryQuestion question : policy.questions(facts)) {
      for (JsonNode answer : answers) {
        if (answer.get(0).asString().equals(question.call().text()) && !answer.get(2).isNull()) {
          known.put(question, new BigDecimal(answer.get(2).asString()));
        }
      }
    }
    return new History(known);
  }

  private static Facts facts(String json) {
    return switch (StrictJson.parse(json.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Parsed(Json.Object sent) -> policy.facts().bindWhatFits(sent);
      case JsonReading other -> throw new AssertionError(other);
    };
  }

  @Test
  void the_database_counts_as_the_definition_does() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    String workflow = "generated-" + seed;
    List<RecordedHistory.Earlier> earlier = new ArrayList<>();
    try (Connection superuser = lastword.superuser()) {
      for (int i = 0; i < 400; i++) {
        earlier.add(generated(random));
        insert(superuser, workflow, now, earlier.getLast());
      }
      for (int i = 0; i < 200; i++) {
        Facts facts = generated(random).facts();
        String subject = "S" + random.nextInt(5);
        List<HistoryQuestion> questions = policy.questions(facts);
        History counted = Past.now(superuser, workflow, questions, subject, UUID.randomUUID(), now);
        assertThat(counted.answers())
            .as("seed %d", seed)
            .usingRecursiveComparison()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .isEqualTo(new RecordedHistory(earlier, Set.of()).answer(questions, subject).answers());
      }
    }
  }

  @Test
  void more_than_can_be_added_up_is_not_known() throws Exception {
    String crowd = "crowd-" + System.nanoTime();
    Facts facts = facts("{\"amount\": 1.00, \"vendor\": \"Acme\"}");
    Instant now = lastword.clock().instant();
    try (Connection superuser = lastword.superuser()) {
      for (int i = 0; i < Past.MOST_ROWS; i++) {
        insert(superuser, crowd, now, earlier(facts));
      }
      assertThat(totals(superuser, crowd, facts, now)).hasSize(2);
      insert(superuser, crowd, now, earlier(facts));
      assertThat(totals(superuser, crowd, facts, now)).isEmpty();
    }
  }

  private static RecordedHistory.Earlier earlier(Facts facts) {
    return new RecordedHistory.Earlier(facts, "S", Standing.HELD, Duration.ofMinutes(1));
  }

  private static List<HistoryQuestion> totals(
      Connection superuser, String workflow, Facts facts, Instant now) throws SQLException {
    List<HistoryQuestion> questions = policy.questions(facts);
    History history = Past.now(superuser, workflow, questions, "other", UUID.randomUUID(), now);
    return questions.stream()
        .filter(question -> question.slot().contains("vendor"))
        .filter(question -> question.slot().contains("~"))
        .filter(question -> history.of(question).isPresent())
        .toList();
  }

  private static RecordedHistory.Earlier generated(Random random) {
    String amount =
        random.nextInt(20) == 0
            ? ""
            : "\"amount\": %d.%02d, ".formatted(random.nextInt(9), random.nextInt(100));
    String vendor = List.of("Acme", "ACME", "acme ", "Birch", "Birch, Ltd.").get(random.nextInt(5));
    Facts facts = facts("{%s\"vendor\": \"%s\"}".formatted(amount, vendor));
    Standing standing = STATES.get(random.nextInt(STATES.size()));
    Duration age = Duration.ofMinutes(random.nextInt(30) * 60L + random.nextInt(3));
    return new RecordedHistory.Earlier(facts, "S" + random.nextInt(5), standing, age);
  }

  private static void insert(
      Connection superuser, String workflow, Instant now, RecordedHistory.Earlier earlier)
      throws SQLException {
    Instant at = now.minus(earlier.age());
    UUID action =
        new UUID(at.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
    try (PreparedStatement insert =
        superuser.prepareStatement(
            """
            insert into history_key (action, workflow, slot, key, at, amount, counted, cleared)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (HistoryRecord left : policy.records(earlier.facts(), earlier.subject())) {
        Standing standing = earlier.standing();
        boolean subject = left.slot().contains("@");
        insert.setObject(1, action);
        insert.setString(2, workflow);
        insert.setString(3, left.slot());
        insert.setString(4, left.key());
        insert.setObject(5, at.atOffset(ZoneOffset.UTC));
        insert.setBigDecimal(6, left.amount().orElse(null));
        insert.setBoolean(7, subject ? standing.isTried() : standing.isCounted());
        insert.setBoolean(8, standing.isCleared());
        insert.executeUpdate();
      }
    }
  }
}
