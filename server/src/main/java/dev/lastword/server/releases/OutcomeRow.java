package dev.lastword.server.releases;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Commitment;
import dev.lastword.server.trail.LeafReader;
import dev.lastword.server.trail.LeafText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outcome as stored. The note is free text, so the trail has only a commitment to it. */
public record OutcomeRow(
    UUID id,
    UUID action,
    String status,
    @Nullable String note,
    byte[] salt,
    Instant at,
    UUID by,
    long trailIndex) {

  OutcomeRow at(long leaf) {
    return new OutcomeRow(id, action, status, note, salt, at, by, leaf);
  }

  byte[] leaf() {
    return LeafText.of("outcome", PublicId.OUTCOME.of(id), at)
        .text("action", PublicId.ACTION.of(action))
        .text("status", status)
        .text("by", PublicId.CREDENTIAL.of(by))
        .bytes("note", note == null ? null : Commitment.keyed(salt).add(note).bytes())
        .bytes();
  }

  /** Every outcome, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    String sql = "select id, action, status, note, salt, at, by, trail_index from outcome";
    try (var select = connection.prepareStatement(sql)) {
      select.setFetchSize(1_000);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          OutcomeRow row = read(rows);
          reader.read("outcome " + PublicId.OUTCOME.of(row.id), row.trailIndex, row.leaf());
        }
      }
    }
  }

  private static OutcomeRow read(ResultSet row) throws SQLException {
    return new OutcomeRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getBytes(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, UUID.class),
        row.getLong(8));
  }
}
