package dev.lastword.server.imports;

import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.server.history.HistoryInBatch;
import dev.lastword.server.store.Batch;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Remembers what signed imports tell. */
public final class ImportedHistory {

  private static final int VERSION_BITS = 0x7000;
  private static final int RANDOM_BITS = 0xFFF;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

  private ImportedHistory() {}

  /** Records these slots for everything that was imported into the policy's workflow. */
  public static void record(Batch batch, Policy policy, Set<String> slots) throws SQLException {
    for (ImportRow row : ImportStore.of(batch.connection(), policy.workflow())) {
      if (row.signed() != null) {
        record(batch, policy, slots, row.id());
      }
    }
  }

  static void record(Batch batch, Policy policy, Set<String> slots, UUID source)
      throws SQLException {
    HistoryInBatch history = HistoryInBatch.of(batch);
    for (Happened happened : ImportReader.read(ImportStore.content(batch.connection(), source))) {
      List<HistoryRecord> records =
          policy.records(policy.facts().bindWhatFits(happened.facts()), happened.subject()).stream()
              .filter(record -> slots.contains(record.slot()))
              .toList();
      history.addImported(source, id(source, happened), policy.workflow(), happened.at(), records);
    }
    history.flush();
  }

  /** A UUIDv7 of its time (RFC 9562 §5.7); what would be random follows from import and line. */
  private static UUID id(UUID source, Happened happened) {
    ByteBuffer seed =
        ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
            .putLong(source.getMostSignificantBits())
            .putLong(source.getLeastSignificantBits())
            .putInt(happened.line());
    ByteBuffer bits = ByteBuffer.wrap(sha256(seed.array()));
    long high = happened.at().toEpochMilli() << 16 | VERSION_BITS | (bits.getShort() & RANDOM_BITS);
    return new UUID(high, VARIANT | (bits.getLong() & BELOW_VARIANT));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
