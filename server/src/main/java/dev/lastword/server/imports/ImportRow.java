package dev.lastword.server.imports;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody uploaded.
 *
 * @param digest SHA-256 of its bytes
 * @param lines how many actions it tells of
 * @param by the credential with which it came
 * @param person whose that was; null for the operator
 * @param signed who stands for it; null while nobody does
 */
record ImportRow(
    UUID id,
    String workflow,
    byte[] digest,
    int lines,
    Instant at,
    UUID by,
    @Nullable UUID person,
    @Nullable Signed signed,
    long trailIndex) {

  /** Somebody of the owner's queue stands for it. */
  record Signed(UUID person, UUID credential, Instant at, long trailIndex) {

    byte[] leaf(UUID of) {
      return LeafText.of("import-sign-off", PublicId.IMPORT.of(of), at)
          .text("person", PublicId.PERSON.of(person))
          .text("credential", PublicId.CREDENTIAL.of(credential))
          .bytes();
    }
  }

  ImportRow with(Signed next) {
    return new ImportRow(id, workflow, digest, lines, at, by, person, next, trailIndex);
  }

  byte[] leaf() {
    return LeafText.of("import", PublicId.IMPORT.of(id), at)
        .text("workflow", workflow)
        .bytes("digest", digest)
        .number("lines", lines)
        .text("by", PublicId.CREDENTIAL.of(by))
        .text("person", person == null ? null : PublicId.PERSON.of(person))
        .bytes();
  }
}
