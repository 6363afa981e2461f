package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lastword.policy.file.Due;
import dev.lastword.policy.file.Grammar;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.rule.Truth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases of {@code spec/policy} through the library. */
class SpecTest {

  @TestFactory
  Stream<DynamicNode> the_specification() {
    return SpecFile.all().stream().map(SpecTest::tests);
  }

  /** Bytes that no policy in a YAML file can hold, and one that has more than a megabyte. */
  private static final Set<PolicyCode> BEFORE_YAML =
      Set.of(PolicyCode.FILE_NOT_UTF8, PolicyCode.FILE_TOO_LARGE);

  @Test
  void every_type_function_and_mistake_has_its_case() {
    String all =
        Repository.files("spec/policy", ".yaml").stream()
            .map(file -> new String(Repository.bytes(file), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    assertThat(Grammar.TYPES)
        .allSatisfy(type -> assertThat(all).containsPattern("type: " + type + "\\b"));
    assertThat(Grammar.FUNCTIONS).allSatisfy(name -> assertThat(all).contains(name + "("));
    assertThat(PolicyCode.values())
        .filteredOn(code -> !code.text().startsWith("LW-JSN") && !BEFORE_YAML.contains(code))
        .allSatisfy(code -> assertThat(all).contains(code.text()));
  }

  private static DynamicNode tests(SpecFile file) {
    Reading.Valid valid = valid(file, file.policy());
    Stream<DynamicNode> own =
        valid.policy().runTests().results().stream()
            .map(r -> dynamicTest("its own test: " + r.name(), () -> assertPassed(r)));
    Stream<DynamicNode> cases =
        file.section("cases").stream()
            .map(c -> dynamicTest(name(c), () -> check(valid.policy(), c)));
    Stream<DynamicNode> rejected =
        file.section("rejected").stream()
            .map(c -> dynamicTest("rejected: " + name(c), () -> rejected(file, c)));
    Stream<DynamicNode> warned =
        file.section("warned").stream()
            .map(c -> dynamicTest("warned: " + name(c), () -> warned(file, c)));
    return dynamicContainer(
        file.name(), Stream.of(own, cases, rejected, warned).flatMap(Function.identity()));
  }

  private static void assertPassed(TestReport.Result result) {
    assertThat(result.differences()).isEmpty();
  }

  private static String name(Json.Object entry) {
    return SpecFile.text(entry, "name");
  }

  private static Reading read(SpecFile file, String policy) {
    return PolicyReader.read(file.name(), policy.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading.Valid valid(SpecFile file, String policy) {
    return switch (read(file, policy)) {
      case Reading.Valid valid -> valid;
      case Reading.Invalid invalid -> throw new AssertionError(invalid.text());
    };
  }

  private static void rejected(SpecFile file, Json.Object entry) {
    List<Problem> problems =
        switch (read(file, file.changed(entry))) {
          case Reading.Valid valid -> List.of();
          case Reading.Invalid invalid -> invalid.problems();
        };
    List<Json.Object> expected = SpecFile.objects(entry, "problems");
    assertThat(problems).describedAs("%s", problems).hasSize(expected.size());
    for (int i = 0; i < problems.size(); i++) {
      assertThat(matches(problems.get(i), expected.get(i)))
          .describedAs(
              "%s\nexpected %s\n%s",
              name(entry), JsonText.of(expected.get(i)), problems.get(i).text())
          .isTrue();
    }
  }

  private static void warned(SpecFile file, Json.Object entry) {
    List<Problem> warnings = valid(file, file.changed(entry)).warnings();
    for (Json.Object expected : SpecFile.objects(entry, "warnings")) {
      assertThat(warnings)
          .describedAs("%s", JsonText.of(expected))
          .anyMatch(w -> matches(w, expected));
    }
  }

  private static boolean matches(Problem problem, Json.Object expected) {
    Place place = problem.place();
    return same(expected, "code", problem.code().text())
        && same(expected, "line", String.valueOf(place.line()))
        && same(expected, "column", String.valueOf(place.column()))
        && same(expected, "pointer", place.pointer());
  }

  private static boolean same(Json.Object expected, String key, String actual) {
    String wanted = SpecFile.word(expected, key);
    return wanted == null || wanted.equals(actual);
  }

  private static void check(Policy policy, Json.Object entry) {
    switch (new SpecAction(policy, entry).answer()) {
      case SpecAction.Answer.Invalid no -> checkInvalid(no.problems(), entry);
      case SpecAction.Answer.Judged judged -> {
        assertThat(entry.get("invalid")).describedAs("%s", judged.evaluation().verdict()).isEmpty();
        Json.Object expect = (Json.Object) entry.get("expect").orElseThrow();
        checkVerdict(judged.evaluation(), expect);
      }
    }
  }

  private static void checkInvalid(List<Problem> problems, Json.Object entry) {
    List<Json.Object> expected = SpecFile.objects(entry, "invalid");
    assertThat(problems).describedAs("%s", problems).hasSize(expected.size());
    for (Json.Object one : expected) {
      assertThat(problems).describedAs("%s", JsonText.of(one)).anyMatch(p -> matches(p, one));
    }
  }

  private static void checkVerdict(Evaluation evaluation, Json.Object expect) {
    Verdict verdict = evaluation.verdict();
    List<Reason> all = Stream.concat(verdict.whyNot().stream(), verdict.alerts().stream()).toList();
    assertThat(verdict.word())
        .describedAs("%s", verdict)
        .isEqualTo(SpecFile.word(expect, "verdict"));
    set(expect, "reasons", verdict.whyNot().stream().map(r -> r.id().value()));
    set(expect, "kinds", verdict.whyNot().stream().map(r -> r.kind().word()));
    set(expect, "alerts", verdict.alerts().stream().map(r -> r.id().value()));
    set(expect, "unknown", all.stream().flatMap(r -> r.unknown().stream()));
    set(expect, "queues", parts(verdict).stream().map(p -> p.queue().value()));
    set(
        expect,
        "errors",
        evaluation.rules().stream()
            .flatMap(r -> r.truth() instanceof Truth.Failed f ? Stream.of(f.code()) : Stream.of()));
    expect.get("because").ifPresent(b -> checkBecause(all, (Json.Object) b));
    expect.get("parts").ifPresent(p -> checkParts(parts(verdict), (Json.Object) p));
  }

  private static List<Part> parts(Verdict verdict) {
    return verdict instanceof Verdict.Hold hold ? hold.parts() : List.of();
  }

  private static void set(Json.Object expect, String key, Stream<String> actual) {
    List<String> found = actual.distinct().sorted().toList();
    SpecFile.words(expect, key)
        .ifPresent(wanted -> assertThat(found).describedAs(key).isEqualTo(wanted));
  }

  private static void checkBecause(List<Reason> reasons, Json.Object expected) {
    for (Json.Member member : expected.members()) {
      assertThat(reasons.stream().filter(r -> r.id().value().equals(member.name())))
          .extracting(Reason::because)
          .containsExactly(SpecFile.word(member.value()));
    }
  }

  private static void checkParts(List<Part> parts, Json.Object expected) {
    for (Json.Member member : expected.members()) {
      Part part =
          parts.stream()
              .filter(p -> p.queue().value().equals(member.name()))
              .findFirst()
              .orElseThrow();
      Json.Object wanted = (Json.Object) member.value();
      String within =
          part.due() instanceof Due.Within w ? String.valueOf(w.time().toMinutes()) : "none";
      assertThat(same(wanted, "approvals", String.valueOf(part.approvals()))).isTrue();
      assertThat(same(wanted, "urgent", String.valueOf(part.urgent()))).isTrue();
      assertThat(same(wanted, "within_minutes", within)).isTrue();
    }
  }
}
