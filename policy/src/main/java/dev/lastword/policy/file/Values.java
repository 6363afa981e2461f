package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_DURATION;
import static dev.lastword.policy.problem.PolicyCode.BAD_LIMIT;
import static dev.lastword.policy.problem.PolicyCode.BAD_MONEY;
import static dev.lastword.policy.problem.PolicyCode.BAD_NAME;
import static dev.lastword.policy.problem.PolicyCode.BAD_PERCENT;
import static dev.lastword.policy.problem.PolicyCode.NOT_A_CHOICE;

import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.json.Decimals;
import dev.lastword.policy.problem.Spelling;
import dev.lastword.policy.yaml.Yaml;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single values of a section. Empty answers mean absent, or reported. */
final class Values {

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,4})?)%");

  private final Section section;

  Values(Section section) {
    this.section = section;
  }

  /** A text of at most {@code longest} characters. */
  Optional<Yaml.Scalar> text(String key, int longest) {
    Optional<Yaml> found = section.find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (!(found.get() instanceof Yaml.Scalar scalar && scalar.isText())) {
      section.wrongShape(found.get(), "`" + key + "`", "a text", "put it in quotes");
      return Optional.empty();
    }
    if (scalar.value().isBlank() || scalar.value().length() > longest) {
      String message = "`%s` has 1 to %,d characters".formatted(key, longest);
      section.error(BAD_LIMIT, scalar.place(), message, "");
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  /** A kebab-case name. */
  Optional<String> name(String key) {
    return text(key, 1_000).flatMap(scalar -> name(key, scalar));
  }

  /** A kebab-case name that stands somewhere else, in a list for example. */
  Optional<String> name(String what, Yaml value) {
    if (!(value instanceof Yaml.Scalar scalar && scalar.isText())) {
      section.wrongShape(value, "`" + what + "`", "a name", "");
      return Optional.empty();
    }
    if (Names.isKebab(scalar.value())) {
      return Optional.of(scalar.value());
    }
    String message = "`%s` is not a name: %s".formatted(scalar.value(), Names.KEBAB_IN_WORDS);
    section.error(BAD_NAME, scalar.place(), message, "for example `finance-managers`");
    return Optional.empty();
  }

  Optional<QueueName> queue(String key) {
    return name(key).map(QueueName::new);
  }

  /** {@code true} or {@code false}. */
  Optional<Boolean> flag(String key) {
    Optional<Yaml> found = section.find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get() instanceof Yaml.Scalar s && s.kind() == Yaml.Kind.BOOLEAN) {
      return Optional.of(s.value().equals("true"));
    }
    section.wrongShape(found.get(), "`" + key + "`", "true or false", "write true or false");
    return Optional.empty();
  }

  /** A decimal number, exactly as written. */
  Optional<BigDecimal> number(String key) {
    Optional<Yaml> found = section.find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get() instanceof Yaml.Scalar s && s.kind() == Yaml.Kind.NUMBER) {
      Optional<BigDecimal> value = Decimals.parse(s.value());
      if (value.isEmpty()) {
        section.error(BAD_LIMIT, s.place(), "`%s` is out of range".formatted(key), "");
      }
      return value;
    }
    section.wrongShape(found.get(), "`" + key + "`", "a number", "");
    return Optional.empty();
  }

  /** A whole number within limits. */
  Optional<Integer> count(String key, int least, int most) {
    Optional<BigDecimal> value = number(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal v = value.get();
    boolean fits =
        Decimals.isSafeWhole(v)
            && v.compareTo(BigDecimal.valueOf(least)) >= 0
            && v.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (fits) {
      return Optional.of(v.intValueExact());
    }
    String message = "`%s` is a whole number from %,d to %,d".formatted(key, least, most);
    section.find(key).ifPresent(at -> section.error(BAD_LIMIT, at.place(), message, ""));
    return Optional.empty();
  }

  /** A length of time such as {@code 4h}. */
  Optional<Duration> duration(String key) {
    Optional<Yaml.Scalar> scalar = text(key, 1_000);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> length = TimeText.length(scalar.get().value());
    if (length.isEmpty()) {
      String message = "`%s` is not a length of time up to ten years".formatted(key);
      section.error(BAD_DURATION, scalar.get().place(), message, "write 30s, 15m, 4h, 7d or 2w");
    }
    return length;
  }

  /** A moment such as {@code 2026-03-01T09:00:00Z}, with its offset. */
  Optional<Instant> moment(String key) {
    Optional<Yaml.Scalar> scalar = text(key, 100);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> moment = TimeText.moment(scalar.get().value());
    if (moment.isEmpty()) {
      String message = "`%s` is not a moment with its offset".formatted(key);
      section.error(BAD_LIMIT, scalar.get().place(), message, "write 2026-03-01T09:00:00Z");
    }
    return moment;
  }

  /** A share such as {@code 5%}, as a fraction of 1. */
  Optional<BigDecimal> percent(String key) {
    Optional<Yaml> found = section.find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.get() instanceof Yaml.Scalar scalar) {
      Matcher parts = PERCENT.matcher(scalar.value());
      if (scalar.isText() && parts.matches()) {
        BigDecimal share = new BigDecimal(parts.group(1)).movePointLeft(2);
        if (share.compareTo(BigDecimal.ONE) <= 0) {
          return Optional.of(share);
        }
      }
    }
    String message = "`%s` is not a share from 0%% to 100%%".formatted(key);
    section.error(BAD_PERCENT, found.get().place(), message, "write it with a percent sign: 5%");
    return Optional.empty();
  }

  /** An amount such as {@code 400.00 USD}. */
  Optional<MoneyText.Amount> money(String key) {
    Optional<Yaml> found = section.find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<MoneyText.Amount> amount =
        found.get() instanceof Yaml.Scalar s ? MoneyText.read(s.value()) : Optional.empty();
    if (amount.isEmpty()) {
      String message = "`%s` is not an amount with its currency".formatted(key);
      section.error(BAD_MONEY, found.get().place(), message, "write it like this: 400.00 USD");
    }
    return amount;
  }

  /** A day such as {@code 2026-01-31}. */
  Optional<LocalDate> date(String key) {
    Optional<Yaml.Scalar> scalar = text(key, 100);
    Optional<LocalDate> day = scalar.flatMap(s -> TimeText.date(s.value()));
    if (scalar.isPresent() && day.isEmpty()) {
      String message = "`%s` is not a day of the calendar".formatted(key);
      section.error(BAD_LIMIT, scalar.get().place(), message, "write it as 2026-01-31");
    }
    return day;
  }

  /** One of a few words. */
  Optional<String> choice(String key, List<String> words) {
    Optional<Yaml> found = section.find(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String written = found.get() instanceof Yaml.Scalar s ? s.value() : found.get().kindInWords();
    if (words.contains(written)) {
      return Optional.of(written);
    }
    String message = "`%s` is one of %s".formatted(key, String.join(", ", words));
    section.error(NOT_A_CHOICE, found.get().place(), message, Spelling.didYouMean(written, words));
    return Optional.empty();
  }
}
