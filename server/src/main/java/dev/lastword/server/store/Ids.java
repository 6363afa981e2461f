package dev.lastword.server.store;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDv7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then a 12-bit counter that starts at
 * a random low value in each millisecond, then 62 random bits. Ids of one maker grow, also when the
 * clock stands still or steps back. Not thread-safe: the committer is the only maker.
 */
public final class Ids {

  private static final int COUNTER_MAX = 0xFFF;
  private static final int COUNTER_START_BELOW = 0x400;

  private final RandomGenerator random;
  private long millis;
  private int counter;

  public Ids(RandomGenerator random) {
    this.random = random;
  }

  /** A new id, larger than all before it. */
  public UUID next(Instant now) {
    long current = now.toEpochMilli();
    if (current > millis) {
      millis = current;
      counter = random.nextInt(COUNTER_START_BELOW);
    } else if (++counter > COUNTER_MAX) {
      millis++;
      counter = random.nextInt(COUNTER_START_BELOW);
    }
    long high = (millis << 16) | 0x7000L | counter;
    long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
    return new UUID(high, low);
  }

  /** The smallest id of a moment: ids made at or after it are not smaller. */
  public static UUID floor(Instant at) {
    return new UUID(at.toEpochMilli() << 16, 0);
  }
}
