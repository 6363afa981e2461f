package dev.lastword.cli.evidence;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A share that is neither nothing nor all, written as {@code 2%} or {@code 0.02}.
 *
 * @param value in (0, 1)
 */
record Share(double value) {

  /** Reads what stands on the command line. */
  static final class Converter implements ITypeConverter<Share> {
    @Override
    public Share convert(String text) {
      boolean percent = text.endsWith("%");
      try {
        BigDecimal number = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
        double value = (percent ? number.movePointLeft(2) : number).doubleValue();
        if (value > 0 && value < 1) {
          return new Share(value);
        }
      } catch (NumberFormatException e) {
        // Said below, like a number outside.
      }
      throw new TypeConversionException(
          "'%s' is not a share between 0%% and 100%%; write 2%% or 0.02".formatted(text));
    }
  }
}
