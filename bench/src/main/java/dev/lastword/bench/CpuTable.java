package dev.lastword.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what one input costs each engine: nanoseconds of the thread's cpu time (median of rounds
 * that take turns, after a warm-up), bytes allocated, and the ratio to Java by hand.
 */
public final class CpuTable {

  private static final int ROUNDS = 9;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private CpuTable() {}

  /**
   * Measures and prints.
   *
   * @param args seconds of warm-up per engine (default 30), then characters of the memo (default 12
   *     and 200)
   */
  public static void main(String[] args) {
    long warmUp = (args.length > 0 ? Long.parseLong(args[0]) : 30) * NANOS_PER_SECOND;
    int[] lengths =
        args.length > 1
            ? Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray()
            : new int[] {12, 200};
    for (int length : lengths) {
      table(length, warmUp);
    }
  }

  private static void table(int memoLength, long warmUp) {
    List<Payment> inputs = Payments.withMemoOf(memoLength);
    Engine.Kind[] kinds = Engine.Kind.values();
    Engine[] engines = Arrays.stream(kinds).map(kind -> kind.on(inputs)).toArray(Engine[]::new);
    for (Engine engine : engines) {
      check(engine, engines[0]);
      run(engine, warmUp);
    }
    Cost[][] costs = new Cost[engines.length][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < engines.length; i++) {
        costs[i][round] = run(engines[i], NANOS_PER_SECOND / 2);
      }
    }
    System.out.printf("%nmemo of %d characters%n", memoLength);
    System.out.printf("%-36s %12s %12s %10s%n", "", "ns cpu", "x Java", "bytes");
    double java = median(costs[0]).nanos();
    for (int i = 0; i < engines.length; i++) {
      Cost cost = median(costs[i]);
      System.out.printf(
          "%-36s %,12.0f %,12.1f %,10.0f%n",
          kinds[i].words, cost.nanos(), cost.nanos() / java, cost.bytes());
    }
  }

  private static void check(Engine engine, Engine judge) {
    for (int i = 0; i < Payments.COUNT; i++) {
      if (engine.mask(i) != judge.mask(i)) {
        throw new IllegalStateException(engine + " answers input " + i + " otherwise");
      }
    }
  }

  /** Of one input. */
  private record Cost(double nanos, double bytes) {}

  private static Cost median(Cost[] costs) {
    Cost[] sorted = costs.clone();
    Arrays.sort(sorted, (a, b) -> Double.compare(a.nanos(), b.nanos()));
    return sorted[sorted.length / 2];
  }

  /** All inputs over and over, for at least so much cpu time. */
  private static Cost run(Engine engine, long nanos) {
    long thread = Thread.currentThread().threadId();
    long bytes = THREAD.getThreadAllocatedBytes(thread);
    long start = THREAD.getCurrentThreadCpuTime();
    long asked = 0;
    long used = 0;
    int all = 0;
    while (used < nanos) {
      for (int i = 0; i < Payments.COUNT; i++) {
        all |= engine.mask(i);
      }
      asked += Payments.COUNT;
      used = THREAD.getCurrentThreadCpuTime() - start;
    }
    if (all != (1 << Engine.RULES) - 1) {
      throw new IllegalStateException("a rule never held: " + Integer.toBinaryString(all));
    }
    return new Cost(
        (double) used / asked, (double) (THREAD.getThreadAllocatedBytes(thread) - bytes) / asked);
  }
}
