package dev.lastword.cli.evidence;

import dev.lastword.evidence.statistics.CatchRate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many known mistakes reviewers noticed, written as {@code 45/50}.
 *
 * @param rate at least one noticed
 */
record Noticed(CatchRate rate) {

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,8})/([0-9]{1,8})");

  /** Reads what stands on the command line. */
  static final class Converter implements ITypeConverter<Noticed> {
    @Override
    public Noticed convert(String text) {
      Matcher written = WRITTEN.matcher(text);
      if (written.matches()) {
        int noticed = Integer.parseInt(written.group(1));
        int known = Integer.parseInt(written.group(2));
        if (noticed > 0 && noticed <= known) {
          return new Noticed(new CatchRate(noticed, known));
        }
      }
      throw new TypeConversionException(
          "'%s' does not say how many of how many were noticed; write 45/50".formatted(text));
    }
  }

  @Override
  public String toString() {
    return "%,d of %,d".formatted(rate.caught(), rate.seeded());
  }
}
