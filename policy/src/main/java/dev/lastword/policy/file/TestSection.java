package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.NAME_TAKEN;
import static dev.lastword.policy.problem.PolicyCode.TEST_EXPECTS_UNKNOWN_NAME;
import static dev.lastword.policy.problem.PolicyCode.TEST_FACTS_DO_NOT_FIT;
import static dev.lastword.policy.problem.PolicyCode.TOO_MANY;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.fact.RecordedHistory;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code tests}. */
final class TestSection {

  /** Tests of one policy. */
  static final int MOST_TESTS = 1_000;

  /** When the action of a test is submitted, if the test does not say: a Thursday, noon in UTC. */
  private static final Instant DEFAULT_NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final FactSchema facts;
  private final Problems problems;
  private final Set<String> unread;
  private final Map<String, List<String>> known;
  private final String conditions;
  private final Map<String, Place> taken = new HashMap<>();
  private final List<WrittenTest> tests = new ArrayList<>();

  private TestSection(
      FactSchema facts,
      Problems problems,
      Set<String> unread,
      Map<String, List<String>> known,
      Stream<String> conditions) {
    this.facts = facts;
    this.problems = problems;
    this.unread = unread;
    this.known = known;
    this.conditions =
        conditions.map(c -> c.replaceAll("\\s", "")).collect(Collectors.joining("\n"));
  }

  static List<WrittenTest> read(
      Section file,
      FactSchema facts,
      List<WrittenVariable> variables,
      List<WrittenRule> rules,
      QueueName owner,
      Set<String> unread) {
    var known = known(facts, rules, owner);
    Stream<String> conditions =
        Stream.concat(
            variables.stream().map(v -> v.expression().value()),
            rules.stream().map(rule -> rule.rule().when()));
    TestSection reading = new TestSection(facts, file.problems(), unread, known, conditions);
    Iterator<TestCase> cases =
        file.items("tests").stream()
            .flatMap(item -> Section.open(item, Grammar.TEST, file.problems()).stream())
            .flatMap(TestCase::of)
            .iterator();
    while (cases.hasNext()) {
      TestCase next = cases.next();
      if (reading.tests.size() == MOST_TESTS) {
        Place at = next.content().place();
        file.error(TOO_MANY, at, "more than %d tests".formatted(MOST_TESTS), "");
        break;
      }
      reading.one(next);
    }
    return reading.tests;
  }

  /** The names that each kind of expectation can hold. */
  private static Map<String, List<String>> known(
      FactSchema facts, List<WrittenRule> rules, QueueName owner) {
    Stream<String> ids = rules.stream().map(r -> r.rule().id().value());
    Stream<String> queues = rules.stream().map(r -> r.rule().queue().value());
    List<String> alerts =
        rules.stream()
            .filter(r -> r.rule() instanceof Rule.Tripwire t && t.effect() == Effect.ALERT)
            .map(r -> r.rule().id().value())
            .toList();
    return Map.of(
        "reasons", Stream.concat(ids, Stream.of("confidence", "mode", "model")).toList(),
        "queues", Stream.concat(queues, Stream.of(owner.value())).distinct().toList(),
        "unknown", facts.declarations().stream().map(FactDeclaration::name).toList(),
        "alerts", alerts);
  }

  private void one(TestCase one) {
    Section test = one.content();
    checkName(test, one.name());
    Optional<Facts> sent = facts(test);
    Confidence confidence = confidence(test);
    Model model =
        new Values(test)
            .text("model", ModelSection.LONGEST)
            .map(m -> Model.named(m.value()))
            .orElse(Model.unsaid());
    Instant now = new Values(test).moment("now").orElse(DEFAULT_NOW);
    GivenHistory before = before(test, now);
    Optional<Expectation> expected =
        test.required("expect", "write `expect: {verdict: hold, reasons: […]}`")
            .flatMap(e -> Section.open(e, Grammar.EXPECT, problems))
            .flatMap(this::expectation);
    if (sent.isPresent() && expected.isPresent()) {
      Ask ask = new Ask(sent.get(), confidence, model, now);
      tests.add(
          new WrittenTest(one.name(), test.place(), ask, before, expected.get(), test.mapping()));
    }
  }

  private GivenHistory before(Section test, Instant now) {
    Set<HistoryQuestion> seen =
        test.find("seen").map(s -> new SeenSection(facts, problems).read(s)).orElse(Set.of());
    var earlier = new RecordedHistory(new HistorySection(facts, problems, now).read(test), seen);
    return new GivenHistory(earlier, HistorySection.subject(test).orElse(""));
  }

  private void checkName(Section test, String name) {
    Place first = name.isEmpty() ? null : taken.putIfAbsent(name, test.place());
    if (first != null) {
      String message = "the test in line %d has this name already".formatted(first.line());
      test.error(NAME_TAKEN, test.place(), message, "give the test another name");
    }
  }

  private Optional<Facts> facts(Section test) {
    Yaml given = test.find("facts").orElse(new Yaml.Mapping(List.of(), test.place()));
    return switch (facts.bind(YamlJson.of(given, problems))) {
      case Binding.Bound bound -> Optional.of(bound.facts());
      case Binding.DoesNotFit no -> {
        no.problems().stream().filter(this::isItsOwn).forEach(p -> doesNotFit(p, given));
        yield Optional.empty();
      }
    };
  }

  /** A fact whose declaration could not be read is not the mistake of the test. */
  private boolean isItsOwn(Problem problem) {
    String name = problem.place().pointer().replaceFirst("^/facts/?", "").replace('/', '.') + ".";
    return !unread.contains(PolicyFile.EVERYTHING)
        && unread.stream().noneMatch(no -> name.startsWith(no + "."));
  }

  private void doesNotFit(Problem problem, Yaml given) {
    String below = problem.place().pointer().replaceFirst("^/facts", "");
    problems.add(
        Problem.error(
            TEST_FACTS_DO_NOT_FIT,
            YamlPlaces.of(given, below),
            "the facts of this test do not fit: " + problem.message(),
            problem.fix()));
  }

  private Confidence confidence(Section test) {
    Json given =
        test.find("confidence").map(c -> YamlJson.of(c, problems)).orElse(new Json.Null(0, 0));
    return switch (Confidence.of(given)) {
      case Confidence.Reading.Fits fits -> fits.confidence();
      case Confidence.Reading.DoesNotFit no -> {
        Place at = test.find("confidence").map(Yaml::place).orElse(test.place());
        test.error(TEST_FACTS_DO_NOT_FIT, at, no.problem().message(), no.problem().fix());
        yield Confidence.absent();
      }
    };
  }

  private Optional<Expectation> expectation(Section expect) {
    expect.required("verdict", "write `verdict: proceed`, `hold` or `refuse`");
    Optional<String> verdict =
        new Values(expect).choice("verdict", List.of("proceed", "hold", "refuse"));
    Map<String, SortedSet<String>> sets = new TreeMap<>();
    for (String what : List.of("reasons", "queues", "unknown", "alerts")) {
      if (expect.has(what)) {
        sets.put(what, names(expect, what));
      }
    }
    return verdict.map(v -> new Expectation(v, sets));
  }

  /** A question about earlier actions, which only compiling the conditions would find. */
  private boolean isCall(String name) {
    return name.endsWith(")") && conditions.contains(name.replaceAll("\\s", ""));
  }

  private SortedSet<String> names(Section expect, String what) {
    SortedSet<String> names = new TreeSet<>();
    List<String> all = known.getOrDefault(what, List.of());
    for (Yaml item : expect.items(what)) {
      String name = item instanceof Yaml.Scalar s ? s.value() : item.kindInWords();
      if (!all.contains(name) && !unread.contains(name) && !isCall(name)) {
        String message = "`%s` can never be among `%s`".formatted(name, what);
        expect.error(
            TEST_EXPECTS_UNKNOWN_NAME, item.place(), message, problems.didYouMean(name, all));
      }
      names.add(name);
    }
    return names;
  }
}
