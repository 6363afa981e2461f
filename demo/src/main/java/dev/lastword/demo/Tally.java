package dev.lastword.demo;

import dev.lastword.api.ActionDocument;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the day went, in numbers. */
final class Tally {

  private static final int QUEUES_ON_A_LINE = 4;

  private final Set<String> proceeded = new HashSet<>();
  private final Set<String> held = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, Set<String>> heldFor = new TreeMap<>();
  private int asked;
  private int invalid;

  /** An action that was asked about; one that was asked about twice counts as one. */
  void count(ActionDocument action) {
    asked++;
    switch (action.verdict()) {
      case "proceed" -> proceeded.add(action.id());
      case "refuse" -> refused.add(action.id());
      default -> {
        held.add(action.id());
        countParts(action);
      }
    }
  }

  private void countParts(ActionDocument action) {
    ActionDocument.Review review = action.review();
    if (review != null) {
      review
          .parts()
          .forEach(part ->
              heldFor.computeIfAbsent(part.queue(), queue -> new HashSet<>()).add(action.id()));
    }
  }

  void countInvalid() {
    asked++;
    invalid++;
  }

  /** Asked 63 times: 20 proceeded alone, … */
  String sentence() {
    return "The AIs asked %d times: %d proceeded alone, %d were held, %d refused, %d invalid."
        .formatted(asked, proceeded.size(), held.size(), refused.size(), invalid);
  }

  /** The queues that were asked, busiest first, a few on a line. */
  String queues() {
    List<String> queues =
        heldFor.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Set<String>> e) -> -e.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .map(entry -> entry.getKey() + " " + entry.getValue().size())
            .toList();
    return IntStream.iterate(0, from -> from < queues.size(), from -> from + QUEUES_ON_A_LINE)
        .mapToObj(from -> queues.subList(from, Math.min(from + QUEUES_ON_A_LINE, queues.size())))
        .map(line -> "  " + String.join(", ", line))
        .collect(Collectors.joining("," + System.lineSeparator()));
  }
}
