package dev.lastword.server.reviews;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.ReviewDocument;
import dev.lastword.policy.Policy;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ShownBytes;
import dev.lastword.server.actions.State;
import dev.lastword.server.actions.StateMark;
import dev.lastword.server.console.ShownText;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.store.PublicId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person needs to rule on an action.
 *
 * @param workflowTitle in words
 * @param changes what people have amended; null when nothing
 * @param rationale what the agent says in its own defence; null when it says nothing
 * @param reader who looks, {@code per_…}
 * @param mayRejectLate nobody answered in time, and the reader can still say no
 * @param next the address of the next ask that waits; empty when there is none
 * @param typed what was typed when a ruling was turned down
 * @param refused why it was; null when nothing was turned down
 */
record WholeReview(
    ReviewDocument document,
    Action action,
    StateMark mark,
    ShownText subject,
    String workflowTitle,
    List<Held> reasons,
    List<FactRow> facts,
    ShownBytes factsBytes,
    @Nullable ShownBytes output,
    @Nullable Changes changes,
    @Nullable ShownText rationale,
    String reader,
    boolean mayRejectLate,
    Instant now,
    String next,
    RulingForm typed,
    @Nullable Refused refused) {

  /** Why people are asked, and the part of the queue that owns it; null when it is not asked. */
  record Held(
      ActionDocument.Reason reason, @Nullable ShownText seen, ReviewDocument.@Nullable Part part) {

    String tone() {
      return Boolean.TRUE.equals(reason.urgent()) ? "urgent" : "held";
    }
  }

  static WholeReview of(
      Reviews.Seen seen,
      Optional<Policy> policy,
      Principal.Person reader,
      String next,
      RulingForm typed,
      @Nullable Refused refused) {
    Action action = seen.read().action();
    ReviewDocument document = seen.document();
    return new WholeReview(
        document,
        action,
        StateMark.of(action.status().state()),
        ShownText.of(document.subject()),
        policy.map(Policy::title).orElse(document.workflow()),
        document.reasons().stream().map(reason -> held(reason, document)).toList(),
        FactRow.of(action, policy),
        ShownBytes.of("application/json", action.facts()),
        output(action.output()),
        action.amended() == null ? null : changes(action, policy),
        document.rationale() == null ? null : ShownText.of(document.rationale()),
        PublicId.PERSON.of(reader.person()),
        mayRejectLate(seen.read(), reader),
        seen.now(),
        next,
        typed,
        refused);
  }

  private static Held held(ActionDocument.Reason reason, ReviewDocument document) {
    return new Held(
        reason,
        reason.seen() == null ? null : ShownText.of(reason.seen()),
        document.parts().stream()
            .filter(part -> part.reasons().contains(reason.id()))
            .findFirst()
            .orElse(null));
  }

  private static @Nullable ShownBytes output(Action.@Nullable Output output) {
    return output == null ? null : ShownBytes.of(output.type(), output.bytes());
  }

  private static Changes changes(Action action, Optional<Policy> policy) {
    Action.Content sent = action.content();
    Action.Output output =
        sent.output() == null || sent.outputType() == null
            ? null
            : new Action.Output(sent.outputType(), sent.output());
    return Changes.between(
        new Changes.Bytes(sent.facts(), output),
        new Changes.Bytes(action.facts(), action.output()),
        policy);
  }

  private static boolean mayRejectLate(Reviews.Read read, Principal.Person reader) {
    return read.action().status().state() == State.EXPIRED
        && !Parts.of(reader.queues(), read.parts()).isEmpty()
        && !read.ownMatter();
  }

  boolean isHeld() {
    return action.status().state() == State.HELD;
  }

  /** Whether a ruling of the reader would count now. */
  boolean mayRule() {
    return document.you().whyNot() == null;
  }

  boolean isUrgent() {
    return isHeld() && document.parts().stream().anyMatch(part -> isOpen(part) && part.urgent());
  }

  static boolean isOpen(ReviewDocument.Part part) {
    return part.state().equals("open");
  }

  /** When the first of those who are still asked should have answered. */
  Optional<Instant> due() {
    return document.parts().stream()
        .filter(WholeReview::isOpen)
        .map(ReviewDocument.Part::dueAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  boolean isLate() {
    return due().filter(due -> !due.isAfter(now)).isPresent();
  }

  /** Until it is due, or since it was. */
  Duration left() {
    return due().map(due -> Duration.between(now, due).abs()).orElse(Duration.ZERO);
  }

  /** A claim on a part that is open. */
  Optional<ReviewDocument.Claim> claim(boolean ofReader) {
    return document.parts().stream()
        .map(ReviewDocument.Part::claim)
        .filter(Objects::nonNull)
        .filter(claim -> claim.by().id().equals(reader) == ofReader)
        .findFirst();
  }

  /** What the reader answered last; empty when they have not. */
  Optional<ReviewDocument.Ruling> yours() {
    return document.rulings().stream()
        .filter(ruling -> ruling.by().id().equals(reader))
        .reduce((first, second) -> second);
  }

  /** The queues that have yet to answer. */
  List<String> waitsFor() {
    return document.parts().stream()
        .filter(WholeReview::isOpen)
        .map(ReviewDocument.Part::queue)
        .toList();
  }

  /** The last ruling, which decided when the action is over. */
  Optional<ReviewDocument.Ruling> last() {
    return document.rulings().isEmpty()
        ? Optional.empty()
        : Optional.of(document.rulings().getLast());
  }

  /** Characters in subject, facts and output that do not show by themselves. */
  long hiddenCharacters() {
    ShownText text = output == null ? null : output.text();
    return subject.hiddenCharacters()
        + facts.stream().mapToLong(FactRow::hiddenCharacters).sum()
        + (text == null ? 0 : text.hiddenCharacters());
  }
}
