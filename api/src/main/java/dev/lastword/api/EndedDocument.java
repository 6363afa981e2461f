package dev.lastword.api;

import java.time.Instant;

/** Something that gave rights has ended: a session, a token or a key. */
public record EndedDocument(Instant endedAt) {}
