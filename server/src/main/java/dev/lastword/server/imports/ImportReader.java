package dev.lastword.server.imports;

import dev.lastword.api.ProblemDocument;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.problem.Problem;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file of lines {@code {"at": "2025-03-01T09:00:00Z", "facts": {…}, "subject": "INV-1"}}.
 */
final class ImportReader {

  /** Problems that are told of one file. */
  static final int MOST_PROBLEMS = 100;

  private static final int LONGEST_TIME = 40;
  private static final int LONGEST_SUBJECT = 200;

  private final List<Happened> lines = new ArrayList<>();
  private final List<ProblemDocument.Item> problems = new ArrayList<>();

  private ImportReader() {}

  /** What a file says; lines with problems are not among it. */
  record Read(List<Happened> lines, List<ProblemDocument.Item> problems) {}

  /** Reads a file that was read before without problems. */
  static List<Happened> read(byte[] content) {
    ImportReader reader = new ImportReader();
    reader.each(content, 1);
    return reader.lines;
  }

  /**
   * Reads a file that comes from outside.
   *
   * @param schema what its facts are held against
   * @param now everything has to be before
   * @param firstLine the number of its first line in the file that it is a part of
   */
  static Read read(byte[] content, FactSchema schema, Instant now, int firstLine) {
    ImportReader reader = new ImportReader();
    reader.each(content, firstLine);
    for (Happened happened : reader.lines) {
      reader.check(happened, schema, now);
    }
    List<ProblemDocument.Item> first =
        reader.problems.subList(0, Math.min(MOST_PROBLEMS, reader.problems.size()));
    return new Read(reader.lines, List.copyOf(first));
  }

  private void each(byte[] content, int firstLine) {
    int line = firstLine;
    for (int start = 0; start < content.length; line++) {
      int end = start;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      line(line, Arrays.copyOfRange(content, start, end));
      start = end + 1;
    }
  }

  private void line(int line, byte[] bytes) {
    if (new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
      return;
    }
    switch (StrictJson.parse(bytes)) {
      case JsonReading.Malformed(Problem problem) -> wrong(line, Refused.item(problem));
      case JsonReading.Parsed(Json value) -> line(line, value);
    }
  }

  private void line(int line, Json value) {
    var members = new Members(value);
    Optional<Instant> at = time(members);
    Optional<Json.Object> facts = facts(members);
    String subject = members.text("subject", LONGEST_SUBJECT).orElse("");
    List<ProblemDocument.Item> found = members.problems();
    found.forEach(problem -> wrong(line, problem));
    if (found.isEmpty() && at.isPresent() && facts.isPresent()) {
      lines.add(new Happened(line, at.get(), facts.get(), subject));
    }
  }

  private static Optional<Instant> time(Members members) {
    String at = members.requiredText("at", LONGEST_TIME);
    try {
      return at.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(at).toInstant());
    } catch (DateTimeParseException e) {
      members.wrong("/at", "at is no moment with its offset", "write 2025-03-01T09:00:00Z");
      return Optional.empty();
    }
  }

  private static Optional<Json.Object> facts(Members members) {
    Optional<Json> facts = members.value("facts");
    if (facts.isPresent() && facts.get() instanceof Json.Object object) {
      return Optional.of(object);
    }
    members.wrong("/facts", "facts is no object", "send the facts that you know");
    return Optional.empty();
  }

  private void check(Happened happened, FactSchema schema, Instant now) {
    if (!happened.at().isBefore(now)) {
      var problem = new Members(happened.facts());
      problem.wrong("/at", "at lies in the future", "only what has happened can be imported");
      wrong(happened.line(), problem.problems().getFirst());
    }
    if (schema.bindPartly(happened.facts()) instanceof Binding.DoesNotFit misfit) {
      misfit.problems().forEach(problem -> wrong(happened.line(), Refused.item(problem)));
    }
  }

  private void wrong(int line, ProblemDocument.Item problem) {
    problems.add(
        new ProblemDocument.Item(
            problem.pointer(), line, 1, problem.code(), problem.message(), problem.fix()));
  }
}
