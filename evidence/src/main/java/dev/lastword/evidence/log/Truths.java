package dev.lastword.evidence.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What turned out, by subject. A subject of which two things are said has no truth. */
final class Truths {

  /** The right answer itself, to be compared with what the AI decided. */
  static final String ANSWER = "truth";

  private final Map<String, Truth> bySubject = new HashMap<>();
  private final Set<String> contradicted = new HashSet<>();
  private final Set<String> rightColumns = new TreeSet<>();

  /** What a line says that matters here. */
  private record Truth(Optional<String> answer, Map<String, Boolean> rights, String place) {

    boolean saysTheSameAs(Truth other) {
      return answer.equals(other.answer) && rights.equals(other.rights);
    }
  }

  static Truths read(Path file, Columns columns, Slips slips) throws IOException {
    Truths truths = new Truths();
    new LogFile(file, slips).forEach(fields -> truths.add(fields, columns, slips));
    truths.contradicted.forEach(truths.bySubject::remove);
    return truths;
  }

  private void add(Fields fields, Columns columns, Slips slips) {
    Optional<String> subject = fields.text(columns.subject());
    if (subject.isEmpty()) {
      slips.add(Slip.NO_SUBJECT, fields.place());
      return;
    }
    Truth truth = new Truth(fields.text(ANSWER), rights(fields, columns), fields.place());
    Truth before = bySubject.putIfAbsent(subject.get(), truth);
    if (before == null) {
      rightColumns.addAll(truth.rights().keySet());
    } else if (before.saysTheSameAs(truth)) {
      slips.add(Slip.DUPLICATE_TRUTH, fields.place());
    } else {
      contradicted.add(subject.get());
      slips.add(Slip.CONTRADICTORY_TRUTH, fields.place());
    }
  }

  private static Map<String, Boolean> rights(Fields fields, Columns columns) {
    Map<String, Boolean> rights = new LinkedHashMap<>();
    for (String name : fields.values().keySet()) {
      boolean meant =
          columns.correct().isEmpty()
              ? name.equals("correct") || name.endsWith("_correct")
              : name.equals(columns.correct());
      if (meant) {
        fields.bool(name).ifPresent(right -> rights.put(name, right));
      }
    }
    return rights;
  }

  /** Names of the columns that may say whether an AI was right. */
  Set<String> rightColumns() {
    return rightColumns;
  }

  Optional<Boolean> right(String subject, String column) {
    return Optional.ofNullable(bySubject.get(subject)).map(truth -> truth.rights().get(column));
  }

  Optional<String> answer(String subject) {
    return Optional.ofNullable(bySubject.get(subject)).flatMap(Truth::answer);
  }

  boolean knows(String subject) {
    return bySubject.containsKey(subject);
  }

  /** Counts what is said of subjects that nobody decided. */
  void countUnknown(Set<String> decided, Slips slips) {
    bySubject.forEach((subject, truth) -> {
      if (!decided.contains(subject)) {
        slips.add(Slip.UNKNOWN_SUBJECT, truth.place());
      }
    });
  }
}
