package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_AGE;
import static dev.lastword.policy.problem.PolicyCode.TEST_FACTS_DO_NOT_FIT;
import static dev.lastword.policy.problem.PolicyCode.TOO_MANY;

import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.RecordedHistory.Earlier;
import dev.lastword.policy.fact.Standing;
import dev.lastword.policy.fact.Window;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a test says happened before: {@code history: [{facts: {…}, at: 2h ago, …}]}. */
final class HistorySection {

  /** Earlier actions of one test. */
  static final int MOST_EARLIER = 1_000;

  private static final int LONGEST_SUBJECT = 200;
  private static final String AGO = " ago";
  private static final List<String> STATES =
      Arrays.stream(Standing.values()).map(Standing::word).toList();

  private final FactSchema facts;
  private final Problems problems;
  private final Instant now;

  /**
   * Reads for one test.
   *
   * @param now when the action of the test is submitted
   */
  HistorySection(FactSchema facts, Problems problems, Instant now) {
    this.facts = facts;
    this.problems = problems;
    this.now = now;
  }

  static Optional<String> subject(Section section) {
    return new Values(section).text("subject", LONGEST_SUBJECT).map(Yaml.Scalar::value);
  }

  List<Earlier> read(Section test) {
    List<Earlier> earlier = new ArrayList<>();
    for (Yaml item : test.items("history")) {
      if (earlier.size() == MOST_EARLIER) {
        String message = "more than %,d earlier actions".formatted(MOST_EARLIER);
        test.error(TOO_MANY, item.place(), message, "");
        break;
      }
      Section.open(item, Grammar.EARLIER, problems).flatMap(this::one).ifPresent(earlier::add);
    }
    return earlier;
  }

  private Optional<Earlier> one(Section action) {
    Optional<Facts> given = given(action);
    Standing standing =
        new Values(action).choice("state", STATES).flatMap(Standing::of).orElse(Standing.CONSUMED);
    String subject = subject(action).orElse("");
    Optional<Duration> age = age(action);
    return given.isPresent() && age.isPresent()
        ? Optional.of(new Earlier(given.get(), subject, standing, age.get()))
        : Optional.empty();
  }

  private Optional<Facts> given(Section action) {
    Yaml given = action.find("facts").orElse(new Yaml.Mapping(List.of(), action.place()));
    return switch (facts.bindPartly(YamlJson.of(given, problems))) {
      case Binding.Bound bound -> Optional.of(bound.facts());
      case Binding.DoesNotFit no -> {
        no.problems().forEach(problem -> doesNotFit(problem, given));
        yield Optional.empty();
      }
    };
  }

  private void doesNotFit(Problem problem, Yaml given) {
    String below = problem.place().pointer().replaceFirst("^/facts", "");
    problems.add(
        Problem.error(
            TEST_FACTS_DO_NOT_FIT,
            YamlPlaces.of(given, below),
            "the facts of this earlier action do not fit: " + problem.message(),
            problem.fix()));
  }

  /** Left out: just before. */
  private Optional<Duration> age(Section action) {
    Optional<Yaml> at = action.find("at");
    if (at.isEmpty()) {
      return Optional.of(Duration.ZERO);
    }
    Optional<Duration> age =
        at.get() instanceof Yaml.Scalar scalar ? age(scalar.value()) : Optional.empty();
    if (age.isEmpty()) {
      String message = "`at` is neither a length of time ago nor a moment before the action";
      action.error(BAD_AGE, at.get().place(), message, "write 2h ago, or 2026-01-01T09:00:00Z");
    }
    return age;
  }

  private Optional<Duration> age(String written) {
    if (written.endsWith(AGO)) {
      String length = written.substring(0, written.length() - AGO.length());
      return Window.read(length).map(Window::length);
    }
    try {
      Duration age = Duration.between(OffsetDateTime.parse(written).toInstant(), now);
      return Optional.of(age).filter(a -> !a.isNegative());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
