package dev.lastword.cli.screen;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** One line of a terminal that says how far the reading of a file is. */
public final class ProgressBar {

  private static final int WIDTH = 30;
  private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintWriter terminal;
  private final long totalBytes;
  private final LongSupplier nanoClock;
  private final long begin;
  private long drawn;

  /**
   * A bar that is not drawn yet.
   *
   * @param totalBytes of the file; 0 when nobody knows
   * @param nanoClock as {@link System#nanoTime}
   */
  public ProgressBar(PrintWriter terminal, long totalBytes, LongSupplier nanoClock) {
    this.terminal = terminal;
    this.totalBytes = totalBytes;
    this.nanoClock = nanoClock;
    begin = nanoClock.getAsLong();
    drawn = begin - REDRAW_NANOS;
  }

  /** Draws it again, at most ten times a second. */
  public void reached(long bytesRead, long lines) {
    long now = nanoClock.getAsLong();
    if (now - drawn >= REDRAW_NANOS) {
      drawn = now;
      terminal.print(ERASE_LINE + text(bytesRead, lines, Duration.ofNanos(now - begin)));
      terminal.flush();
    }
  }

  /** Takes the bar away. */
  public void erase() {
    terminal.print(ERASE_LINE);
    terminal.flush();
  }

  private String text(long bytesRead, long lines, Duration elapsed) {
    long rate = Math.round(lines * 1_000.0 / Math.max(1, elapsed.toMillis()));
    String counts = "%s  %s a second".formatted(Words.count(lines, "line"), Words.number(rate));
    if (totalBytes <= 0) {
      return counts;
    }
    double part = Math.min(1.0, (double) bytesRead / totalBytes);
    int full = (int) (part * WIDTH);
    return "[%s%s] %3d %%  %s"
        .formatted("=".repeat(full), " ".repeat(WIDTH - full), (int) (part * 100), counts);
  }
}
