package dev.lastword.evidence.log;

/**
 * Under which names the values stand. A value inside an object has the names joined by dots.
 *
 * @param subject joins decisions and truth
 * @param at when it was decided, RFC 3339; may be missing everywhere
 * @param confidence from 0 to 1
 * @param model the AI; may be missing everywhere
 * @param probability the chance of being judged; missing everywhere when the truth is known of all,
 *     or of a random part
 * @param cluster what counts together; may be missing, then every line counts
 * @param correct in the truth, whether the AI was right; empty to find it out
 */
public record Columns(
    String subject,
    String at,
    String confidence,
    String model,
    String probability,
    String cluster,
    String correct) {

  public static final Columns USUAL =
      new Columns("subject", "at", "confidence", "model", "probability", "cluster", "");

  public Columns withCluster(String name) {
    return new Columns(subject, at, confidence, model, probability, name, correct);
  }

  public Columns withCorrect(String name) {
    return new Columns(subject, at, confidence, model, probability, cluster, name);
  }
}
