package dev.lastword.server.reviews;

import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.ReviewPart.State;
import dev.lastword.server.people.Directory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is asked about an action, and who of them has answered. Pure functions. */
public final class Parts {

  private Parts() {}

  /**
   * The parts after more was asked. They only grow: nobody who was asked falls away, and whoever is
   * now asked for a reason they have not seen, or for a ruling from the console, is asked again.
   *
   * @param asked what the policy asks for now
   * @param revision of the action from which on rulings count for what is new
   */
  public static List<ReviewPart> grown(
      List<ReviewPart> before, List<ReviewPart> asked, int revision) {
    Map<String, ReviewPart> all = new LinkedHashMap<>();
    before.forEach(part -> all.put(part.queue(), part));
    for (ReviewPart part : asked) {
      ReviewPart known = all.get(part.queue());
      ReviewPart next = known == null ? part.since(revision) : grown(known, part, revision);
      all.put(part.queue(), next);
    }
    return all.values().stream().sorted(Comparator.comparing(ReviewPart::queue)).toList();
  }

  private static ReviewPart grown(ReviewPart before, ReviewPart asked, int revision) {
    boolean hardened = asked.console() && !before.console();
    boolean more = hardened || !before.reasons().containsAll(asked.reasons());
    Set<String> reasons = new LinkedHashSet<>(before.reasons());
    reasons.addAll(asked.reasons());
    return new ReviewPart(
        before.review(),
        before.queue(),
        before.state(),
        Math.max(before.approvals(), asked.approvals()),
        before.urgent() || asked.urgent(),
        more ? sooner(before.dueAt(), asked.dueAt()) : before.dueAt(),
        List.copyOf(reasons),
        more ? revision : before.since(),
        before.console() || asked.console());
  }

  private static @Nullable Instant sooner(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** The parts with what has been answered counted from the rulings. */
  public static List<ReviewPart> counted(
      List<ReviewPart> parts, Collection<ReviewRows.Ruling> rulings, Directory directory) {
    return parts.stream()
        .map(part -> {
          boolean enough = approvers(part, rulings, directory).size() >= part.approvals();
          return part.with(enough ? State.APPROVED : State.OPEN);
        })
        .toList();
  }

  /**
   * Who has approved a part: each person once, for the bytes and reasons it is about now, and only
   * as long as they are in its queue.
   */
  public static Set<UUID> approvers(
      ReviewPart part, Collection<ReviewRows.Ruling> rulings, Directory directory) {
    var people = new LinkedHashSet<UUID>();
    for (ReviewRows.Ruling ruling : rulings) {
      if (ruling.kind().isApproval()
          && ruling.queues().contains(part.queue())
          && ruling.revision() >= part.since()
          && directory.isMember(ruling.person(), part.queue())) {
        people.add(ruling.person());
      }
    }
    return people;
  }

  /** Whether nobody is asked any more because everybody has approved. */
  public static boolean allApproved(List<ReviewPart> parts) {
    return parts.stream().allMatch(part -> part.state() == State.APPROVED);
  }

  /** Those of the parts whose queue is one of these. */
  static List<ReviewPart> of(Collection<String> queues, List<ReviewPart> parts) {
    return parts.stream().filter(part -> queues.contains(part.queue())).toList();
  }

  /** These parts, each of those in the queues answered like this. */
  static List<ReviewPart> answered(
      List<ReviewPart> parts, Collection<String> queues, State answer) {
    var all = new ArrayList<ReviewPart>();
    parts.forEach(part -> all.add(queues.contains(part.queue()) ? part.with(answer) : part));
    return all;
  }
}
