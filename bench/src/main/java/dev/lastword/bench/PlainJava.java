package dev.lastword.bench;

import java.util.List;

/** What a programmer would write. */
record PlainJava(List<Payment> inputs) implements Engine {

  @Override
  public int mask(int input) {
    Payment p = inputs.get(input);
    int mask = bit(0, p.amount() > 1_000_000);
    mask |= bit(1, !p.matched());
    mask |= bit(2, p.amount() + p.fee() > p.budget());
    mask |= bit(3, p.amount() * 2 > p.budget() && p.lines() < 3);
    mask |= bit(4, !p.country().equals("US"));
    mask |= bit(5, p.country().equals("CA") || p.country().equals("MX"));
    mask |= bit(6, p.category().equals("travel") && p.amount() > 50_000);
    mask |= bit(7, p.score() < 0.35);
    mask |= bit(8, p.score() * p.weight() >= 0.5);
    mask |= bit(9, p.ageDays() < 30);
    mask |= bit(10, p.complaints() > 2 || p.ageDays() < 7);
    mask |= bit(11, p.hourSent() < 6 || p.hourSent() >= 22);
    mask |= bit(12, p.newVendor());
    mask |= bit(13, p.amount() + p.paidToday() > 1_500_000);
    mask |= bit(14, p.paymentsThisWeek() + 1 > 5);
    mask |= bit(15, p.fee() * 3 > p.amount());
    mask |= bit(16, p.amount() > p.largestBefore() * 2);
    mask |= bit(17, p.urgent() && !p.matched() && p.amount() >= 100_000);
    mask |= bit(18, p.mentionsLegal());
    mask |= bit(19, p.mentionsCancellation());
    return mask;
  }

  private static int bit(int rule, boolean holds) {
    return holds ? 1 << rule : 0;
  }
}
