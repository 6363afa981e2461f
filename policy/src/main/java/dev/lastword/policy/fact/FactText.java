package dev.lastword.policy.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of facts for people. */
public final class FactText {

  private static final int LONGEST = 80;
  private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

  private FactText() {}

  /**
   * {@code amount 10000.01 USD}; a sensitive fact without its value; one that is absent as such.
   */
  public static String seen(FactDeclaration fact, Optional<Object> value) {
    if (value.isEmpty()) {
      return fact.name() + " not sent";
    }
    return fact.sensitive()
        ? fact.name() + " (not shown)"
        : fact.name() + " " + of(fact.type(), value.get());
  }

  /** {@code 10000.01 USD}, {@code "Birch Paper"}; long ones are cut. */
  public static String of(FactType type, Object value) {
    return shortened(shown(type, value));
  }

  private static String shown(FactType type, Object value) {
    return switch (type) {
      case FactType.Bool b -> value.toString();
      case FactType.Whole w -> value.toString();
      case FactType.Decimal d -> value.toString();
      case FactType.Money m -> MoneyText.shown((Long) value, m.currency()) + " " + m.currency();
      case FactType.Text t -> '"' + value.toString() + '"';
      case FactType.Choice c -> value.toString();
      case FactType.Date d -> LocalDate.ofEpochDay((Long) value).toString();
      case FactType.Timestamp t -> TimeText.moment((Long) value).toString();
      case FactType.ListOf list ->
          String.valueOf(((List<?>) value).stream().map(x -> shown(list.element(), x)).toList());
    };
  }

  private static String shortened(String text) {
    String line = INVISIBLE.matcher(text).replaceAll("?");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
