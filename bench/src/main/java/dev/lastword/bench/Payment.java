package dev.lastword.bench;

import java.util.regex.Pattern;

/**
 * One input, as a program would hold it.
 *
 * @param amount in cents, as are fee and budget
 * @param hourSent 0 to 23
 * @param newVendor what the history says, asked for beforehand, as are the other two
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
    long hourSent,
    String memo,
    boolean newVendor,
    boolean newPlace,
    boolean newKind) {

  private static final Pattern LEGAL = words("legal|lawsuit|attorney|contract");
  private static final Pattern CANCELLATION = words("cancel\\w*|terminate|refund");

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  public boolean mentionsLegal() {
    return LEGAL.matcher(memo).find();
  }

  public boolean mentionsCancellation() {
    return CANCELLATION.matcher(memo).find();
  }
}
