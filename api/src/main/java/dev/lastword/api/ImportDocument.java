package dev.lastword.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of what happened before Lastword was asked. It counts once it is signed.
 *
 * @param id {@code imp_…}
 * @param digest SHA-256 of its bytes, 64 hex digits
 * @param lines how many actions it tells of
 * @param by the name of a person, or {@code operator}
 * @param signedBy somebody of the owner's queue; null while nobody has signed
 */
public record ImportDocument(
    String id,
    String workflow,
    String digest,
    int lines,
    String by,
    Instant at,
    @Nullable String signedBy,
    @Nullable Instant signedAt) {}
