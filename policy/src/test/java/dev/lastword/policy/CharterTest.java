package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lastword.policy.charter.Article;
import dev.lastword.policy.charter.Charter;
import dev.lastword.policy.charter.Section;
import dev.lastword.policy.charter.Topic;
import dev.lastword.policy.file.QueueName;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.words.Phrases;
import dev.lastword.policy.words.Sentence;
import dev.lastword.policy.words.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of {@code spec/charter}, and what holds for the charter of every policy. */
class CharterTest {

  private static final String HEAD =
      """
      lastword: 1
      workflow: w
      owner: o
      mode: on-the-loop
      confidence: {at_least: none, because: x}
      routine: [{id: all, when: "true", because: x}]
      """;

  @TestFactory
  Stream<DynamicTest> conditions_in_words() {
    SpecFile file = SpecFile.read(Repository.path("spec/charter/conditions.yaml"));
    return file.section("cases").stream()
        .map(c -> SpecFile.text(c, "when"))
        .map(when -> dynamicTest(when, () -> said(file, when)));
  }

  private static void said(SpecFile file, String when) {
    Policy policy = withCondition(file, when);
    Json.Object entry =
        file.section("cases").stream()
            .filter(c -> SpecFile.text(c, "when").equals(when))
            .findFirst()
            .orElseThrow();
    Sentence words = new Phrases(policy.lists(), policy.facts()).say(clause(policy));
    assertThat(withBackticks(words)).isEqualTo(SpecFile.text(entry, "words"));
  }

  private static Policy withCondition(SpecFile file, String when) {
    String rules =
        when.contains("present(")
            ? "tripwires: [{id: it, when: %s}]\n"
            : "tripwires: [{id: it, when: %s, effect: alert}]\n";
    return policy(
        HEAD
            + "facts:\n"
            + SpecFile.text(file.content(), "facts").indent(2)
            + "lists:\n"
            + SpecFile.text(file.content(), "lists").indent(2)
            + rules.formatted(JsonText.quoted(when)));
  }

  private static Clause clause(Policy policy) {
    return policy.statements().getLast().clause();
  }

  private static String withBackticks(Sentence sentence) {
    StringBuilder out = new StringBuilder();
    for (Span span : sentence.spans()) {
      String mark = span.kind() == Span.Kind.EXACT ? "`" : "";
      out.append(mark).append(span.shown()).append(mark);
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "support", "proposals", "payouts"})
  void the_charter_of_an_example_stands_in_the_specification(String name) {
    Policy policy = policy(text("examples/" + name + ".yaml"));
    assertThat(Charter.of(policy).markdown()).isEqualTo(text("spec/charter/" + name + ".md"));
  }

  @Property(tries = 300)
  void every_rule_queue_list_and_default_has_its_place(@ForAll long seed) {
    String source =
        new GeneratedPolicy(new Random(seed))
            .source()
            .replace("facts:\n", "facts:\n  channel: {type: text, default: by-post}\n")
            .replace("effect: hold}", "effect: hold, to: q" + Math.abs(seed % 7) + "}");
    Reading reading = PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8));
    if (!(reading instanceof Reading.Valid(Policy policy, var warnings))) {
      return;
    }
    Charter charter = Charter.of(policy);
    assertThat(values(charter, Span.Kind.RULE))
        .containsAll(policy.rules().stream().map(r -> r.id().value()).toList());
    assertThat(values(charter, Span.Kind.QUEUE))
        .containsAll(policy.queues().stream().map(QueueName::value).toList());
    assertThat(values(charter, Span.Kind.LIST)).containsAll(policy.lists().keySet());
    policy
        .lists()
        .values()
        .forEach(items -> assertThat(values(charter, Span.Kind.VALUE)).containsAll(items));
    assertThat(values(charter, Span.Kind.EXACT)).contains("\"by-post\"");
    assertThat(values(charter, Span.Kind.FACT))
        .containsAll(policy.facts().declarations().stream().map(f -> f.name()).toList());
  }

  private static List<String> values(Charter charter, Span.Kind kind) {
    return sentences(charter)
        .flatMap(sentence -> sentence.spans().stream())
        .filter(span -> span.kind() == kind)
        .map(Span::value)
        .toList();
  }

  private static Stream<Sentence> sentences(Charter charter) {
    return charter.sections().stream()
        .flatMap(section -> section.articles().stream())
        .flatMap(article -> Stream.concat(Stream.of(article.says()), article.notes().stream()));
  }

  @Property(tries = 300)
  void what_is_shown_exactly_is_a_condition_that_says_the_same(@ForAll long seed) {
    GeneratedPolicy generated = new GeneratedPolicy(new Random(seed));
    String head = generated.head();
    Optional<Policy> policy = read(head + generated.tripwires(3) + generated.confidence());
    for (Statement statement : policy.map(Policy::statements).orElse(List.of())) {
      for (String exact : verbatim(statement.clause())) {
        Clause again = alone(head, exact);
        assertThat(again).isEqualTo(alone(head, exact.replace("!!", "")));
        assertThat(again).isInstanceOf(Clause.Verbatim.class);
      }
    }
  }

  @Test
  void a_variable_with_a_literal_beside_a_macro_is_printed_as_it_is() {
    String head =
        """
        lastword: 1
        workflow: w
        owner: o
        mode: in-the-loop
        facts: {amount: {type: money, currency: USD}, tags: {type: list, of: text}}
        variables: {usual: 'amount * 2 == amount + money("1.00 USD")'}
        tripwires:
        """;
    assertThat(alone(head, "usual == tags.exists(t, t == \"b\")"))
        .isEqualTo(
            new Clause.Verbatim(
                "amount * 2 == amount + money(\"1.00 USD\") == tags.exists(t, t == \"b\")"));
  }

  /** What a condition says when it is the only one. */
  private static Clause alone(String head, String condition) {
    String rule = "  - {id: it, when: %s}\n".formatted(JsonText.quoted(condition));
    return clause(policy(head + rule + "confidence: {at_least: 0.5}\n"));
  }

  private static List<String> verbatim(Clause clause) {
    List<String> found = new ArrayList<>();
    clause.walk(c -> {
      if (c instanceof Clause.Verbatim verbatim) {
        found.add(verbatim.source());
      }
    });
    return found;
  }

  @Test
  void in_the_loop_the_charter_says_that_the_ai_does_nothing_alone() {
    String source =
        text("examples/invoices.yaml")
            .replace("mode: on-the-loop", "mode: in-the-loop")
            .replaceAll("(?s)\ntests:.*", "\n");
    assertThat(Charter.of(policy(source)).markdown())
        .contains("- The AI does nothing alone: a person approves every action first.\n")
        .contains("every action waits for **finance-operations**")
        .contains("none is drawn afterwards")
        .doesNotContain("acts alone");
  }

  @Test
  void a_default_is_told_with_the_rules_that_read_it() {
    Policy policy =
        policy(
            HEAD
                + """
                facts:
                  rushed: {type: boolean, default: false}
                  note: {type: text, default: "a `b`"}
                tripwires: [{id: hurry, when: rushed}]
                """);
    assertThat(Charter.of(policy).markdown())
        .contains(
            """
            - If *rushed* is left out, it is taken to be `false`.
              - So leaving it out may let more through. It is read by `hurry`.
            """)
        .contains("it is taken to be ``\"a `b`\"``.\n  - No rule looks at it.\n");
  }

  @Test
  void a_fact_that_a_rule_asks_for_is_not_said_to_stop_anything() {
    Policy policy =
        policy(
            HEAD
                + """
                facts:
                  country: {type: text, optional: true}
                  spare: {type: text, optional: true}
                tripwires: [{id: nowhere, when: '!present(country)', effect: refuse}]
                """);
    assertThat(Charter.of(policy).markdown())
        .contains("- *country* may be left out.\n  - Rule `nowhere` says what follows.\n")
        .contains("- *spare* may be left out.\n  - No rule looks at it.\n")
        .contains("- If *country* was not sent, the action is refused");
  }

  @Test
  void a_queue_that_works_and_does_not_sign_is_named() {
    Policy policy = policy(HEAD + "sign_off: [a]\ntripwires: [{id: it, when: 'true', to: b}]\n");
    assertThat(Charter.of(policy).markdown())
        .contains("  - **b** gets work from it and does not sign it.\n")
        .contains("  - **o** gets work from it and does not sign it.\n");
  }

  @Test
  void what_an_author_wrote_is_never_markup() {
    Policy policy =
        policy(
            HEAD
                + """
                title: "# Big <b>*deal*</b>"
                tripwires: [{id: it, when: 'true', because: "one\\n\\n# two [x](y)"}]
                """);
    assertThat(Charter.of(policy).markdown())
        .startsWith("# \\# Big \\<b\\>\\*deal\\*\\</b\\>\n")
        .contains("Why: “one \\# two \\[x\\](y)”\n");
  }

  @Test
  void an_article_is_named_by_the_key_it_puts_into_words() {
    Charter charter = Charter.of(policy(text("examples/invoices.yaml")));
    Section people =
        charter.sections().stream()
            .filter(section -> section.topic() == Topic.PEOPLE)
            .findFirst()
            .orElseThrow();
    assertThat(people.articles())
        .extracting(Article::key)
        .containsExactly(
            "",
            "tripwires.high-amount",
            "tripwires.legal-language",
            "tripwires.disguised",
            "tripwires.new-vendor",
            "tripwires.foreign");
  }

  private static Policy policy(String source) {
    return switch (PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid no -> throw new AssertionError(no.text());
    };
  }

  private static Optional<Policy> read(String source) {
    return PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8))
            instanceof Reading.Valid valid
        ? Optional.of(valid.policy())
        : Optional.empty();
  }

  private static String text(String file) {
    return new String(Repository.bytes(Repository.path(file)), StandardCharsets.UTF_8);
  }
}
