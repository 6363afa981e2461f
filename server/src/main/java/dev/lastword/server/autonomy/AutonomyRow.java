package dev.lastword.server.autonomy;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Commitment;
import dev.lastword.server.trail.LeafText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about autonomy, as stored. The reason is free text, so the trail has only a
 * commitment to it.
 *
 * @param stop the stop that this lifts, or helps to lift; null for other acts
 * @param by the credential
 * @param person null for the operator
 */
record AutonomyRow(
    UUID id,
    Act act,
    Scope scope,
    @Nullable UUID stop,
    String reason,
    byte[] salt,
    Instant at,
    UUID by,
    @Nullable UUID person,
    long trailIndex) {

  /** The kinds of acts. */
  enum Act {
    PAUSE,
    /** The breaker did what a person does with a pause. */
    TRIP,
    RESUME,
    STOP,
    /** One of those who have to lift a stop has; others have not yet. */
    AGREE,
    LIFT;

    /** As SQL and the trail have it. */
    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Act of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }

  AutonomyRow at(long leaf) {
    return new AutonomyRow(id, act, scope, stop, reason, salt, at, by, person, leaf);
  }

  byte[] leaf() {
    return LeafText.of("autonomy", PublicId.AUTONOMY_ACT.of(id), at)
        .text("act", act.word())
        .text("scope", scope.word())
        .text("of", scope.named().orElse(null))
        .text("stop", stop == null ? null : PublicId.AUTONOMY_ACT.of(stop))
        .text("person", person == null ? null : PublicId.PERSON.of(person))
        .text("by", PublicId.CREDENTIAL.of(by))
        .bytes("reason", Commitment.keyed(salt).add(reason).bytes())
        .bytes();
  }
}
