package dev.lastword.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.lastword.api.ActionDocument;
import dev.lastword.client.ActionQuery;
import dev.lastword.client.LastwordClient;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What waits for people when the day is over.
 *
 * @param actions how many
 * @param queues how many of them each queue is still asked about, busiest first
 */
record StillHeld(int actions, List<String> queues) {

  private static final int QUEUES_ON_A_LINE = 4;

  private static final Comparator<Map.Entry<String, Long>> BUSIEST_FIRST =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  StillHeld {
    queues = List.copyOf(queues);
  }

  /** As the server knows it. The day is shorter than a page. */
  static StillHeld on(LastwordClient server) {
    List<ActionDocument> held = server.actions(ActionQuery.all().state("held")).actions();
    Map<String, Long> asked =
        held.stream()
            .flatMap(StillHeld::openParts)
            .collect(groupingBy(ActionDocument.Part::queue, counting()));
    return new StillHeld(
        held.size(),
        asked.entrySet().stream()
            .sorted(BUSIEST_FIRST)
            .map(queue -> queue.getKey() + " " + queue.getValue())
            .toList());
  }

  private static Stream<ActionDocument.Part> openParts(ActionDocument action) {
    ActionDocument.Review review = action.review();
    return review == null
        ? Stream.empty()
        : review.parts().stream().filter(part -> part.state().equals("open"));
  }

  /** The sentence, and the queues below it. */
  String text() {
    String lines =
        IntStream.iterate(0, from -> from < queues.size(), from -> from + QUEUES_ON_A_LINE)
            .mapToObj(
                from -> queues.subList(from, Math.min(from + QUEUES_ON_A_LINE, queues.size())))
            .map(line -> "  " + String.join(", ", line))
            .collect(joining("," + System.lineSeparator()));
    return "%d actions still wait for people:%n%s".formatted(actions, lines);
  }
}
