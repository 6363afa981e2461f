package dev.lastword.policy.draft;

import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.Statement;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.RuleId;
import dev.lastword.policy.file.Threshold;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.yaml.Yaml;
import dev.lastword.policy.yaml.YamlPieces;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A policy file with one thing changed, and everything else as it was written. */
public final class Redraft {

  private Redraft() {}

  /**
   * With another threshold of confidence. Comments, order and layout stay.
   *
   * @param source a file that checks
   * @param threshold in [0, 1]
   * @return empty when the policy has no threshold, or one written in a way that is not found
   */
  public static Optional<byte[]> withThreshold(
      String fileName, byte[] source, BigDecimal threshold) {
    return atLeast(fileName, source)
        .flatMap(number -> replaced(new String(source, StandardCharsets.UTF_8), number, threshold))
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .filter(draft -> says(fileName, draft, threshold));
  }

  /**
   * Without one of its routine lines or tripwires, which may not be hard. The comments right above
   * it go with it; all others, order and layout stay. What tests expect stays too, apart from the
   * rule's id, and from its queue when nothing else asks that: a file may not name what it has not.
   * So the tests that wanted the rule now fail.
   *
   * @param source a file that checks
   * @return empty when there is no such rule, it is hard, or the file does not check without it
   */
  public static Optional<byte[]> withoutRule(String fileName, byte[] source, RuleId rule) {
    if (!(PolicyReader.read(fileName, source) instanceof Reading.Valid(Policy policy, var w))) {
      return Optional.empty();
    }
    String text = new String(source, StandardCharsets.UTF_8);
    return policy.rules().stream()
        .filter(r -> r.id().equals(rule) && !(r instanceof Rule.Tripwire wire && wire.hard()))
        .findFirst()
        .flatMap(r -> RuleRemoval.of(r, policy, text).from(YamlPieces.of(text)))
        .map(draft -> draft.getBytes(StandardCharsets.UTF_8))
        .filter(draft -> PolicyReader.read(fileName, draft) instanceof Reading.Valid);
  }

  /**
   * With another limit in a tripwire that only compares a fact with a limit ({@link RuleLimit}).
   * Comments, order and layout stay.
   *
   * @param source a file that checks
   * @param limit an amount in the fact's currency, or a number
   * @return empty when the rule is no such tripwire, when its limit is written in a way that is not
   *     found, or when the fact cannot have this limit
   */
  public static Optional<byte[]> withLimit(
      String fileName, byte[] source, RuleId rule, BigDecimal limit) {
    String text = new String(source, StandardCharsets.UTF_8);
    return policy(fileName, source)
        .flatMap(policy -> RuleLimit.of(policy, rule))
        .filter(before -> limit.stripTrailingZeros().scale() <= before.decimals())
        .flatMap(before ->
            condition(fileName, source, rule)
                .flatMap(condition -> LimitText.in(condition, before))
                .filter(literal -> text.startsWith(literal.written(), index(text, literal)))
                .map(literal -> literal.replaced(text, index(text, literal), limit)))
        .map(draft -> draft.getBytes(StandardCharsets.UTF_8))
        .filter(draft -> says(fileName, source, draft, rule, limit));
  }

  private static int index(String text, LimitText literal) {
    return index(text, literal.place());
  }

  private static Optional<Policy> policy(String fileName, byte[] source) {
    return PolicyReader.read(fileName, source) instanceof Reading.Valid(Policy policy, var warnings)
        ? Optional.of(policy)
        : Optional.empty();
  }

  private static Optional<Yaml.Scalar> condition(String fileName, byte[] source, RuleId rule) {
    return YamlReader.read(fileName, source) instanceof YamlReading.Parsed(Yaml.Mapping root, var p)
            && root.get("tripwires").orElse(root) instanceof Yaml.Sequence wires
        ? wires.items().stream()
            .filter(Yaml.Mapping.class::isInstance)
            .map(Yaml.Mapping.class::cast)
            .filter(wire -> scalar(wire, "id").filter(id -> isNamed(id, rule)).isPresent())
            .findFirst()
            .flatMap(wire -> scalar(wire, "when"))
        : Optional.empty();
  }

  private static boolean isNamed(Yaml.Scalar id, RuleId rule) {
    return id.value().equals(rule.value());
  }

  private static Optional<Yaml.Scalar> scalar(Yaml.Mapping mapping, String key) {
    return mapping.get(key).filter(Yaml.Scalar.class::isInstance).map(Yaml.Scalar.class::cast);
  }

  /** It checks, has this limit, and every other rule says what it said. */
  private static boolean says(
      String fileName, byte[] source, byte[] draft, RuleId rule, BigDecimal limit) {
    Optional<Policy> after = policy(fileName, draft);
    return after
            .flatMap(policy -> RuleLimit.of(policy, rule))
            .filter(found -> found.value().compareTo(limit) == 0)
            .isPresent()
        && policy(fileName, source)
            .map(before -> others(before, rule).equals(others(after.get(), rule)))
            .orElse(false);
  }

  private static List<Clause> others(Policy policy, RuleId rule) {
    return policy.statements().stream()
        .filter(statement -> !statement.rule().id().equals(rule))
        .map(Statement::clause)
        .toList();
  }

  private static Optional<Yaml.Scalar> atLeast(String fileName, byte[] source) {
    return YamlReader.read(fileName, source) instanceof YamlReading.Parsed(Yaml.Mapping root, var p)
        ? root.get("confidence").flatMap(Redraft::number)
        : Optional.empty();
  }

  private static Optional<Yaml.Scalar> number(Yaml confidence) {
    return confidence instanceof Yaml.Mapping section
        ? scalar(section, "at_least").filter(scalar -> scalar.kind() == Yaml.Kind.NUMBER)
        : Optional.empty();
  }

  private static Optional<String> replaced(String text, Yaml.Scalar number, BigDecimal threshold) {
    int at = index(text, number.place());
    return text.startsWith(number.value(), at)
        ? Optional.of(
            text.substring(0, at)
                + threshold.toPlainString()
                + text.substring(at + number.value().length()))
        : Optional.empty();
  }

  /** Where a place is in a text, in {@code char}s. */
  private static int index(String text, Place place) {
    int line = 1;
    int at = 0;
    while (line < place.line()) {
      at = text.indexOf('\n', at) + 1;
      line++;
    }
    return text.offsetByCodePoints(at, place.column() - 1);
  }

  private static boolean says(String fileName, byte[] draft, BigDecimal threshold) {
    return policy(fileName, draft)
        .filter(policy ->
            policy.confidence() instanceof Threshold.AtLeast(BigDecimal value)
                && value.compareTo(threshold) == 0)
        .isPresent();
  }
}
