package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.RecordedHistory;
import dev.lastword.policy.fact.Standing;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies and inputs of {@code examples}. */
class ExamplesTest {

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "support", "proposals", "payouts"})
  void checks_without_a_warning_and_passes_its_tests_with_full_coverage(String name) {
    Reading.Valid valid = valid(name);
    TestReport report = valid.policy().runTests();
    assertThat(valid.warnings()).isEmpty();
    assertThat(report.results()).allMatch(TestReport.Result::passed, "passed");
    assertThat(report.mayBePublished()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "support", "proposals"})
  void keeps_its_digest_when_only_comments_blanks_and_quotes_change(String name) {
    String source = text(Repository.path("examples/" + name + ".yaml"));
    String other =
        "# another comment\n"
            + source
                .replace("owner: ", "owner:   ")
                .replace("mode: on-the-loop", "mode: \"on-the-loop\"  # here as well");
    Policy policy = valid(name).policy();
    Policy edited = ((Reading.Valid) read(name, other)).policy();
    assertThat(edited.digest()).isEqualTo(policy.digest());
    assertThat(edited.sourceDigest()).isNotEqualTo(policy.sourceDigest());
  }

  @Test
  void invoices_meet_the_mission() {
    assertThat(played("invoices", List.of("Birch Paper")))
        .containsExactly(
            "INV-2001 proceed",
            "INV-2002 proceed alert:odd-cents",
            "INV-2003 hold high-amount@finance-managers",
            "INV-2004 hold confidence@finance-operations",
            "INV-2005 hold legal-language@senior-account-managers!",
            "INV-2006 hold new-vendor@finance-operations",
            "INV-2007 proceed",
            "INV-2008 hold matched@finance-operations",
            "INV-2009 hold new-vendor@finance-operations foreign@finance-managers",
            "INV-2010 proceed",
            "INV-2011 hold foreign@finance-managers?country",
            "INV-2012 proceed",
            "INV-2013 hold legal-language@senior-account-managers!",
            "INV-2014 hold high-amount@finance-managers legal-language@senior-account-managers!"
                + " new-vendor@finance-operations foreign@finance-managers"
                + " matched@finance-operations",
            "INV-2015 proceed alert:odd-cents",
            "INV-2016 hold confidence@finance-operations");
  }

  @Test
  void support_meets_the_mission() {
    assertThat(played("support", List.of("c-1001", "c-1002", "c-1003")))
        .containsExactly(
            "T-501 proceed",
            "T-502 proceed",
            "T-503 hold legal-language@senior-account-managers!",
            "T-504 hold legal-language@senior-account-managers!",
            "T-505 hold legal-language@senior-account-managers! everyday-topic@support-team",
            "T-506 hold complaint@support-team",
            "T-507 hold gives-money@finance-managers",
            "T-508 proceed alert:new-customer",
            "T-509 proceed",
            "T-510 hold our-languages@support-team",
            "T-511 hold many-requests@support-leads",
            "T-512 hold everyday-topic@support-team",
            "T-513 hold many-requests@support-leads?open_requests",
            "T-514 refuse empty-message@support-leads",
            "T-515 hold confidence@support-leads");
  }

  @Test
  void proposals_meet_the_mission() {
    assertThat(played("proposals", List.of("k-77")))
        .containsExactly(
            "P-301 hold mode@sales-leads",
            "P-302 hold mode@sales-leads",
            "P-303 hold confidence@sales-leads mode@sales-leads",
            "P-304 hold standard-template@sales-leads mode@sales-leads",
            "P-305 hold deep-discount@sales-directors mode@sales-leads",
            "P-306 hold mode@sales-leads",
            "P-307 hold promises@legal-desk mode@sales-leads",
            "P-308 hold new-client@sales-leads mode@sales-leads",
            "P-309 hold mode@sales-leads",
            "P-310 hold thin-margin@sales-directors mode@sales-leads",
            "P-311 hold thin-margin@sales-directors?margin mode@sales-leads",
            "P-312 hold mode@sales-leads alert:large");
  }

  @Test
  void a_reason_says_which_term_stands_where() {
    Verdict.Hold hold = (Verdict.Hold) answer("invoices", 4, List.of("Birch Paper"));
    assertThat(hold.reasons().get(0).seen()).isEqualTo("\"contract\" at character 26 of memo");
  }

  @Test
  void a_reason_shows_what_its_rule_looked_at() {
    Verdict.Hold hold = (Verdict.Hold) answer("invoices", 2, List.of("Birch Paper"));
    assertThat(hold.reasons().get(0).seen()).isEqualTo("amount 10000.01 USD");
  }

  /** Plays a file from the top; whatever came before is taken for paid. */
  private static List<String> played(String name, List<String> known) {
    List<String> lines = text(Repository.path("examples/" + name + ".ndjson")).lines().toList();
    List<String> played = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Json.Object line = object(lines.get(i));
      played.add(SpecFile.text(line, "subject") + " " + shown(answer(name, i, known)));
    }
    return played;
  }

  private static Verdict answer(String name, int line, List<String> known) {
    Policy policy = valid(name).policy();
    List<String> lines = text(Repository.path("examples/" + name + ".ndjson")).lines().toList();
    Set<HistoryQuestion> seen = new HashSet<>();
    HistoryCall first =
        policy.historyCalls().stream()
            .filter(HistoryCall.FirstTime.class::isInstance)
            .findFirst()
            .orElseThrow();
    known.forEach(k -> seen.add(new HistoryQuestion(first, "[" + JsonText.quoted(k) + "]")));
    List<RecordedHistory.Earlier> earlier =
        lines.subList(0, line).stream().map(l -> earlier(policy, object(l))).toList();
    Json.Object action = object(lines.get(line));
    Confidence confidence =
        switch (Confidence.of(action.get("confidence").orElse(new Json.Null(0, 0)))) {
          case Confidence.Reading.Fits fits -> fits.confidence();
          case Confidence.Reading.DoesNotFit no -> throw new AssertionError(no.problem());
        };
    Facts facts = facts(policy, action);
    History history =
        new RecordedHistory(earlier, seen)
            .answer(policy.questions(facts), SpecFile.text(action, "subject"));
    return policy.evaluate(Asks.of(facts, confidence), history, Situation.normal()).verdict();
  }

  private static RecordedHistory.Earlier earlier(Policy policy, Json.Object action) {
    return new RecordedHistory.Earlier(
        facts(policy, action),
        SpecFile.text(action, "subject"),
        Standing.CONSUMED,
        Duration.ofMinutes(5));
  }

  private static String shown(Verdict verdict) {
    StringBuilder out = new StringBuilder(verdict.word());
    for (Reason r : verdict.whyNot()) {
      out.append(' ').append(r.id()).append('@').append(r.queue()).append(r.urgent() ? "!" : "");
      r.unknown().forEach(fact -> out.append('?').append(fact));
    }
    verdict.alerts().forEach(r -> out.append(" alert:").append(r.id()));
    return out.toString();
  }

  private static Facts facts(Policy policy, Json.Object action) {
    return switch (policy.facts().bind(action.get("facts").orElseThrow())) {
      case Binding.Bound bound -> bound.facts();
      case Binding.DoesNotFit no -> throw new AssertionError(no.problems());
    };
  }

  private static Json.Object object(String line) {
    return switch (StrictJson.parse(line.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Parsed parsed -> (Json.Object) parsed.value();
      case JsonReading.Malformed no -> throw new AssertionError(no.problem());
    };
  }

  private static Reading.Valid valid(String name) {
    return switch (read(name, text(Repository.path("examples/" + name + ".yaml")))) {
      case Reading.Valid valid -> valid;
      case Reading.Invalid no -> throw new AssertionError(no.text());
    };
  }

  private static Reading read(String name, String source) {
    return PolicyReader.read(name + ".yaml", source.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Path file) {
    return new String(Repository.bytes(file), StandardCharsets.UTF_8);
  }
}
