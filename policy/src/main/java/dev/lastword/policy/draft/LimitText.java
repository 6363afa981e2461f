package dev.lastword.policy.draft;

import dev.lastword.policy.problem.Place;
import dev.lastword.policy.yaml.Yaml;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a limit as it was written, and where it stands in the file.
 *
 * @param place of its first character
 */
record LimitText(String written, Place place) {

  /** A number that is no part of a name. */
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?[0-9]+(?:\\.[0-9]+)?(?!\\w)");

  /**
   * The one number of a condition that is the limit.
   *
   * @return empty when it has several, as when its limit hides in a variable, or none
   */
  static Optional<LimitText> in(Yaml.Scalar condition, RuleLimit limit) {
    Matcher numbers = NUMBER.matcher(condition.value());
    if (!numbers.find()) {
      return Optional.empty();
    }
    String written = numbers.group();
    int at = condition.value().codePointCount(0, numbers.start());
    return !numbers.find() && new BigDecimal(written).compareTo(limit.value()) == 0
        ? Optional.of(new LimitText(written, condition.placeOf(at)))
        : Optional.empty();
  }

  /** The file with another number here, which has at least as many decimals as this one. */
  String replaced(String file, int at, BigDecimal limit) {
    int decimals = Math.max(new BigDecimal(written).scale(), limit.stripTrailingZeros().scale());
    return file.substring(0, at)
        + limit.setScale(Math.max(0, decimals)).toPlainString()
        + file.substring(at + written.length());
  }
}
