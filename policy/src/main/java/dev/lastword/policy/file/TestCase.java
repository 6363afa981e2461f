package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.TEST_WITHOUT_CASES;

import dev.lastword.policy.yaml.Yaml;
import dev.lastword.policy.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A test as if it stood alone: one without {@code cases}, or one case laid over what all of them
 * share.
 *
 * @param name empty when it could not be read, which has been reported
 * @param content the keys of the case in place of those of the test; {@code facts} are laid over
 *     each other fact by fact
 */
record TestCase(String name, Section content) {

  private static final int LONGEST_NAME = 200;

  /** The cases of a test, at least one; none when they could not be read. */
  static Stream<TestCase> of(Section test) {
    test.required("name", "say in a sentence what the test shows");
    String name = name(test);
    if (!test.has("cases")) {
      return Stream.of(new TestCase(name, test));
    }
    List<Yaml> cases = test.items("cases");
    test.find("cases")
        .filter(found -> cases.isEmpty() && found instanceof Yaml.Sequence)
        .ifPresent(empty ->
            test.error(
                TEST_WITHOUT_CASES,
                empty.place(),
                "`cases` is empty, so nothing is tested",
                "add a case, or leave `cases` out"));
    return cases.stream()
        .flatMap(item -> Section.open(item, Grammar.CASE, test.problems()).stream())
        .map(one -> laidOver(test, name, one));
  }

  private static String name(Section section) {
    return new Values(section).text("name", LONGEST_NAME).map(Yaml.Scalar::value).orElse("");
  }

  private static TestCase laidOver(Section test, String name, Section one) {
    String own = one.has("name") ? name(one) : differences(one.mapping());
    boolean unread = name.isEmpty() || (one.has("name") && own.isEmpty());
    String both = unread ? "" : own.isEmpty() ? name : name + " · " + own;
    Yaml.Mapping all = withoutNulls(one.mapping().over(test.mapping().without("cases")));
    return new TestCase(both, test.with(withFacts(all, test, one)));
  }

  /** A case says null of what it leaves out. */
  private static Yaml.Mapping withoutNulls(Yaml.Mapping all) {
    return new Yaml.Mapping(
        all.entries().stream().filter(entry -> !isNull(entry.value())).toList(), all.place());
  }

  private static boolean isNull(Yaml value) {
    return value instanceof Yaml.Scalar s && s.kind() == Yaml.Kind.NULL;
  }

  private static Yaml.Mapping withFacts(Yaml.Mapping all, Section test, Section one) {
    Optional<Yaml> below = test.find("facts");
    Optional<Yaml> above = one.find("facts");
    if (below.orElse(null) instanceof Yaml.Mapping b
        && above.orElse(null) instanceof Yaml.Mapping a) {
      return all.with("facts", a.over(b));
    }
    return all;
  }

  /** What makes this case another one: {@code amount 10000.01, no country, confidence 0.79}. */
  private static String differences(Yaml.Mapping one) {
    List<String> found = new ArrayList<>();
    for (Yaml.Entry entry : one.without("expect").entries()) {
      if (entry.key().value().equals("facts") && entry.value() instanceof Yaml.Mapping facts) {
        facts.entries().forEach(fact -> found.add(difference(fact)));
      } else {
        found.add(difference(entry));
      }
    }
    String all = String.join(", ", found);
    return all.codePointCount(0, all.length()) <= LONGEST_NAME
        ? all
        : all.substring(0, all.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }

  private static String difference(Yaml.Entry entry) {
    String key = entry.key().value();
    return isNull(entry.value()) ? "no " + key : key + " " + YamlText.of(entry.value());
  }
}
