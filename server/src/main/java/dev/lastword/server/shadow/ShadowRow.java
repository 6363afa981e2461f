package dev.lastword.server.shadow;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafText;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did about a candidate, as stored.
 *
 * @param digest of the candidate, 64 hex digits
 * @param by the credential
 * @param person null for the operator
 */
record ShadowRow(
    UUID id,
    String workflow,
    String digest,
    Act act,
    Instant at,
    UUID by,
    @Nullable UUID person,
    long trailIndex) {

  /** The kinds of acts. */
  enum Act {
    REGISTERED,
    WITHDRAWN;

    /** As SQL and the trail have it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Act of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  ShadowRow at(long leaf) {
    return new ShadowRow(id, workflow, digest, act, at, by, person, leaf);
  }

  byte[] leaf() {
    return LeafText.of("shadow", PublicId.SHADOW_ACT.of(id), at)
        .text("workflow", workflow)
        .text("policy", digest)
        .text("act", act.word())
        .text("person", person == null ? null : PublicId.PERSON.of(person))
        .text("by", PublicId.CREDENTIAL.of(by))
        .bytes();
  }
}
