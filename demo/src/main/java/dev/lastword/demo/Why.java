package dev.lastword.demo;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.ProblemDocument;
import dev.lastword.api.ReviewDocument;
import dev.lastword.client.LastwordProblem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why an action ended as it did, in plain words.
 *
 * @param words the reasons, the most pressing one first
 */
record Why(List<String> words) {

  private static final Comparator<ActionDocument.Reason> URGENT_FIRST =
      Comparator.comparing((ActionDocument.Reason reason) -> !isUrgent(reason));

  Why {
    words = List.copyOf(words);
  }

  static Why of(String words) {
    return new Why(List.of(words));
  }

  /** Why it proceeds, or what people are told although it does. */
  static Why proceeds(ActionDocument action) {
    return action.alerts().isEmpty()
        ? of("Routine, and the AI is %s sure".formatted(action.confidence()))
        : new Why(action.alerts().stream().map(a -> "People are told: " + words(a)).toList());
  }

  /** Why it does not. */
  static Why stopped(ActionDocument action) {
    return new Why(action.reasons().stream().sorted(URGENT_FIRST).map(Why::words).toList());
  }

  /** What does not fit. */
  static Why invalid(LastwordProblem problem) {
    return problem.items().isEmpty()
        ? of(problem.detail())
        : new Why(problem.items().stream().map(ProblemDocument.Item::message).toList());
  }

  /** Who decided and why, and whose answer is still missing. */
  static Why ruled(Moment.Rules rules, ReviewDocument after) {
    Stream<String> missing =
        after.parts().stream()
            .filter(part -> part.state().equals("open"))
            .map(part -> part.queue() + " are asked too");
    String said = rules.person() + ": " + rules.comment();
    return new Why(Stream.concat(Stream.of(said), missing).toList());
  }

  static boolean isUrgent(ActionDocument.Reason reason) {
    return Boolean.TRUE.equals(reason.urgent());
  }

  /** Where a fact is missing the rule was not decided, and that is the whole reason. */
  private static String words(ActionDocument.Reason reason) {
    List<String> unknown = reason.unknown();
    return unknown == null || unknown.isEmpty()
        ? reason.because()
        : "%s is missing, so %s is not decided"
            .formatted(String.join(" and ", unknown), reason.id());
  }

  /** As many of the reasons as fit into so many columns, and how many more there are. */
  String within(int columns) {
    for (int shown = words.size(); shown > 0; shown--) {
      String text = first(shown);
      if (text.length() <= columns) {
        return text;
      }
    }
    return first(1).substring(0, columns - 1) + "…";
  }

  private String first(int shown) {
    String text = String.join("; ", words.subList(0, shown));
    int more = words.size() - shown;
    return more == 0 ? text : text + "; and " + more + " more";
  }
}
