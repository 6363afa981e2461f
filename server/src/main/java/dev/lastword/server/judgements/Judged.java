package dev.lastword.server.judgements;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Commitment;
import dev.lastword.server.trail.LeafText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of the AI's work, as stored.
 *
 * @param ruling that it came with; null when it came with none
 * @param probability the chance that the action had of being drawn for this; only of a spot check
 *     and of a second review
 * @param comment free text, so the trail only commits to it; a ruling has its own
 * @param salt 16 random bytes beside a comment
 */
public record Judged(
    UUID id,
    UUID action,
    @Nullable UUID ruling,
    Occasion occasion,
    Judgement judgement,
    @Nullable Double probability,
    UUID person,
    UUID credential,
    @Nullable String comment,
    byte @Nullable [] salt,
    Instant at,
    long trailIndex) {

  /** One that comes with a ruling on a held action. */
  public static Judged with(
      UUID ruling,
      UUID id,
      UUID action,
      Judgement judgement,
      UUID person,
      UUID credential,
      Instant at) {
    return new Judged(
        id, action, ruling, Occasion.HOLD, judgement, null, person, credential, null, null, at, 0);
  }

  /**
   * Whether an action that went ahead was wrong: by the last word of what turned out later, and as
   * long as there is none, by what spot checks found.
   *
   * @param all the judgements on it, in the order they were given
   */
  static boolean wrong(List<Judged> all) {
    Optional<Judgement> truth =
        all.stream()
            .filter(judged -> judged.occasion == Occasion.LATER_TRUTH)
            .map(Judged::judgement)
            .filter(judgement -> judgement != Judgement.CANNOT_SAY)
            .reduce((first, last) -> last);
    return truth
        .map(judgement -> judgement == Judgement.WRONG)
        .orElseGet(() ->
            all.stream()
                .anyMatch(
                    judged -> judged.occasion.isDrawn() && judged.judgement == Judgement.WRONG));
  }

  Judged at(long leaf) {
    return new Judged(
        id,
        action,
        ruling,
        occasion,
        judgement,
        probability,
        person,
        credential,
        comment,
        salt,
        at,
        leaf);
  }

  byte[] leaf() {
    return LeafText.of("judgement", PublicId.JUDGEMENT.of(id), at)
        .text("action", PublicId.ACTION.of(action))
        .text("ruling", ruling == null ? null : PublicId.RULING.of(ruling))
        .text("of", occasion.word())
        .text("judgement", judgement.word())
        .text("probability", probability == null ? null : probability.toString())
        .text("person", PublicId.PERSON.of(person))
        .text("credential", PublicId.CREDENTIAL.of(credential))
        .bytes(
            "comment",
            comment == null || salt == null ? null : Commitment.keyed(salt).add(comment).bytes())
        .bytes();
  }
}
