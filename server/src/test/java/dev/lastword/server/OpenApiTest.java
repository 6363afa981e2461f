package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lastword.api.RawJson;
import dev.lastword.policy.ReasonKind;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.State;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.judgements.Judgement;
import dev.lastword.server.reviews.RulingKind;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code openapi.json} says of every call what the server does. */
class OpenApiTest {

  private static final Path RECORDS = Path.of("..", "api/src/main/java/dev/lastword/api");
  private static final Pattern CODE = Pattern.compile("LW-[A-Z]{3}-[0-9]{3}");

  private static final String AMEND =
      """
      {"ruling": "amend", "revision": 1, "reason_code": "incorrect", "comment": "One box came back",
       "amended": {
         "facts": {"amount": 19000.00, "vendor": "Birch Paper", "po_matched": true, "memo": "Toner",
           "country": "US"},
         "output": {"type": "text/plain", "content": "Pay $19,000.00 to Birch Paper."}}}
      """;

  private static final RunningServer lastword = RunningServer.shared();
  private static final Description description =
      new Description(lastword.get(null, "/openapi.json").is(200).json());
  private static final String POLICY = WithoutRule.named("new-vendor", Team.text("invoices.yaml"));
  private static final Team invoices = Team.of(lastword, "invoices", POLICY);

  @Test
  void everybody_may_read_it_as_json() {
    Answered answered = lastword.get(null, "/openapi.json").is(200);
    assertThat(answered.response().headers().firstValue("Content-Type"))
        .contains("application/json");
    assertThat(answered.text("/openapi")).isEqualTo("3.1.0");
  }

  @Test
  void it_has_every_call_that_is_registered_and_no_other() {
    assertThat(description.operations())
        .extracting(Description.Operation::call)
        .containsExactlyInAnyOrderElementsOf(
            RegisteredCalls.all().stream().map(call -> call.replace("{+", "{")).toList());
  }

  @Test
  void it_names_the_roles_that_the_table_of_permissions_names() {
    assertThat(description.operations())
        .extracting(operation -> operation.call() + " " + roles(operation))
        .containsExactlyInAnyOrderElementsOf(
            PermissionsTest.rows().stream()
                .map(row -> row.call().replace("{+", "{") + " " + roles(row))
                .toList());
  }

  private static List<String> roles(Description.Operation operation) {
    JsonNode security = operation.body().path("security");
    JsonNode schemes = security.isMissingNode() ? description.root().at("/security") : security;
    return schemes
        .path(0)
        .propertyStream()
        .flatMap(scheme ->
            scheme.getValue().values().stream()
                .map(role ->
                    role.asString() + (scheme.getKey().equals("session") ? "'s session" : "")))
        .toList();
  }

  private static List<String> roles(PermissionsTest.Row row) {
    return row.open()
        ? List.of()
        : Stream.of(
                row.agent() ? "agent" : "",
                row.token() ? "person" : row.person() ? "person's session" : "",
                row.operator() ? "operator" : "")
            .filter(role -> !role.isEmpty())
            .toList();
  }

  @Test
  void each_problem_is_named_where_its_status_is_and_none_is_left_out() {
    var named = new TreeSet<String>();
    for (Description.Operation operation : description.operations()) {
      operation
          .body()
          .at("/responses")
          .propertyStream()
          .forEach(response -> {
            String words = description.resolved(response.getValue()).path("description").asString();
            for (String code : codes(words)) {
              assertThat(status(code)).as(operation.call()).isEqualTo(response.getKey());
              named.add(code);
            }
          });
    }
    named.addAll(codes(description.root().at("/info/description").asString()));
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
  }

  private static List<String> codes(String words) {
    return CODE.matcher(words).results().map(found -> found.group()).toList();
  }

  private static String status(String code) {
    return Arrays.stream(ErrorCode.values())
        .filter(known -> known.code().equals(code))
        .map(known -> String.valueOf(known.status()))
        .findFirst()
        .orElse("no such code: " + code);
  }

  @Test
  void states_kinds_of_reasons_and_what_people_answer_are_complete() {
    assertThat(words("State"))
        .containsExactlyElementsOf(Arrays.stream(State.values()).map(State::word).toList());
    assertThat(words("ReasonKind"))
        .containsExactlyElementsOf(
            Arrays.stream(ReasonKind.values()).map(ReasonKind::word).toList());
    assertThat(words("PartState"))
        .containsExactlyElementsOf(
            Arrays.stream(ReviewPart.State.values()).map(ReviewPart.State::word).toList());
    assertThat(words("RulingKind"))
        .containsExactlyElementsOf(
            Arrays.stream(RulingKind.values()).map(RulingKind::word).toList());
    assertThat(words("Judgement"))
        .containsExactlyElementsOf(Arrays.stream(Judgement.values()).map(Judgement::word).toList());
  }

  private static List<String> words(String schema) {
    return description.schema(schema).path("enum").values().stream()
        .map(JsonNode::asString)
        .toList();
  }

  static List<Class<?>> records() throws IOException, ClassNotFoundException {
    var records = new ArrayList<Class<?>>();
    try (Stream<Path> files = Files.list(RECORDS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) {
          Class<?> type = Class.forName(RawJson.class.getPackageName() + "." + name);
          records.add(type);
          records.addAll(List.of(type.getDeclaredClasses()));
        }
      }
    }
    records.remove(RawJson.class);
    return records;
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_record_and_its_schema_have_the_same_members(Class<?> type) throws Exception {
    JsonNode schema = description.schema(schemaName(type));
    List<RecordComponent> components = List.of(type.getRecordComponents());
    assertThat(schema.path("properties").propertyNames())
        .containsExactlyElementsOf(components.stream().map(OpenApiTest::member).toList());
    assertThat(schema.path("required").values())
        .extracting(JsonNode::asString)
        .containsExactlyElementsOf(
            components.stream()
                .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(OpenApiTest::member)
                .toList());
  }

  /** Of several of one name, those within another have its name before their own. */
  private static String schemaName(Class<?> type) throws Exception {
    Class<?> enclosing = type.getEnclosingClass();
    long ofThisName = records().stream().filter(r -> name(r).equals(name(type))).count();
    return enclosing == null || ofThisName == 1 ? name(type) : name(enclosing) + name(type);
  }

  private static String name(Class<?> type) {
    return type.getSimpleName().replaceFirst("Document$", "");
  }

  private static String member(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Test
  void the_example_of_a_submission_is_taken() {
    JsonNode example =
        operation("POST", actions()).body().at("/requestBody/content/application~1json/example");
    described("POST", invoices.key(), actions(), example.toString()).is(201);
  }

  @Test
  void what_proceeds_is_described_from_the_submission_to_the_outcome() {
    Answered released = submit("INV-1", "10.00", "").is(201).hasVerdict("proceed");
    String release = "/v1/releases/" + released.releaseId();
    described("GET", invoices.key(), release, "").is(200);
    described("POST", invoices.key(), release + "/consume", "").is(200);
    described("POST", invoices.key(), release + "/consume", "").isProblem(409, "LW-REL-002");
    described("GET", invoices.key(), release, "").isProblem(409, "LW-REL-004");
    String action = "/v1/actions/" + released.id();
    described("POST", invoices.key(), action + "/outcome", "{\"status\":\"executed\"}").is(200);
    described("POST", invoices.key(), action + "/outcome", "{\"status\":\"failed\"}").is(409);
    described("POST", invoices.key(), action + "/cancel", "").isProblem(409, "LW-ACT-005");
    Answered consumed = submit("INV-2", "10.00", ", \"consume\": true").is(201);
    assertThat(consumed.json().has("released")).isTrue();
  }

  @Test
  void what_is_held_is_described_too() {
    Answered held = submit("INV-3", "20000.00", "").is(201).hasVerdict("hold");
    submit("INV-3", "20000.00", "").is(200);
    String action = "/v1/actions/" + held.id();
    described("GET", invoices.key(), action + "?wait=1s&after=0", "").is(200);
    described("GET", lastword.operator(), action, "").is(200);
    described("GET", lastword.operator(), "/v1/actions", "").is(200);
    described("POST", invoices.key(), action + "/cancel", "").is(200);
  }

  @Test
  void reviews_are_described_from_the_list_to_the_release() {
    Team team = Team.of(lastword, "invoices", POLICY.replace("    hard: true\n", ""));
    Answered held = team.submit(Team.invoice("INV-4", "20000.00", "Birch Paper", ""));
    String manager = team.token("finance-managers");
    String review = "/v1/reviews/" + held.text("/review/id");
    described("GET", manager, "/v1/reviews?queue=" + team.queue("finance-managers"), "").is(200);
    described("POST", manager, review + "/claim", "").is(201);
    described("GET", team.token("finance-operations"), review, "").is(200);
    described("DELETE", manager, review + "/claim", "").is(200);
    String rulings = review + "/rulings";
    described("POST", manager, rulings, AMEND.replace("19", "-19")).isProblem(422, "LW-REV-009");
    described("POST", manager, rulings, AMEND).is(201).hasState("released");
    described("POST", manager, rulings, AMEND).isProblem(409, "LW-REV-002");
    described("POST", manager, review + "/claim", "").isProblem(409, "LW-REV-002");
    described("GET", manager, "/v1/reviews?state=closed", "").is(200);
    String release = "rel_" + held.id().substring(4);
    String path = "/v1/releases/" + release + "/consume";
    Answered consumed = described("POST", team.key(), path, "").is(200);
    assertThat(consumed.json().has("submitted")).isTrue();
  }

  @Test
  void problems_of_reviews_have_what_their_schema_says() {
    Answered held = submit("INV-5", "20000.00", "").is(201);
    String rulings = "/v1/reviews/" + held.text("/review/id") + "/rulings";
    String manager = invoices.token("finance-managers");
    described("POST", manager, rulings, AMEND).isProblem(403, "LW-REV-006");
    described("POST", manager, rulings, "{}").isProblem(422, "LW-API-004");
    described("POST", manager, rulings, "{").isProblem(400, "LW-API-003");
    described("POST", invoices.key(), rulings, AMEND).isProblem(403, "LW-AUT-002");
    described("POST", invoices.token("finance-operations"), rulings, AMEND)
        .isProblem(403, "LW-REV-004");
    described("POST", invoices.token("sales"), rulings, AMEND).isProblem(404, "LW-REV-001");
    described("GET", manager, "/v1/reviews/none", "").isProblem(404, "LW-REV-001");
    described("GET", manager, "/v1/reviews?state=old", "").isProblem(422, "LW-API-004");
    described("GET", manager, "/v1/reviews?cursor=x", "").isProblem(422, "LW-API-004");
  }

  @Test
  void the_example_of_a_ruling_is_taken() {
    Team team = Team.of(lastword, "invoices", POLICY.replace("    hard: true\n", ""));
    Answered held = team.submit(Team.invoice("INV-6", "20000.00", "Birch Paper", ""));
    String path = "/v1/reviews/" + held.text("/review/id") + "/rulings";
    JsonNode example =
        operation("POST", path).body().at("/requestBody/content/application~1json/example");
    described("POST", team.token("finance-managers"), path, example.toString()).is(201);
  }

  @Test
  void policies_people_and_keys_are_described() {
    Team team = Team.newcomers(lastword, "invoices");
    String operator = lastword.operator();
    String workflow = "/v1/workflows/" + team.workflow();
    Answered draft = described("POST", operator, workflow + "/drafts", team.ours(POLICY)).is(201);
    String policy = "/v1/policies/" + draft.text("/digest");
    described("POST", operator, policy + "/activation", "").isProblem(409, "LW-PUB-006");
    described("POST", operator, policy + "/proposal", "").is(201);
    described("POST", operator, policy + "/activation", "").isProblem(409, "LW-PUB-010");
    String queue = "{\"queue\": \"%s\"}".formatted(team.queue("finance-managers"));
    String person = team.tokens().get("finance-managers");
    described("POST", person, policy + "/sign-offs", queue).is(201);
    described("POST", person, policy + "/sign-offs", queue).isProblem(409, "LW-PUB-009");
    described("GET", operator, policy, "").is(200);
    described("GET", operator, "/v1/policies/none", "").isProblem(404, "LW-PUB-001");
    described("GET", operator, workflow, "").is(200);
    described("GET", operator, "/v1/workflows", "").is(200);
    described("POST", operator, workflow + "/drafts", "lastword: 2").isProblem(422, "LW-PUB-002");
    String name = "{\"name\": \"Reader of %s\", \"queues\": []}".formatted(team.workflow());
    described("POST", operator, "/v1/people", name).is(201);
    described("POST", operator, "/v1/people", name).isProblem(409, "LW-PPL-001");
    String key = "{\"agent\": \"reader\", \"workflow\": \"%s\"}".formatted(team.workflow());
    String id = described("POST", operator, "/v1/keys", key).is(201).id();
    described("GET", operator, "/v1/keys", "").is(200);
    described("DELETE", operator, "/v1/keys/" + id, "").is(200);
    described("DELETE", operator, "/v1/keys/" + id, "").isProblem(404, "LW-PPL-009");
  }

  @Test
  void candidates_are_described_from_the_first_look_to_the_withdrawal() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String owner = team.token("finance-operations");
    String path = "/v1/workflows/" + team.workflow() + "/shadow";
    String digest = team.draft(POLICY.replace("expires: 7d", "expires: 6d"));
    String body = "{\"digest\": \"%s\"}".formatted(digest);
    described("POST", owner, path, body).is(201);
    team.submit(Team.invoice("INV-1", "20000.00", "Birch Paper", "")).is(201);
    described("GET", owner, path, "").is(200);
    described("POST", owner, path, "{}").isProblem(422, "LW-API-004");
    described("DELETE", owner, path + "/" + digest, "").is(200);
    described("DELETE", owner, path + "/" + digest, "").isProblem(404, "LW-SHD-002");
  }

  @Test
  void sessions_and_tokens_are_described() {
    String name = "signing in to " + invoices.workflow();
    String person = "{\"name\": \"%s\", \"queues\": []}".formatted(name);
    String added = described("POST", lastword.operator(), "/v1/people", person).is(201).id();
    String links = "/v1/people/" + added + "/sign-in-links";
    String link = described("POST", lastword.operator(), links, "").is(201).text("/sign_in_link");
    String shown = "{\"link\": \"%s\"}".formatted(link);
    Answered begun = described("POST", null, "/v1/session", shown).is(201);
    described("POST", null, "/v1/session", shown).isProblem(403, "LW-AUT-004");
    var browser = new Browser(lastword, Browser.cookie(begun), begun.text("/csrf"));
    Answered made = described(browser, "POST", "/v1/tokens").is(201);
    lastword.get(made.text("/token"), "/v1/tokens").is(200);
    described("POST", made.text("/token"), "/v1/tokens", "").isProblem(403, "LW-AUT-005");
    described(browser, "GET", "/v1/tokens").is(200);
    described(browser, "DELETE", "/v1/tokens/" + made.id()).is(200);
    described(browser, "DELETE", "/v1/session").is(200);
    described("POST", lastword.operator(), "/v1/people/" + added + "/disable", "").is(200);
    described("POST", lastword.operator(), links, "").isProblem(409, "LW-PPL-004");
  }

  private static Answered described(Browser browser, String method, String path) {
    Answered answered = browser.call(method, path, "");
    assertThat(description.misfits(operation(method, path), answered)).isEmpty();
    return answered;
  }

  @Test
  void queues_are_described() {
    String members = "/v1/queues/" + invoices.queue("finance-managers") + "/members";
    String name = invoices.queue("support");
    String person = "{\"person\": \"%s\"}".formatted(name);
    String manager = invoices.tokens().get("finance-managers");
    String confirmation = members + "/" + name + "/confirmation";
    described("POST", manager, confirmation, "").isProblem(409, "LW-PPL-006");
    described("POST", lastword.operator(), members, person).is(201);
    described("GET", manager, "/v1/queues", "").is(200);
    String outsider = invoices.tokens().get("sales");
    described("POST", outsider, confirmation, "").isProblem(403, "LW-PPL-007");
    described("POST", manager, confirmation, "").is(201);
    described("DELETE", manager, members + "/" + name, "").is(200);
    String last = members + "/" + invoices.queue("finance-managers");
    described("DELETE", lastword.operator(), last, "").isProblem(409, "LW-PPL-008");
    described("DELETE", manager, "/v1/queues/none/members/x", "").isProblem(404, "LW-PPL-005");
    described("DELETE", manager, members + "/none", "").isProblem(404, "LW-PPL-003");
  }

  @Test
  void evidence_is_described() {
    submit("INV-7", "20000.00", "").is(201);
    String evidence = "/v1/workflows/" + invoices.workflow() + "/evidence";
    described("GET", invoices.token("finance-operations"), evidence, "").is(200);
    described("GET", invoices.token("sales"), evidence, "").isProblem(404, "LW-ACT-001");
  }

  @Test
  void autonomy_stops_and_alerts_are_described() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String owner = team.tokens().get("finance-operations");
    String workflow = "/v1/workflows/" + team.workflow();
    team.submit(Team.invoice("INV-1", "10000.00", "Birch Paper", "")).is(201);
    String alert = described("GET", owner, "/v1/alerts", "").is(200).text("/alerts/0/id");
    described("POST", owner, "/v1/alerts/" + alert + "/seen", "").is(200);
    described("GET", owner, "/v1/alerts?seen=true", "").is(200);
    described("POST", owner, workflow + "/pause", "{\"reason\": \"odd\"}").is(200);
    described("GET", owner, workflow, "").is(200);
    described("POST", owner, workflow + "/resume", "{\"reason\": \"even\"}")
        .isProblem(403, "LW-STP-004");
    String stop =
        "{\"scope\": \"workflow\", \"id\": \"%s\", \"reason\": \"r\"}".formatted(team.workflow());
    String id = described("POST", owner, "/v1/stops", stop).is(201).id();
    described("POST", owner, "/v1/stops", stop).is(200);
    described("GET", owner, "/v1/stops", "").is(200);
    String manager = team.tokens().get("finance-managers");
    String lift = "/v1/stops/" + id + "?reason=over";
    described("DELETE", manager, lift, "").isProblem(403, "LW-STP-003");
    described("DELETE", owner, lift, "").is(200);
    described("DELETE", owner, lift, "").isProblem(404, "LW-STP-002");
  }

  @Test
  void problems_have_what_their_schema_says() {
    described("POST", invoices.key(), actions(), "{\"colour\": 1}").isProblem(422, "LW-ACT-002");
    described("POST", invoices.key(), actions(), "{").isProblem(400, "LW-API-003");
    described("POST", invoices.key(), actions(), " ".repeat(1_000_001)).is(413);
    described("POST", null, actions(), "{}").isProblem(401, "LW-AUT-001");
    described("POST", lastword.operator(), actions(), "{}").isProblem(403, "LW-AUT-002");
    described("GET", invoices.key(), "/v1/actions/none", "").isProblem(404, "LW-ACT-004");
    described("GET", invoices.key(), "/v1/actions?from=noon", "").isProblem(422, "LW-API-004");
    described("POST", lastword.operator(), "/v1/keys", "{}").isProblem(422, "LW-API-004");
  }

  @Test
  void what_is_open_and_the_trail_are_described() {
    for (String path : new String[] {"/healthz", "/readyz", "/v1/trail/key", "/openapi.json"}) {
      described("GET", null, path, "").is(200);
    }
    described("GET", null, "/.well-known/jwks.json", "").is(200);
    String bundle = "/v1/trail/tile/entries/000.p/1";
    await().untilAsserted(() -> described("GET", lastword.operator(), bundle, "").is(200));
    described("GET", null, "/v1/trail/checkpoint", "").is(200);
    described("GET", lastword.operator(), "/v1/trail/tile/9/999", "").isProblem(404, "LW-TRL-001");
  }

  private static String actions() {
    return "/v1/workflows/" + invoices.workflow() + "/actions";
  }

  private static Answered submit(String subject, String amount, String member) {
    String body = Team.invoice(subject, amount, "Birch Paper", "").strip();
    String longer = body.substring(0, body.length() - 1) + member + "}";
    return described("POST", invoices.key(), actions(), longer);
  }

  /** Calls the server; what it answers has to be described. */
  private static Answered described(
      String method, @Nullable String token, String path, String body) {
    Answered answered =
        lastword.call(method, token, path, body.getBytes(StandardCharsets.UTF_8), Map.of());
    assertThat(description.misfits(operation(method, path), answered))
        .as(answered.body())
        .isEmpty();
    return answered;
  }

  private static Description.Operation operation(String method, String path) {
    return description.operations().stream()
        .filter(operation -> operation.isOf(method, path))
        .findFirst()
        .orElseThrow();
  }
}
