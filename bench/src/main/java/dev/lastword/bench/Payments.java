package dev.lastword.bench;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Inputs made up from a seed, so that each rule holds for some and not for others. */
final class Payments {

  static final int COUNT = 1024;
  private static final long SEED = 4;
  private static final Instant DAY = Instant.parse("2026-01-05T00:00:00Z");
  private static final int SECONDS_PER_DAY = 86_400;

  private static final String[] WORDS = {
    "the",
    "delivery",
    "of",
    "boxes",
    "for",
    "April",
    "was",
    "late",
    "paper",
    "and",
    "ink",
    "please",
    "pay",
    "to",
    "our",
    "new",
    "account",
    "monthly",
    "hours",
    "travel",
    "office"
  };
  private static final String[] TERMS = {"Lawsuit", "contract", "cancellation", "refund", "legal"};

  private final Random random = new Random(SEED);
  private final int memoLength;

  private Payments(int memoLength) {
    this.memoLength = memoLength;
  }

  /** Inputs whose memo has about so many characters. */
  static List<Payment> withMemoOf(int characters) {
    Payments payments = new Payments(characters);
    return Stream.generate(payments::next).limit(COUNT).toList();
  }

  private Payment next() {
    return new Payment(
        random.nextLong(2_000_000),
        random.nextLong(200_000),
        random.nextLong(4_000_000),
        "Vendor " + random.nextInt(500),
        one("US", "US", "US", "CA", "MX", "DE"),
        one("goods", "services", "travel"),
        random.nextInt(5) > 0,
        random.nextInt(5) == 0,
        random.nextInt(20),
        random.nextInt(100) / 100.0,
        random.nextInt(200) / 100.0,
        random.nextInt(200),
        random.nextInt(5),
        DAY.plusSeconds(random.nextInt(SECONDS_PER_DAY)),
        memo(),
        random.nextInt(5) == 0,
        random.nextLong(1_000_000),
        random.nextInt(8),
        random.nextLong(2_000_000));
  }

  private String memo() {
    StringBuilder memo = new StringBuilder();
    if (random.nextInt(5) == 0) {
      memo.append(one(TERMS)).append(' ');
    }
    while (memo.length() < memoLength) {
      memo.insert(random.nextBoolean() ? 0 : memo.length(), one(WORDS) + " ");
    }
    return memo.toString().strip();
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }
}
