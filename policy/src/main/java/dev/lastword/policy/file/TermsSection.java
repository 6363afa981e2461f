package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_LIMIT;
import static dev.lastword.policy.problem.PolicyCode.BECAUSE_MISSING;
import static dev.lastword.policy.problem.PolicyCode.CONFIDENCE_MISSING;
import static dev.lastword.policy.problem.PolicyCode.MISSING_KEY;
import static dev.lastword.policy.problem.PolicyCode.UNDECLARED_NAME;

import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.yaml.Yaml;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the short sections: {@code confidence}, {@code spot_check}, {@code release}, {@code
 * stakes}.
 */
final class TermsSection {

  private static final Pattern AT_LEAST = Pattern.compile("([1-9][0-9]{0,5}) per (day|week|month)");
  private static final Map<String, Duration> PERIODS =
      Map.of("day", Duration.ofDays(1), "week", Duration.ofDays(7), "month", Duration.ofDays(30));
  private static final int LONGEST_BECAUSE = 500;
  private static final int LONGEST_FACT = 1_000;

  private TermsSection() {}

  /** On-the-loop a threshold has to be there, or a reason why there is none. */
  static Threshold confidence(Section file, Mode mode) {
    Optional<Yaml> given = file.find("confidence");
    if (given.isEmpty()) {
      if (mode == Mode.ON_THE_LOOP) {
        file.error(
            CONFIDENCE_MISSING,
            file.place(),
            "an on-the-loop policy has no `confidence`",
            "write `confidence: {at_least: 0.80}`, or `{at_least: none, because: …}`");
      }
      return new Threshold.NotAsked("");
    }
    if (given.get() instanceof Yaml.Scalar word && word.value().equals("none")) {
      return becauseMissing(file, word);
    }
    return Section.open(given.get(), Grammar.CONFIDENCE, file.problems())
        .map(TermsSection::threshold)
        .orElse(new Threshold.NotAsked(""));
  }

  private static Threshold threshold(Section section) {
    Values values = new Values(section);
    Optional<Yaml> atLeast = section.find("at_least");
    boolean none =
        atLeast.isPresent()
            ? atLeast.get() instanceof Yaml.Scalar s && s.value().equals("none")
            : values.flag("none").orElse(false);
    if (none) {
      return notAsked(section, values);
    }
    if (atLeast.isEmpty()) {
      section.required("at_least", "write `at_least: 0.80`");
    }
    BigDecimal value = values.number("at_least").orElse(BigDecimal.ONE);
    if (value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0) {
      return new Threshold.AtLeast(value);
    }
    section.error(
        BAD_LIMIT,
        atLeast.map(Yaml::place).orElse(section.place()),
        "`at_least` is a number from 0 to 1",
        "write 0.80 for 80 percent");
    return new Threshold.NotAsked("");
  }

  private static Threshold notAsked(Section section, Values values) {
    Optional<Yaml.Scalar> because = values.text("because", LONGEST_BECAUSE);
    if (because.isEmpty() && !section.has("because")) {
      return becauseMissing(section, section.find("at_least").orElse(null));
    }
    return new Threshold.NotAsked(because.map(Yaml.Scalar::value).orElse(""));
  }

  private static Threshold becauseMissing(Section section, @Nullable Yaml at) {
    section.error(
        BECAUSE_MISSING,
        at == null ? section.place() : at.place(),
        "a policy that does not look at the confidence gives no reason for it",
        "write `confidence: {at_least: none, because: …}`");
    return new Threshold.NotAsked("");
  }

  static SpotCheck spotCheck(Section file) {
    Optional<Section> section =
        file.find("spot_check").flatMap(v -> Section.open(v, Grammar.SPOT_CHECK, file.problems()));
    if (section.isEmpty()) {
      return SpotCheck.NONE;
    }
    section.get().required("rate", "write `rate: 5%`");
    Values values = new Values(section.get());
    BigDecimal rate = values.percent("rate").orElse(BigDecimal.ZERO);
    Optional<Yaml.Scalar> atLeast = values.text("at_least", 100);
    if (atLeast.isEmpty()) {
      return new SpotCheck(rate, 0, SpotCheck.NONE.period());
    }
    Matcher parts = AT_LEAST.matcher(atLeast.get().value());
    if (parts.matches()) {
      Duration period = PERIODS.getOrDefault(parts.group(2), SpotCheck.NONE.period());
      return new SpotCheck(rate, Integer.parseInt(parts.group(1)), period);
    }
    String message = "`at_least` is a number per day, week or month";
    section.get().error(BAD_LIMIT, atLeast.get().place(), message, "write `20 per month`");
    return SpotCheck.NONE;
  }

  static ReleaseTerms release(Section file) {
    Optional<Section> section =
        file.find("release").flatMap(v -> Section.open(v, Grammar.RELEASE, file.problems()));
    if (section.isEmpty()) {
      return ReleaseTerms.STANDARD;
    }
    Values values = new Values(section.get());
    Optional<Duration> expires = values.duration("expires");
    return new ReleaseTerms(
        expires.orElse(ReleaseTerms.STANDARD.afterProceed()),
        expires.orElse(ReleaseTerms.STANDARD.afterApproval()),
        values.name("audience").orElse(""));
  }

  static Stakes stakes(Section file, FactSchema facts) {
    Optional<Section> section =
        file.find("stakes").flatMap(v -> Section.open(v, Grammar.STAKES, file.problems()));
    if (section.isEmpty()) {
      return Stakes.UNSAID;
    }
    Values values = new Values(section.get());
    if (section.get().has("error_limit") && !section.get().has("assurance")) {
      section
          .get()
          .error(
              MISSING_KEY,
              section.get().place(),
              "stakes have an `error_limit` and no `assurance`",
              "write `assurance: 95%`");
    }
    return new Stakes(
        values.money("wrong_action").orElse(null),
        values.money("review").orElse(null),
        values.flag("reversible").orElse(null),
        values.percent("error_limit").orElse(null),
        values.percent("assurance").orElse(null),
        cluster(section.get(), values, facts).orElse(null));
  }

  /** A fact whose values name something: a vendor, a country, a number. */
  private static Optional<String> cluster(Section stakes, Values values, FactSchema facts) {
    Optional<Yaml.Scalar> name = values.text("cluster", LONGEST_FACT);
    List<String> namingFacts =
        facts.declarations().stream()
            .filter(fact -> names(fact.type()))
            .map(FactDeclaration::name)
            .toList();
    if (name.isPresent() && !namingFacts.contains(name.get().value())) {
      stakes.error(
          UNDECLARED_NAME,
          name.get().place(),
          "`cluster` names a fact that is a text, an enum or an integer; `%s` is none"
              .formatted(name.get().value()),
          stakes.problems().didYouMean(name.get().value(), namingFacts));
      return Optional.empty();
    }
    return name.map(Yaml.Scalar::value);
  }

  private static boolean names(FactType type) {
    return switch (type) {
      case FactType.Text text -> true;
      case FactType.Choice choice -> true;
      case FactType.Whole whole -> true;
      case FactType.Bool bool -> false;
      case FactType.Decimal decimal -> false;
      case FactType.Money money -> false;
      case FactType.Date date -> false;
      case FactType.Timestamp time -> false;
      case FactType.ListOf list -> false;
    };
  }
}
