package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PolicyReaderTest {

  private static final String INVOICES =
      new String(
          Repository.bytes(Repository.path("examples/invoices.yaml")), StandardCharsets.UTF_8);

  @Test
  void a_problem_is_printed_with_its_line_a_caret_and_a_fix() {
    String source = INVOICES.replace("amount > money(\"10000.00 USD\")", "amount > 10000");
    assertThat(((Reading.Invalid) read(source)).text())
        .isEqualTo(
            """
            invoices.yaml:29:18  LW-POL-014  `amount` is money and is compared with the number 10000
              when: amount > 10000
                           ^
              fix: write money("10000.00 USD")\
            """);
  }

  @Test
  void at_most_a_hundred_problems_are_listed_and_the_rest_is_counted() {
    StringBuilder source =
        new StringBuilder("lastword: 1\nworkflow: w\nowner: o\nmode: in-the-loop\ntripwires:\n");
    for (int i = 0; i < 137; i++) {
      source.append("  - {id: t").append(i).append(", when: nobody}\n");
    }
    Reading.Invalid invalid = (Reading.Invalid) read(source.toString());
    assertThat(invalid.problems()).hasSize(100);
    assertThat(invalid.text()).endsWith("\n\nand 37 more");
    assertThat(invalid.problems()).isSortedAccordingTo((a, b) -> a.place().compareTo(b.place()));
  }

  @Test
  void the_example_of_the_grammar_is_a_policy_whose_tests_pass() {
    String page =
        new String(
            Repository.bytes(Repository.path("spec/policy/grammar.md")), StandardCharsets.UTF_8);
    int start = page.indexOf("```yaml\n") + 8;
    TestReport report = policy(page.substring(start, page.indexOf("\n```", start))).runTests();
    assertThat(report.results()).hasSize(4).allMatch(TestReport.Result::passed);
  }

  @Test
  @Timeout(60)
  void a_flood_of_mistakes_is_counted_and_not_pondered() {
    String head = "lastword: 1\nworkflow: w\nowner: o\nmode: in-the-loop\n";
    String names = String.join(",", IntStream.range(0, 50_000).mapToObj(i -> "t" + i).toList());
    String tests =
        "tests: [{name: n, facts: {}, expect: {verdict: hold, reasons: [" + names + "]}}]\n";
    assertThat(((Reading.Invalid) read(head + tests)).more()).isEqualTo(49_900);
    String unknown = String.join(" || ", IntStream.range(0, 300).mapToObj(i -> "no_" + i).toList());
    StringBuilder rules = new StringBuilder(head).append("facts:\n");
    IntStream.range(0, 400).forEach(i -> rules.append("  yes_%d: {type: boolean}\n".formatted(i)));
    rules.append("tripwires:\n");
    for (int i = 0; i < 50; i++) {
      rules.append("  - {id: t%d, when: '%s'}\n".formatted(i, unknown));
    }
    assertThat(((Reading.Invalid) read(rules.toString())).more()).isEqualTo(14_900);
  }

  @Test
  void says_what_the_file_says() {
    Policy policy = policy(INVOICES);
    assertThat(policy.workflow()).isEqualTo("invoices");
    assertThat(policy.digest()).matches("[0-9a-f]{64}");
    assertThat(policy.signOff())
        .extracting(q -> q.value())
        .containsExactly("finance-managers", "finance-operations", "senior-account-managers");
    assertThat(policy.sensitiveFacts()).containsExactly("memo");
    assertThat(policy.historySlots()).containsExactly("vendor");
    assertThat(policy.reviewAfter()).contains(Duration.ofDays(30));
    assertThat(policy.release().audience()).isEmpty();
    assertThat(policy.rules()).hasSize(7);
  }

  @Test
  void without_sign_off_the_owner_and_every_to_sign() {
    String source = INVOICES.replaceAll("(?m)^sign_off:.*$", "");
    assertThat(policy(source).signOff())
        .extracting(q -> q.value())
        .containsExactly("finance-managers", "finance-operations", "senior-account-managers");
  }

  @Test
  void every_meaning_changes_the_digest() {
    List<String> edits =
        List.of(
            INVOICES,
            INVOICES.replace("10000.00 USD", "10000.01 USD"),
            INVOICES.replace("hard: true", "hard: false"),
            INVOICES.replace("within: 4h", "within: 5h"),
            INVOICES.replace("[legal, lawsuit,", "[lawsuit, legal,"),
            INVOICES.replace("title: Supplier invoices", "title: Supplier Invoices"),
            INVOICES.replace("at_least: 0.80}", "at_least: 0.81}"),
            INVOICES.replace("confidence: 0.97", "confidence: 0.98"),
            INVOICES.replace("memo: Toner and paper", "memo: \"Toner  and paper\""));
    assertThat(edits).extracting(e -> policy(e).digest()).doesNotHaveDuplicates();
  }

  @Test
  void the_digest_does_not_depend_on_the_order_of_keys_or_the_writing_of_numbers() {
    String a =
        "lastword: 1\nworkflow: w\nowner: o\nmode: in-the-loop\nconfidence: {at_least: 0.80}\n";
    String b =
        "mode: 'in-the-loop'\nconfidence:\n  at_least: 0.8\nowner: o\nworkflow: w\nlastword: 1\n";
    assertThat(policy(a).digest()).isEqualTo(policy(b).digest());
    assertThat(policy(a).digest())
        .describedAs("sha256 of the canonical JSON, to be recomputed by anybody")
        .isEqualTo("d72e7e7165315d39c70a11ba8fb0d392e96aba3fdb19fdc4c1b74737ded33304");
  }

  @Property(tries = 400)
  void never_throws_on_a_file_with_something_changed(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder source = new StringBuilder(INVOICES);
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(source.length());
      switch (random.nextInt(3)) {
        case 0 -> source.deleteCharAt(at);
        case 1 -> source.insert(at, (char) (32 + random.nextInt(95)));
        default -> source.setCharAt(at, (char) (32 + random.nextInt(95)));
      }
    }
    assertThat(read(source.toString())).isNotNull();
  }

  @Test
  void a_policy_answers_many_threads_alike() throws InterruptedException, ExecutionException {
    Policy policy = policy(INVOICES);
    Facts facts =
        facts(
            policy,
            "{\"amount\":20000,\"vendor\":\"A\",\"po_matched\":false,\"memo\":\"a contract\"}");
    Callable<Set<Evaluation>> work =
        () -> {
          List<Evaluation> found = new ArrayList<>();
          for (int i = 0; i < 500; i++) {
            found.add(
                policy.evaluate(
                    Asks.of(facts, Confidence.absent()), History.none(), Situation.normal()));
          }
          return Set.copyOf(found);
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Set<Evaluation>>> answers = threads.invokeAll(List.of(work, work, work, work));
      assertThat(answers.get(0).get()).hasSize(1);
      for (Future<Set<Evaluation>> answer : answers) {
        assertThat(answer.get()).isEqualTo(answers.get(0).get());
      }
    }
  }

  @Test
  void paused_tripped_and_stopped_hold_for_the_owner() {
    Policy policy = policy(INVOICES);
    Facts facts =
        facts(policy, "{\"amount\":1,\"vendor\":\"A\",\"po_matched\":true,\"memo\":\"\"}");
    Verdict verdict =
        policy
            .evaluate(
                Asks.of(facts, Confidence.given(BigDecimal.ONE)),
                History.seen(Set.copyOf(policy.questions(facts))),
                new Situation(true, true, true))
            .verdict();
    assertThat(((Verdict.Hold) verdict).reasons())
        .extracting(r -> r.kind().word() + "@" + r.queue())
        .containsExactly(
            "paused@finance-operations",
            "tripped@finance-operations",
            "stopped@finance-operations");
  }

  private static Facts facts(Policy policy, String json) {
    var parsed = (JsonReading.Parsed) StrictJson.parse(json.getBytes(StandardCharsets.UTF_8));
    return ((Binding.Bound) policy.facts().bind(parsed.value())).facts();
  }

  private static Reading read(String source) {
    return PolicyReader.read("invoices.yaml", source.getBytes(StandardCharsets.UTF_8));
  }

  private static Policy policy(String source) {
    return switch (read(source)) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid no -> throw new AssertionError(no.text());
    };
  }
}
