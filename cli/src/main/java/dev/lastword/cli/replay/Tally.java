package dev.lastword.cli.replay;

import dev.lastword.api.ActionDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what came of the lines. Safe to share between threads. */
final class Tally {

  private final int mostFailuresKept;
  private final Map<String, Long> verdicts = new TreeMap<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final Map<String, Long> alerts = new TreeMap<>();
  private final List<FailedLine> failures = new ArrayList<>();
  private long failed;

  /**
   * Nothing counted yet.
   *
   * @param mostFailuresKept lines whose failure is kept in words; the others are only counted
   */
  Tally(int mostFailuresKept) {
    this.mostFailuresKept = mostFailuresKept;
  }

  /** A line that failed. */
  record FailedLine(long line, String why) {}

  synchronized void answered(ActionDocument action) {
    verdicts.merge(action.verdict(), 1L, Long::sum);
    count(action.reasons(), reasons);
    count(action.alerts(), alerts);
  }

  private static void count(List<ActionDocument.Reason> from, Map<String, Long> to) {
    from.stream()
        .map(ActionDocument.Reason::id)
        .distinct()
        .forEach(id -> to.merge(id, 1L, Long::sum));
  }

  synchronized void failed(long line, String why) {
    failed++;
    failures.add(new FailedLine(line, why));
    failures.sort(Comparator.comparingLong(FailedLine::line));
    if (failures.size() > mostFailuresKept) {
      failures.removeLast();
    }
  }

  synchronized long submitted() {
    return verdicts.values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized long failed() {
    return failed;
  }

  synchronized long verdict(String word) {
    return verdicts.getOrDefault(word, 0L);
  }

  synchronized Map<String, Long> reasons() {
    return new TreeMap<>(reasons);
  }

  synchronized Map<String, Long> alerts() {
    return new TreeMap<>(alerts);
  }

  /** By line. */
  synchronized List<FailedLine> failures() {
    return List.copyOf(failures);
  }
}
