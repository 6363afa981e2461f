package dev.lastword.policy;

import static dev.lastword.policy.problem.PolicyCode.QUEUE_DOES_NOT_SIGN;
import static dev.lastword.policy.problem.PolicyCode.SEEN_NOT_ASKED;
import static dev.lastword.policy.problem.PolicyCode.TESTS_TOO_LONG;

import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.file.PolicyFile;
import dev.lastword.policy.file.PolicyFileReader;
import dev.lastword.policy.file.QueueName;
import dev.lastword.policy.file.QueueSlips;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.problem.Severity;
import dev.lastword.policy.rule.RuleCompiler;
import dev.lastword.policy.rule.Rules;
import dev.lastword.policy.yaml.Yaml;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads policy files. */
public final class PolicyReader {

  /** Steps of all conditions in all tests of one file: a few seconds. */
  static final long MOST_STEPS_OF_TESTS = 20_000_000;

  private PolicyReader() {}

  /**
   * Reads and checks a policy. Never throws; never half of a policy.
   *
   * @param fileName as problems should print it
   * @param source the file: YAML 1.2 in UTF-8, at most 1 MB. Must not change while this runs
   */
  public static Reading read(String fileName, byte[] source) {
    Problems problems = new Problems();
    switch (YamlReader.read(fileName, source)) {
      case YamlReading.Malformed no -> problems.addAll(no.problems());
      case YamlReading.Parsed parsed -> {
        problems.addAll(parsed.problems());
        Optional<Policy> policy = policy(parsed.root(), source, problems);
        policy.ifPresent(p -> checkTests(p, problems));
        if (policy.isPresent() && !problems.haveErrors()) {
          warn(policy.get(), problems);
          QueueSlips.warn(parsed.root(), problems);
          return new Reading.Valid(policy.get(), problems.first());
        }
      }
    }
    return invalid(problems);
  }

  private static Optional<Policy> policy(Yaml root, byte[] source, Problems problems) {
    Optional<PolicyFile> file = PolicyFileReader.read(root, problems);
    Optional<Rules> rules = file.flatMap(f -> RuleCompiler.compile(f, problems));
    return rules.map(r -> new Policy(file.orElseThrow(), r, PolicyDigest.of(root, source)));
  }

  /** Tests are run whenever the file is read, so all of them together have a limit too. */
  private static void checkTests(Policy policy, Problems problems) {
    if (policy.testsMayTakeMoreThan(MOST_STEPS_OF_TESTS)) {
      problems.add(
          Problem.error(
              TESTS_TOO_LONG,
              policy.file().start(),
              "the tests may take more than %,d steps".formatted(MOST_STEPS_OF_TESTS),
              "test with shorter lists and texts, or with fewer cases"));
    }
  }

  private static Reading invalid(Problems problems) {
    Problems errors = new Problems();
    problems.all().stream().filter(p -> p.severity() == Severity.ERROR).forEach(errors::add);
    return new Reading.Invalid(errors.first(), errors.more());
  }

  /** What can only be seen when everything else is right. */
  private static void warn(Policy policy, Problems problems) {
    problems.addAll(policy.runTests().coverage());
    problems.addAll(new RuleWarnings(policy).all());
    Set<QueueName> silent = new TreeSet<>(policy.queuesWithWork());
    silent.removeAll(policy.signOff());
    for (QueueName queue : silent) {
      problems.add(
          Problem.warning(
              QUEUE_DOES_NOT_SIGN,
              policy.file().start(),
              "`%s` gets work from this policy and does not sign it".formatted(queue),
              "add it to `sign_off`"));
    }
    policy.file().tests().forEach(test -> warnOfUnused(test, policy, problems));
  }

  private static void warnOfUnused(WrittenTest test, Policy policy, Problems problems) {
    Set<HistoryCall> unused = new LinkedHashSet<>();
    test.before().earlier().seen().forEach(question -> unused.add(question.call()));
    policy.historyCalls().forEach(unused::remove);
    for (HistoryCall call : unused) {
      problems.add(
          Problem.warning(
              SEEN_NOT_ASKED,
              test.place(),
              "no rule asks " + call.text(),
              "leave `%s` out of `seen`".formatted(call.slot())));
    }
    if (!test.before().earlier().actions().isEmpty() && policy.historyCalls().isEmpty()) {
      String message = "no rule asks about earlier actions";
      problems.add(Problem.warning(SEEN_NOT_ASKED, test.place(), message, "leave out `history`"));
    }
  }
}
