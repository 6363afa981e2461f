package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_LIMIT;
import static dev.lastword.policy.problem.PolicyCode.MISSING_KEY;
import static dev.lastword.policy.problem.PolicyCode.NOT_A_CHOICE;
import static dev.lastword.policy.problem.PolicyCode.UNKNOWN_CURRENCY;
import static dev.lastword.policy.problem.PolicyCode.UNKNOWN_KEY;

import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.TextFormat;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Spelling;
import dev.lastword.policy.yaml.Yaml;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the type of a fact with its limits. */
final class FactTypes {

  private static final List<String> COMMON = List.of("type", "optional", "default", "sensitive");

  private static final String HTML = "html";
  private static final List<String> FORMATS = List.of("plain", HTML);

  private final Section section;
  private final Values values;

  private FactTypes(Section section) {
    this.section = section;
    this.values = new Values(section);
  }

  static Optional<FactType> read(Section section) {
    return new FactTypes(section).read();
  }

  private Optional<FactType> read() {
    Optional<Yaml> type = section.required("type", "write `type: text`, for example");
    if (type.isEmpty()) {
      return Optional.empty();
    }
    String word = type.get() instanceof Yaml.Scalar s ? s.value() : type.get().kindInWords();
    return named(word, type.get().place());
  }

  private Optional<FactType> named(String word, Place place) {
    return switch (word) {
      case "boolean" -> only(List.of()) ? Optional.of(new FactType.Bool()) : Optional.empty();
      case "integer" -> only(List.of("min", "max")) ? whole() : Optional.empty();
      case "number" -> only(List.of("min", "max")) ? decimal() : Optional.empty();
      case "money" -> only(List.of("currency", "min", "max")) ? money() : Optional.empty();
      case "text" -> only(List.of("max_length", "format")) ? text() : Optional.empty();
      case "enum" -> only(List.of("values")) ? choice() : Optional.empty();
      case "date" -> only(List.of("min", "max")) ? date() : Optional.empty();
      case "timestamp" -> only(List.of("min", "max")) ? timestamp() : Optional.empty();
      case "list" -> list();
      case Grammar.OBJECT -> single(place);
      default -> {
        notAType(word, place);
        yield Optional.empty();
      }
    };
  }

  private void notAType(String word, Place place) {
    String message = "`%s` is not a type: %s".formatted(word, String.join(", ", Grammar.TYPES));
    section.error(NOT_A_CHOICE, place, message, Spelling.didYouMean(word, Grammar.TYPES));
  }

  /** Limits that belong to another type would be silently without effect. */
  private boolean only(List<String> limits) {
    return only(section, limits);
  }

  /** Likewise for what is no type of a single value. */
  static boolean only(Section section, List<String> limits) {
    boolean good = true;
    for (String key : Grammar.FACT.known()) {
      boolean foreign = !COMMON.contains(key) && !limits.contains(key) && !isOfList(section, key);
      Optional<Yaml> found = section.find(key);
      if (foreign && found.isPresent()) {
        String message = "`%s` does not belong to this type".formatted(key);
        section.error(UNKNOWN_KEY, found.get().place(), message, "leave it out");
        good = false;
      }
    }
    return good;
  }

  /** In {@code {type: list, of: text, max_length: 20}} the limits of the items stand beside. */
  private static boolean isOfList(Section section, String key) {
    return section.has("of") && (key.equals("of") || key.equals("max_items"));
  }

  private Optional<FactType> whole() {
    Optional<BigDecimal> min = values.number("min");
    Optional<BigDecimal> max = values.number("max");
    BigDecimal least = min.orElse(BigDecimal.valueOf(FactType.Whole.SMALLEST));
    BigDecimal most = max.orElse(BigDecimal.valueOf(FactType.Whole.LARGEST));
    boolean whole =
        least.stripTrailingZeros().scale() <= 0 && most.stripTrailingZeros().scale() <= 0;
    if (!whole || least.compareTo(most) > 0) {
      return badLimits("`min` and `max` of an integer are whole numbers, the smaller first");
    }
    return Optional.of(new FactType.Whole(least.longValueExact(), most.longValueExact()));
  }

  private Optional<FactType> decimal() {
    BigDecimal least = values.number("min").orElse(FactType.DEFAULT_MAX.negate());
    BigDecimal most = values.number("max").orElse(FactType.DEFAULT_MAX);
    return least.compareTo(most) > 0
        ? badLimits("`min` is larger than `max`")
        : Optional.of(new FactType.Decimal(least, most));
  }

  private Optional<FactType> money() {
    Optional<Yaml> code = section.find("currency");
    if (code.isEmpty()) {
      String message = "money has no `currency`";
      section.error(MISSING_KEY, section.place(), message, "write `currency: USD`, for example");
      return Optional.empty();
    }
    String word = code.get() instanceof Yaml.Scalar s ? s.value() : "";
    Optional<Currency> currency = MoneyText.currency(word);
    if (currency.isEmpty()) {
      String message = "`%s` is not a currency of ISO 4217 with an amount".formatted(word);
      section.error(UNKNOWN_CURRENCY, code.get().place(), message, "write USD, EUR, …");
      return Optional.empty();
    }
    return money(currency.get());
  }

  private Optional<FactType> money(Currency currency) {
    OptionalLong min = MoneyText.minor(values.number("min").orElse(BigDecimal.ZERO), currency);
    OptionalLong max = MoneyText.minor(values.number("max").orElse(FactType.DEFAULT_MAX), currency);
    if (min.isEmpty() || max.isEmpty()) {
      int digits = currency.getDefaultFractionDigits();
      return badLimits("`min` and `max` have at most %d decimals".formatted(digits));
    }
    return min.getAsLong() > max.getAsLong()
        ? badLimits("`min` is larger than `max`")
        : Optional.of(new FactType.Money(currency, min.getAsLong(), max.getAsLong()));
  }

  private Optional<FactType> text() {
    int length =
        values
            .count("max_length", 1, FactType.LARGEST_MAX_LENGTH)
            .orElse(FactType.DEFAULT_MAX_LENGTH);
    boolean html = values.choice("format", FORMATS).filter(HTML::equals).isPresent();
    return Optional.of(new FactType.Text(length, html ? TextFormat.HTML : TextFormat.PLAIN));
  }

  private Optional<FactType> date() {
    LocalDate first = values.date("min").orElse(TimeText.FIRST_DAY);
    LocalDate last = values.date("max").orElse(TimeText.LAST_DAY);
    return first.isAfter(last)
        ? badLimits("`min` is later than `max`")
        : Optional.of(new FactType.Date(first, last));
  }

  private Optional<FactType> timestamp() {
    Instant first = values.moment("min").orElse(TimeText.FIRST_MOMENT);
    Instant last = values.moment("max").orElse(TimeText.LAST_MOMENT);
    if (first.isBefore(TimeText.FIRST_MOMENT) || last.isAfter(TimeText.LAST_MOMENT)) {
      return badLimits("`min` and `max` are in the years 1 to 9999 of UTC");
    }
    return first.isAfter(last)
        ? badLimits("`min` is later than `max`")
        : Optional.of(new FactType.Timestamp(first, last));
  }

  private Optional<FactType> choice() {
    Optional<Yaml> given = section.required("values", "write `values: [first, second]`");
    List<String> words = new ArrayList<>();
    for (Yaml item : section.items("values")) {
      if (item instanceof Yaml.Scalar s && s.isText() && !words.contains(s.value())) {
        words.add(s.value());
      } else {
        section.error(BAD_LIMIT, item.place(), "every value is a text, and each stands once", "");
        return Optional.empty();
      }
    }
    if (words.isEmpty() || words.size() > FactType.MOST_VALUES) {
      return given.isEmpty()
          ? Optional.empty()
          : badLimits("an enum has 1 to %d values".formatted(FactType.MOST_VALUES));
    }
    return Optional.of(new FactType.Choice(words));
  }

  private Optional<FactType> list() {
    Optional<Yaml> of = section.required("of", "write `of: text`, for example");
    if (of.isEmpty()) {
      return Optional.empty();
    }
    int items =
        values.count("max_items", 1, FactType.LARGEST_MAX_ITEMS).orElse(FactType.DEFAULT_MAX_ITEMS);
    return element(of.get()).map(element -> new FactType.ListOf(element, items));
  }

  private Optional<FactType> element(Yaml of) {
    if (of instanceof Yaml.Scalar word && !word.value().equals("list")) {
      return named(word.value(), word.place());
    }
    Optional<FactType> element =
        of instanceof Yaml.Mapping
            ? Section.open(of, Grammar.FACT, section.problems()).flatMap(FactTypes::read)
            : Optional.empty();
    boolean list = element.isPresent() && element.get() instanceof FactType.ListOf;
    return list || of instanceof Yaml.Scalar ? single(of.place()) : element;
  }

  private Optional<FactType> single(Place place) {
    section.error(BAD_LIMIT, place, "a list holds single values, not lists or objects", "");
    return Optional.empty();
  }

  private Optional<FactType> badLimits(String message) {
    Place at =
        List.of("min", "max", "values", "max_length").stream()
            .flatMap(key -> section.find(key).stream())
            .map(Yaml::place)
            .findFirst()
            .orElse(section.place());
    section.error(BAD_LIMIT, at, message, "");
    return Optional.empty();
  }
}
