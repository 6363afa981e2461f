package dev.lastword.server.console;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence of ours in which moments stand as programs read them, for people to read. */
public record Told(List<Part> parts) {

  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

  public Told {
    parts = List.copyOf(parts);
  }

  /** A part of it. */
  public sealed interface Part {}

  /** Words. */
  public record Words(String text) implements Part {}

  /** A moment. */
  public record Moment(Instant at) implements Part {}

  /** Takes a sentence apart. */
  public static Told of(String sentence) {
    var parts = new ArrayList<Part>();
    Matcher moment = MOMENT.matcher(sentence);
    int from = 0;
    while (moment.find()) {
      Optional<Instant> at = at(moment.group());
      if (at.isPresent()) {
        parts.add(new Words(sentence.substring(from, moment.start())));
        parts.add(new Moment(at.get()));
        from = moment.end();
      }
    }
    parts.add(new Words(sentence.substring(from)));
    return new Told(parts);
  }

  private static Optional<Instant> at(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
