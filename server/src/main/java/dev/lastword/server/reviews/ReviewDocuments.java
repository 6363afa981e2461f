package dev.lastword.server.reviews;

import dev.lastword.api.ReviewDocument;
import dev.lastword.api.ReviewPage;
import dev.lastword.policy.file.ReasonCode;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionDocuments;
import dev.lastword.server.actions.ActionLeaf;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.State;
import dev.lastword.server.http.Principal;
import dev.lastword.server.judgements.Judged;
import dev.lastword.server.judgements.Judgement;
import dev.lastword.server.people.Directory;
import dev.lastword.server.store.PublicId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviews as they travel. */
final class ReviewDocuments {

  private final ActionDocuments actions;

  ReviewDocuments(ActionDocuments actions) {
    this.actions = actions;
  }

  ReviewDocument document(Reviews.Read read, Principal.Person reader, Reviews.Now now) {
    Action action = read.action();
    Action.Content content = action.content();
    return new ReviewDocument(
        PublicId.REVIEW.of(read.review().id()),
        PublicId.ACTION.of(action.id()),
        content.workflow(),
        content.agent(),
        content.subject(),
        content.onBehalfOf(),
        ActionDocuments.policy(action.policy(), now.policies()),
        action.status().state().word(),
        action.status().revision(),
        read.review().openedAt(),
        read.review().closedAt(),
        action.decision().expiresAt(),
        actions.reasons(action.standing().reasons()),
        content.confidence(),
        content.model(),
        content.rationale(),
        content(action.facts(), action.output()),
        action.amended() == null ? null : content(content.facts(), submitted(content)),
        parts(read, now),
        read.rulings().stream().map(ruling -> ruling(ruling, read, now.directory())).toList(),
        Reasons.of(now.policies(), action).stream().map(ReviewDocuments::reasonCode).toList(),
        you(read, reader, now));
  }

  private static ReviewDocument.ReasonCode reasonCode(ReasonCode code) {
    return new ReviewDocument.ReasonCode(
        code.id(), code.title(), RulingKind.REJECT.judgement(Optional.of(code)).word());
  }

  ReviewPage.Item item(Reviews.Read read, Set<String> queues, Reviews.Now now) {
    Action action = read.action();
    List<ReviewPart> mine = Parts.of(queues, read.parts());
    Optional<Instant> due =
        mine.stream()
            .filter(ReviewPart::isOpen)
            .map(ReviewPart::dueAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    return new ReviewPage.Item(
        PublicId.REVIEW.of(read.review().id()),
        PublicId.ACTION.of(action.id()),
        action.content().workflow(),
        action.content().agent(),
        action.content().subject(),
        action.status().state().word(),
        action.status().revision(),
        read.review().openedAt(),
        action.content().confidence(),
        actions.reasons(action.standing().reasons()),
        mine.stream().anyMatch(ReviewPart::urgent),
        due.orElse(null),
        due.filter(time -> !time.isAfter(now.instant())).isPresent(),
        parts(read, now));
  }

  private static Action.@Nullable Output submitted(Action.Content content) {
    return content.outputType() == null || content.output() == null
        ? null
        : new Action.Output(content.outputType(), content.output());
  }

  private static ReviewDocument.Content content(byte[] facts, Action.@Nullable Output output) {
    return new ReviewDocument.Content(
        ActionDocuments.raw(facts),
        ActionLeaf.sha256(facts),
        output == null ? null : ActionDocuments.output(output),
        output == null ? null : ActionLeaf.sha256(output.bytes()));
  }

  private static List<ReviewDocument.Part> parts(Reviews.Read read, Reviews.Now now) {
    return read.parts().stream().map(part -> part(part, read, now)).toList();
  }

  private static ReviewDocument.Part part(ReviewPart part, Reviews.Read read, Reviews.Now now) {
    ReviewRows.Claim claim = part.isOpen() ? read.claims().get(part.queue()) : null;
    return new ReviewDocument.Part(
        part.queue(),
        part.state().word(),
        part.approvals(),
        Parts.approvers(part, read.rulings(), now.directory()).stream()
            .map(person -> person(now.directory(), person))
            .toList(),
        part.urgent(),
        part.console(),
        part.dueAt(),
        part.isOpen() && part.dueAt() != null && !part.dueAt().isAfter(now.instant()),
        part.reasons(),
        claim == null
            ? null
            : new ReviewDocument.Claim(
                person(now.directory(), claim.person()), claim.at(), claim.at().plus(Claims.IDLE)));
  }

  private static ReviewDocument.Ruling ruling(
      ReviewRows.Ruling ruling, Reviews.Read read, Directory directory) {
    Optional<Judged> judged =
        read.judgements().stream().filter(j -> ruling.id().equals(j.ruling())).findFirst();
    return new ReviewDocument.Ruling(
        PublicId.RULING.of(ruling.id()),
        ruling.kind().word(),
        judged.map(Judged::judgement).orElse(Judgement.CANNOT_SAY).word(),
        person(directory, ruling.person()),
        ruling.queues(),
        ruling.reasonCode(),
        ruling.comment(),
        ruling.late(),
        ruling.via(),
        ruling.revision(),
        ruling.at());
  }

  private static ReviewDocument.Person person(Directory directory, UUID id) {
    Directory.Known known = directory.people().get(id);
    return new ReviewDocument.Person(
        PublicId.PERSON.of(id), known == null ? "somebody" : known.name());
  }

  /** The same questions as {@link Doorkeeper} asks, in the same order, for the person to see. */
  private static ReviewDocument.You you(
      Reviews.Read read, Principal.Person reader, Reviews.Now now) {
    List<ReviewPart> mine = Parts.of(reader.queues(), read.parts());
    List<String> open = mine.stream().filter(ReviewPart::isOpen).map(ReviewPart::queue).toList();
    Optional<String> whyNot = whyNot(read, reader, mine, open, now);
    return new ReviewDocument.You(whyNot.isPresent() ? List.of() : open, whyNot.orElse(null));
  }

  private static Optional<String> whyNot(
      Reviews.Read read,
      Principal.Person reader,
      List<ReviewPart> mine,
      List<String> open,
      Reviews.Now now) {
    if (read.action().status().state() != State.HELD) {
      return Optional.of("It is " + read.action().status().state().word() + ".");
    }
    if (mine.isEmpty()) {
      return Optional.of("None of your queues is asked. You may read it.");
    }
    if (read.ownMatter()) {
      return Optional.of("It is your own matter: somebody else has to answer.");
    }
    if (Doorkeeper.needsConsole(reader, mine)) {
      return Optional.of("Sign in and answer in the console.");
    }
    Optional<ReviewRows.Claim> taken =
        read.claims().values().stream()
            .filter(claim -> !claim.person().equals(reader.person()))
            .filter(claim -> open.contains(claim.queue()))
            .findFirst();
    if (taken.isPresent()) {
      return Optional.of(Doorkeeper.claimed(now.directory(), taken.get()));
    }
    boolean done =
        mine.stream()
            .filter(ReviewPart::isOpen)
            .allMatch(part ->
                Parts.approvers(part, read.rulings(), now.directory()).contains(reader.person()));
    return open.isEmpty() || done
        ? Optional.of(
            open.isEmpty()
                ? "Your queue has answered. Others are asked."
                : "You have approved it. Somebody else has to, too.")
        : Optional.empty();
  }
}
