package dev.lastword.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A clock that runs, and that a test can set forward or stop. */
final class SettableClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;
  private volatile @Nullable Instant stopped;

  void advance(Duration by) {
    ahead = ahead.plus(by);
  }

  /** Stands still at this moment until it runs again. */
  void stopAt(Instant moment) {
    stopped = moment;
  }

  /** Goes on from the machine's time. */
  void run() {
    stopped = null;
  }

  @Override
  public Instant instant() {
    Instant still = stopped;
    return still == null ? Instant.now().plus(ahead) : still;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
