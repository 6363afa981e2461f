package dev.lastword.server.actions;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What the trail says of one action, in order.
 *
 * @param isComplete whether every revision of the action has its leaf here
 * @param proved how many of the entries are proved to be in the signed tree
 */
record Timeline(List<Moment> moments, boolean isComplete, long proved) {

  /** Waiting that is shorter is not worth a line. */
  private static final Duration WORTH_A_LINE = Duration.ofMinutes(1);

  Timeline {
    moments = List.copyOf(moments);
  }

  /**
   * One leaf.
   *
   * @param waited since the one before; zero when that is not worth a line
   * @param person the name of who acted; empty when nobody did
   */
  record Moment(Entry entry, StateMark mark, Duration waited, String person) {

    String text(String member) {
      return entry.member(member).orElse("");
    }

    /** The queues that are asked: a part is told as its queue, then how it stands. */
    List<String> asked() {
      return entry.members("parts").stream()
          .map(part -> part.substring(0, part.indexOf(' ')))
          .toList();
    }

    boolean isFirst() {
      return text("revision").equals("1");
    }
  }

  /**
   * Puts leaves in order.
   *
   * @param entries by index
   * @param names finds the name of a person by public id
   */
  static Timeline of(Action action, List<Entry> entries, long proved, UnaryOperator<String> names) {
    var moments = new ArrayList<Moment>();
    for (Entry entry : entries) {
      Duration waited =
          moments.isEmpty()
              ? Duration.ZERO
              : Duration.between(moments.getLast().entry().at(), entry.at());
      moments.add(
          new Moment(
              entry,
              mark(entry),
              waited.compareTo(WORTH_A_LINE) < 0 ? Duration.ZERO : waited,
              entry.member("person").or(() -> entry.member("by")).map(names).orElse("")));
    }
    return new Timeline(moments, isComplete(action, entries), proved);
  }

  private static StateMark mark(Entry entry) {
    return switch (entry.kind()) {
      case "action" -> StateMark.of(entry.member("state").orElse(""));
      case "outcome" -> StateMark.of(entry.member("status").orElse(""));
      case "reconsideration" -> new StateMark("held", "amended");
      case "ruling" ->
          switch (entry.member("ruling").orElse("")) {
            case "approve" -> new StateMark("verified", "verified");
            case "amend" -> new StateMark("verified", "amended");
            case "reject" -> new StateMark("refused", "rejected");
            default -> new StateMark("plain", "amended");
          };
      default -> new StateMark("plain", "routine");
    };
  }

  private static boolean isComplete(Action action, List<Entry> entries) {
    String id = PublicId.ACTION.of(action.id());
    Set<String> told =
        entries.stream()
            .filter(entry -> entry.id().equals(id))
            .flatMap(entry -> entry.member("revision").stream())
            .collect(Collectors.toSet());
    return LongStream.rangeClosed(1, action.status().revision())
        .mapToObj(Long::toString)
        .allMatch(told::contains);
  }

  /** From the first entry to the last. */
  Duration length() {
    return moments.isEmpty()
        ? Duration.ZERO
        : Duration.between(moments.getFirst().entry().at(), moments.getLast().entry().at());
  }
}
