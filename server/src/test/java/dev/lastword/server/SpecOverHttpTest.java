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
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The cases of {@code spec/policy} through the running server: the same answers. */
class SpecOverHttpTest {

  private static final RunningServer lastword = RunningServer.shared();

  @TestFactory
  Stream<DynamicNode> the_specification() {
    return SpecFile.all().stream().map(SpecOverHttpTest::tests);
  }

  private static DynamicNode tests(SpecFile file) {
    Team team = Team.newcomers(lastword, "spec");
    String text = file.policy().replaceFirst("(?m)^workflow: .*$", "workflow: " + team.workflow());
    Policy policy = read(file.name(), text);
    inForce(policy, text);
    return dynamicContainer(
        file.name(),
        file.section("cases").stream()
            .map(c -> dynamicTest(SpecFile.text(c, "name"), () -> check(team, policy, c))));
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
    remember(policy.workflow(), action);
    String confidence = entry.get("confidence").map(JsonText::of).orElse("null");
    String model = entry.get("model").map(JsonText::of).orElse("null");
    Answered answered =
        team.submit(
            "{\"facts\":%s,\"confidence\":%s,\"model\":%s,\"subject\":\"%s\"}"
                .formatted(action.facts(), confidence, model, UUID.randomUUID()));
    if (entry.get("invalid").isPresent()) {
      checkInvalid(answered, entry);
    } else {
      checkVerdict(answered.is(201), (Json.Object) entry.get("expect").orElseThrow());
    }
  }

  private static void remember(String workflow, SpecAction action) throws Exception {
    try (Connection superuser = lastword.superuser();
        PreparedStatement forget =
            superuser.prepareStatement("delete from history_key where workflow = ?");
        PreparedStatement insert =
            superuser.prepareStatement(
                "insert into history_key values (gen_random_uuid(), ?, ?, ?, now(), null, true, true)")) {
      forget.setString(1, workflow);
      forget.executeUpdate();
      for (HistoryQuestion seen : action.seen().seen()) {
        insert.setString(1, workflow);
        insert.setString(2, seen.slot());
        insert.setString(3, seen.key());
        insert.executeUpdate();
      }
    }
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
