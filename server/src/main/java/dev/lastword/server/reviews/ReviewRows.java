package dev.lastword.server.reviews;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Commitment;
import dev.lastword.server.trail.LeafText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts of people on held actions, as stored, and what the trail says of each. */
public final class ReviewRows {

  private ReviewRows() {}

  /**
   * What a person answered.
   *
   * @param revision of the action that it speaks for: the one they saw, or the one they made of it
   * @param queues those it was given for
   * @param reasonCode why it was rejected; null when not, or when nothing was said
   * @param salt 16 random bytes, for the comment is free text and the trail only commits to it
   * @param late a rejection after nobody had answered in time
   * @param via {@code console} or {@code token}
   */
  public record Ruling(
      UUID id,
      UUID review,
      UUID action,
      int revision,
      UUID person,
      UUID credential,
      RulingKind kind,
      List<String> queues,
      @Nullable String reasonCode,
      @Nullable String comment,
      byte[] salt,
      boolean late,
      String via,
      Instant at,
      long trailIndex) {
    public Ruling {
      queues = List.copyOf(queues);
    }

    Ruling at(long leaf) {
      return new Ruling(
          id,
          review,
          action,
          revision,
          person,
          credential,
          kind,
          queues,
          reasonCode,
          comment,
          salt,
          late,
          via,
          at,
          leaf);
    }

    byte[] leaf() {
      return LeafText.of("ruling", PublicId.RULING.of(id), at)
          .text("action", PublicId.ACTION.of(action))
          .text("review", PublicId.REVIEW.of(review))
          .number("revision", revision)
          .text("person", PublicId.PERSON.of(person))
          .text("credential", PublicId.CREDENTIAL.of(credential))
          .text("via", via)
          .text("ruling", kind.word())
          .texts("queues", queues)
          .text("reason_code", reasonCode)
          .flag("late", late)
          .bytes("comment", comment == null ? null : Commitment.keyed(salt).add(comment).bytes())
          .bytes();
    }
  }

  /** That a person took a part. When it ended is not on the trail: it gives no rights. */
  public record Claim(
      UUID id, UUID review, String queue, UUID person, Instant at, long trailIndex) {

    Claim at(long leaf) {
      return new Claim(id, review, queue, person, at, leaf);
    }

    byte[] leaf() {
      return LeafText.of("claim", PublicId.CLAIM.of(id), at)
          .text("review", PublicId.REVIEW.of(review))
          .text("queue", queue)
          .text("person", PublicId.PERSON.of(person))
          .bytes();
    }
  }
}
