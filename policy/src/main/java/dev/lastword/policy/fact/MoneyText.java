package dev.lastword.policy.fact;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money as people write it: {@code 10000.00 USD}. Exact both ways, never rounded. */
public final class MoneyText {

  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");
  private static final Pattern WITH_CURRENCY = Pattern.compile("(\\S+) ([A-Z]{3})");

  private MoneyText() {}

  /** An amount of one currency in minor units. */
  public record Amount(long minor, Currency currency) {
    @Override
    public String toString() {
      return shown(minor, currency) + " " + currency;
    }
  }

  /** Reads {@code 10000.00 USD}; empty when it is anything else or too exact for the currency. */
  public static Optional<Amount> read(String text) {
    Matcher parts = WITH_CURRENCY.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<Currency> currency = currency(parts.group(2));
    Optional<BigDecimal> amount = decimal(parts.group(1));
    if (currency.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    OptionalLong minor = minor(amount.get(), currency.get());
    return minor.isPresent()
        ? Optional.of(new Amount(minor.getAsLong(), currency.get()))
        : Optional.empty();
  }

  /** Reads a plain decimal such as {@code 10000.00}: no exponent, no blanks, no separators. */
  public static Optional<BigDecimal> decimal(String text) {
    return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** A currency by its ISO 4217 code; empty when there is none, or it has no minor units. */
  public static Optional<Currency> currency(String code) {
    try {
      Currency found = Currency.getInstance(code);
      return found.getDefaultFractionDigits() < 0 ? Optional.empty() : Optional.of(found);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** True when {@code amount} was written with more decimals than the currency has. */
  static boolean isTooExact(BigDecimal amount, Currency currency) {
    return amount.scale() > currency.getDefaultFractionDigits();
  }

  /** Minor units; empty when the amount is too exact or beyond 64 bits. */
  public static OptionalLong minor(BigDecimal amount, Currency currency) {
    if (isTooExact(amount, currency) || amount.precision() - amount.scale() > 16) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact());
  }

  /** {@code 10000.01}, with as many decimals as the currency has. */
  public static String shown(long minor, Currency currency) {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
  }
}
