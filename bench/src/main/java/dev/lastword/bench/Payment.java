package dev.lastword.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * One input, as a program would hold it.
 *
 * @param amount in cents, as are fee and budget
 * @param newVendor what the history says, asked for beforehand, as are the other three
 * @param paidToday earlier, in cents
 * @param paymentsThisWeek earlier
 * @param largestBefore in cents
 */
public record Payment(
    long amount,
    long fee,
    long budget,
    String vendor,
    String country,
    String category,
    boolean matched,
    boolean urgent,
    long lines,
    double score,
    double weight,
    long ageDays,
    long complaints,
    Instant sent,
    String memo,
    boolean newVendor,
    long paidToday,
    long paymentsThisWeek,
    long largestBefore) {

  private static final Pattern LEGAL = words("legal|lawsuit|attorney|contract");
  private static final Pattern CANCELLATION = words("cancel\\w*|terminate|refund");

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /** In UTC. */
  public int hourSent() {
    return sent.atZone(ZoneOffset.UTC).getHour();
  }

  public boolean mentionsLegal() {
    return LEGAL.matcher(memo).find();
  }

  public boolean mentionsCancellation() {
    return CANCELLATION.matcher(memo).find();
  }
}
