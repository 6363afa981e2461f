package dev.lastword.cli.evidence;

import dev.lastword.cli.command.Stopped;
import dev.lastword.evidence.statistics.Costs;
import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.TestReport;
import dev.lastword.policy.draft.Redraft;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.file.Threshold;
import dev.lastword.policy.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The policy whose threshold is asked about: what its team wants, and the draft of a change. */
record SweptPolicy(Path file, byte[] source, Policy policy) {

  static SweptPolicy read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] source = in.readNBytes(YamlReader.MOST_BYTES + 1);
      if (PolicyReader.read(file.toString(), source)
          instanceof Reading.Valid(Policy policy, var warnings)) {
        return new SweptPolicy(file, source, policy);
      }
    }
    throw new Stopped("%s does not check. See: lastword policy check %s".formatted(file, file));
  }

  Optional<Share> errorLimit() {
    return policy.stakes().errorLimit().flatMap(SweptPolicy::share);
  }

  Optional<Share> assurance() {
    return policy.stakes().assurance().flatMap(SweptPolicy::share);
  }

  private static Optional<Share> share(BigDecimal value) {
    double share = value.doubleValue();
    return share > 0 && share < 1 ? Optional.of(new Share(share)) : Optional.empty();
  }

  /** In units of the currency of both; empty unless both are given in one. */
  Optional<Costs> costs() {
    Optional<MoneyText.Amount> wrong = policy.stakes().wrongAction();
    Optional<MoneyText.Amount> review = policy.stakes().review();
    boolean comparable =
        wrong.isPresent()
            && review.isPresent()
            && wrong.get().currency().equals(review.get().currency())
            && wrong.get().minor() > 0;
    return comparable
        ? Optional.of(new Costs(wrong.get().minor(), review.get().minor(), 0))
        : Optional.empty();
  }

  /** A mean of costs, in the currency of the stakes. */
  String money(double minor) {
    MoneyText.Amount review = policy.stakes().review().orElseThrow();
    return new MoneyText.Amount(Math.round(minor), review.currency()).toString();
  }

  String wrongAction() {
    return policy.stakes().wrongAction().orElseThrow().toString();
  }

  String review() {
    return policy.stakes().review().orElseThrow().toString();
  }

  /** What it asks for now; empty when it does not look at the confidence. */
  Optional<BigDecimal> threshold() {
    return policy.confidence() instanceof Threshold.AtLeast(BigDecimal value)
        ? Optional.of(value)
        : Optional.empty();
  }

  /**
   * A file with one number changed.
   *
   * @param failing names of the tests that expect the old one
   */
  record Draft(byte[] source, int tests, List<String> failing) {}

  /** The same policy with another threshold. */
  Draft draft(BigDecimal threshold) {
    byte[] draft =
        Redraft.withThreshold(file.toString(), source, threshold)
            .orElseThrow(() ->
                new Stopped(
                    "%s has no `confidence: {at_least: …}` that a draft could change."
                        .formatted(file)));
    if (PolicyReader.read(file.toString(), draft)
        instanceof Reading.Valid(Policy next, var warnings)) {
      TestReport report = next.runTests();
      return new Draft(
          draft,
          report.results().size(),
          report.results().stream()
              .filter(result -> !result.passed())
              .map(TestReport.Result::name)
              .toList());
    }
    throw new IllegalStateException("a draft that was read does not check");
  }
}
