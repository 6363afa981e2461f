package dev.lastword.evidence.log;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What an AI decided, read from one file. What is said of all of it is known when it was read. */
final class Decisions {

  /** Where what was decided stands: inside an object of this name, or alone. */
  private static final List<String> ACTION = List.of("action", "decision");

  private final LogFile file;
  private final Columns columns;
  private final Slips slips;
  private final Set<String> seen;
  private long decisions;
  private long timed;
  private boolean hasProbabilities;

  /**
   * One decision.
   *
   * @param answers the texts in what it decided
   */
  record Decision(
      String subject,
      Optional<Instant> at,
      String model,
      Optional<BigDecimal> confidence,
      Optional<BigDecimal> probability,
      String cluster,
      List<String> answers,
      String place) {}

  /**
   * The decisions of a file, not read yet.
   *
   * @param seen subject and model of what was read before; grows
   */
  Decisions(Path file, Columns columns, Set<String> seen, Slips slips) {
    this.file = new LogFile(file, slips);
    this.columns = columns;
    this.seen = seen;
    this.slips = slips;
  }

  /** Reads them, one after the other. */
  void forEach(Consumer<Decision> each) throws IOException {
    file.forEach(fields -> decision(fields).ifPresent(each));
  }

  /** Reads all of them. */
  List<Decision> all() throws IOException {
    List<Decision> all = new ArrayList<>();
    forEach(all::add);
    return all;
  }

  private Optional<Decision> decision(Fields fields) {
    Optional<String> subject = fields.text(columns.subject());
    Optional<Instant> at = fields.text(columns.at()).flatMap(Decisions::instant);
    Optional<Slip> slip = slip(fields, subject, at);
    if (slip.isPresent() || subject.isEmpty()) {
      slips.add(slip.orElse(Slip.NO_SUBJECT), fields.place());
      return Optional.empty();
    }
    Optional<BigDecimal> probability = fields.number(columns.probability());
    decisions++;
    timed += at.isPresent() ? 1 : 0;
    hasProbabilities |= probability.isPresent();
    return Optional.of(
        new Decision(
            subject.get(),
            at,
            fields.text(columns.model()).orElse(""),
            fields.number(columns.confidence()),
            probability.filter(chance -> chance.signum() > 0),
            fields.text(columns.cluster()).orElse(""),
            answers(fields),
            fields.place()));
  }

  private Optional<Slip> slip(Fields fields, Optional<String> subject, Optional<Instant> at) {
    if (subject.isEmpty()) {
      return Optional.of(Slip.NO_SUBJECT);
    }
    if (isOutside(fields, columns.confidence())) {
      return Optional.of(Slip.CONFIDENCE_OUTSIDE);
    }
    if (isOutside(fields, columns.probability())) {
      return Optional.of(Slip.PROBABILITY_OUTSIDE);
    }
    if (fields.text(columns.at()).isPresent() && at.isEmpty()) {
      return Optional.of(Slip.NO_TIME);
    }
    String key = subject.get() + "\n" + fields.text(columns.model()).orElse("");
    return seen.add(key) ? Optional.empty() : Optional.of(Slip.DUPLICATE_DECISION);
  }

  private static boolean isOutside(Fields fields, String name) {
    return fields.text(name).isPresent()
        && fields
            .number(name)
            .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.ONE) <= 0)
            .isEmpty();
  }

  private static List<String> answers(Fields fields) {
    return fields.values().entrySet().stream()
        .filter(field ->
            ACTION.stream()
                .anyMatch(n -> field.getKey().equals(n) || field.getKey().startsWith(n + ".")))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether every line has a time. */
  boolean hasTimes() {
    return decisions > 0 && timed == decisions;
  }

  /** How far the reading is. */
  long bytesRead() {
    return file.bytesRead();
  }

  /** Whether some line says how likely it was to be judged. */
  boolean hasProbabilities() {
    return hasProbabilities;
  }
}
