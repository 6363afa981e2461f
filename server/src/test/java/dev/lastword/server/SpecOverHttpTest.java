package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lastword.policy.JsonText;
import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.SpecAction;
import dev.lastword.policy.SpecFile;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.policy.fact.RecordedHistory;
import dev.lastword.policy.fact.Standing;
import dev.lastword.policy.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The cases of {@code spec/policy} through the running server: the same answers. */
class SpecOverHttpTest {

  /** One of its own, whose clock is set to the moment of a case. */
  private static final RunningServer lastword = RunningServer.fresh();

  private static final Random RANDOM = new Random();

  @TestFactory
  Stream<DynamicNode> the_specification() {
    return SpecFile.all().stream().map(SpecOverHttpTest::tests);
  }

  private static DynamicNode tests(SpecFile file) {
    Team team = Team.newcomers(lastword, "spec");
    String text = file.policy().replaceFirst("(?m)^workflow: .*$", "workflow: " + team.workflow());
    Policy policy = read(file.name(), text);
    inForce(policy, text);
    Stream<DynamicNode> cases =
        file.section("cases").stream()
            .map(c -> dynamicTest(SpecFile.text(c, "name"), () -> check(team, policy, c)));
    Stream<DynamicNode> rejected =
        file.section("rejected").stream()
            .map(
                c -> dynamicTest("rejected: " + SpecFile.text(c, "name"), () -> rejected(file, c)));
    return dynamicContainer(file.name(), Stream.concat(cases, rejected));
  }

  /** A draft that does not check is not stored, and every problem is told with its place. */
  private static void rejected(SpecFile file, Json.Object entry) {
    Answered answered =
        lastword
            .post(lastword.operator(), "/v1/workflows/spec/drafts", file.changed(entry))
            .isProblem(422, "LW-PUB-002");
    List<Json.Object> expected = SpecFile.objects(entry, "problems");
    JsonNode found = answered.json().get("problems");
    assertThat(found).as(answered.body()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      for (String key : List.of("code", "line", "column", "pointer")) {
        same(expected.get(i), key, found.get(i).path(key).asString(""));
      }
    }
  }

  private static Policy read(String name, String text) {
    return switch (PolicyReader.read(name, text.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid invalid -> throw new AssertionError(invalid.text());
    };
  }

  /**
   * Makes it active without the signatures: these policies are for the language, not for people.
   */
  private static void inForce(Policy policy, String text) {
    String sql =
        """
        with p as (insert into policy values (?, ?, ?, ?, '{operator}', now(), 0) returning digest),
        o as (insert into proposal
          select gen_random_uuid(), digest, ?, null, '{none}', '{operator}', now(),
            gen_random_uuid(), 0 from p returning id, digest, workflow),
        a as (insert into activation
          select gen_random_uuid(), workflow, 1, digest, id, now(), gen_random_uuid(), 0 from o)
        update trail_head set generation = generation + 1
        """;
    try (Connection app = lastword.app();
        PreparedStatement insert = app.prepareStatement(sql)) {
      insert.setBytes(1, HexFormat.of().parseHex(policy.digest()));
      insert.setString(2, policy.workflow());
      insert.setBytes(3, text.getBytes(StandardCharsets.UTF_8));
      insert.setBytes(4, HexFormat.of().parseHex(policy.sourceDigest()));
      insert.setString(5, policy.workflow());
      insert.executeUpdate();
      lastword
          .post(
              lastword.operator(), "/v1/people", "{\"name\": \"%s\"}".formatted(policy.workflow()))
          .is(201);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void check(Team team, Policy policy, Json.Object entry) throws Exception {
    var action = new SpecAction(policy, entry);
    remember(policy, action);
    String confidence = entry.get("confidence").map(JsonText::of).orElse("null");
    String model = entry.get("model").map(JsonText::of).orElse("null");
    Answered answered =
        at(
            action.now(),
            () ->
                team.submit(
                    "{\"facts\":%s,\"confidence\":%s,\"model\":%s,\"subject\":\"%s\"}"
                        .formatted(action.facts(), confidence, model, subject(action))));
    if (entry.get("invalid").isPresent()) {
      checkInvalid(answered, entry);
    } else {
      checkVerdict(answered.is(201), (Json.Object) entry.get("expect").orElseThrow());
    }
  }

  private static Answered at(Instant moment, Supplier<Answered> what) {
    lastword.clock().stopAt(moment);
    try {
      return what.get();
    } finally {
      lastword.clock().run();
    }
  }

  private static String subject(SpecAction action) {
    return action.subject().isEmpty() ? UUID.randomUUID().toString() : action.subject();
  }

  /** Puts into the tables what earlier actions would have left there. */
  private static void remember(Policy policy, SpecAction action) throws Exception {
    try (Connection superuser = lastword.superuser();
        PreparedStatement forget =
            superuser.prepareStatement("delete from history_key where workflow = ?");
        PreparedStatement insert =
            superuser.prepareStatement(
                """
                insert into history_key (action, workflow, slot, key, at, amount, counted, cleared)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      forget.setString(1, policy.workflow());
      forget.executeUpdate();
      for (HistoryQuestion seen : action.seen()) {
        var known = new HistoryRecord(seen.slot(), seen.key(), Optional.empty());
        insert(insert, action.now(), policy.workflow(), known, Duration.ZERO, Standing.CONSUMED);
      }
      for (RecordedHistory.Earlier earlier : action.earlier()) {
        for (HistoryRecord left : policy.records(earlier.facts(), earlier.subject())) {
          insert(insert, action.now(), policy.workflow(), left, earlier.age(), earlier.standing());
        }
      }
    }
  }

  private static void insert(
      PreparedStatement insert,
      Instant now,
      String workflow,
      HistoryRecord left,
      Duration age,
      Standing standing)
      throws SQLException {
    Instant at = now.minus(age);
    boolean tried = left.slot().equals(HistoryCall.SUBJECTS);
    insert.setObject(1, new UUID(at.toEpochMilli() << 16 | 0x7000, RANDOM.nextLong()));
    insert.setString(2, workflow);
    insert.setString(3, left.slot());
    insert.setString(4, left.key());
    insert.setObject(5, at.atOffset(ZoneOffset.UTC));
    insert.setBigDecimal(6, left.amount().orElse(null));
    insert.setBoolean(7, tried ? standing.isTried() : standing.isCounted());
    insert.setBoolean(8, standing.isCleared());
    insert.executeUpdate();
  }

  private static void checkInvalid(Answered answered, Json.Object entry) {
    assertThat(answered.status()).as(answered.body()).isIn(400, 422);
    List<String> expected =
        SpecFile.objects(entry, "invalid").stream()
            .map(p -> SpecFile.word(p, "code") + " " + SpecFile.word(p, "pointer"))
            .toList();
    List<String> found =
        StreamSupport.stream(answered.json().get("problems").spliterator(), false)
            .map(p -> p.get("code").asString() + " " + p.get("pointer").asString())
            .toList();
    assertThat(found).as(answered.body()).hasSameSizeAs(expected);
    for (String problem : expected) {
      boolean anyPlace = problem.endsWith(" null");
      assertThat(found)
          .anyMatch(
              f -> anyPlace ? f.startsWith(problem.replace(" null", " ")) : f.equals(problem));
    }
  }

  private static void checkVerdict(Answered answered, Json.Object expect) {
    assertThat(answered.text("/verdict"))
        .as(answered.body())
        .isEqualTo(SpecFile.word(expect, "verdict"));
    set(expect, "reasons", answered, "/reasons", "id");
    set(expect, "kinds", answered, "/reasons", "kind");
    set(expect, "alerts", answered, "/alerts", "id");
    set(expect, "queues", answered, "/review/parts", "queue");
    SpecFile.words(expect, "unknown")
        .ifPresent(wanted -> assertThat(unknown(answered)).isEqualTo(wanted));
    expect.get("because").ifPresent(b -> checkBecause(answered, (Json.Object) b));
    expect.get("parts").ifPresent(p -> checkParts(answered, (Json.Object) p));
  }

  private static void set(
      Json.Object expect, String key, Answered answered, String pointer, String member) {
    SpecFile.words(expect, key)
        .ifPresent(wanted ->
            assertThat(answered.ids(pointer, member).stream().distinct().sorted().toList())
                .as(key + " of " + answered.body())
                .isEqualTo(wanted));
  }

  private static List<String> unknown(Answered answered) {
    return reasons(answered)
        .flatMap(r -> StreamSupport.stream(r.path("unknown").spliterator(), false))
        .map(JsonNode::asString)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<JsonNode> reasons(Answered answered) {
    return Stream.concat(
        StreamSupport.stream(answered.json().get("reasons").spliterator(), false),
        StreamSupport.stream(answered.json().get("alerts").spliterator(), false));
  }

  private static void checkBecause(Answered answered, Json.Object expected) {
    for (Json.Member member : expected.members()) {
      assertThat(reasons(answered).filter(r -> r.get("id").asString().equals(member.name())))
          .extracting(r -> r.get("because").asString())
          .containsExactly(SpecFile.word(member.value()));
    }
  }

  private static void checkParts(Answered answered, Json.Object expected) {
    Instant submitted = Instant.parse(answered.text("/submitted_at"));
    for (Json.Member member : expected.members()) {
      Json.Object wanted = (Json.Object) member.value();
      JsonNode part =
          StreamSupport.stream(answered.json().at("/review/parts").spliterator(), false)
              .filter(p -> p.get("queue").asString().equals(member.name()))
              .findFirst()
              .orElseThrow();
      same(wanted, "approvals", part.get("approvals").asString());
      same(wanted, "urgent", part.get("urgent").asString());
      same(
          wanted,
          "within_minutes",
          part.has("due_at")
              ? ""
                  + Duration.between(submitted, Instant.parse(part.get("due_at").asString()))
                      .toMinutes()
              : "none");
    }
  }

  private static void same(Json.Object wanted, String key, String actual) {
    String value = SpecFile.word(wanted, key);
    if (value != null) {
      assertThat(actual).as(key).isEqualTo(value);
    }
  }
}
