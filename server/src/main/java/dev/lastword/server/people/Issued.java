package dev.lastword.server.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential that was just made, with its secret for the one answer in which it is shown.
 *
 * @param holder the person's or the agent's name
 * @param expiresAt null: it does not by itself
 */
record Issued(
    UUID id,
    String holder,
    @Nullable UUID person,
    Token secret,
    boolean operatorSaw,
    Instant createdAt,
    @Nullable Instant expiresAt) {

  static Issued of(PeopleRows.CredentialRow row, String holder, Token secret) {
    return new Issued(
        row.id(),
        holder,
        row.person(),
        secret,
        row.operatorSaw(),
        row.createdAt(),
        row.expiresAt());
  }
}
