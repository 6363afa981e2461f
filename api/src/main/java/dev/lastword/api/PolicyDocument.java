package dev.lastword.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy and where it stands.
 *
 * @param digest 64 hex digits
 * @param sourceDigest SHA-256 of the file as sent
 * @param state {@code draft}, {@code proposed}, {@code signed}, {@code active} or {@code
 *     superseded}
 * @param version its number once it was active
 * @param signatures the queues that must sign, and who of them has
 * @param notSigning queues that get work from it but do not sign it
 * @param difference from the active version; null for that version, and while none is active
 * @param tests how its own tests came out
 * @param problems what somebody should look at
 * @param source the file; null in lists
 */
public record PolicyDocument(
    String workflow,
    String title,
    String digest,
    String sourceDigest,
    String state,
    @Nullable Integer version,
    List<String> authors,
    List<Signature> signatures,
    List<String> notSigning,
    @Nullable Difference difference,
    @Nullable Tests tests,
    List<ProblemDocument.Item> problems,
    @Nullable String source) {

  /**
   * A queue that must sign.
   *
   * @param by pseudonymous ids; empty while nobody has
   * @param override why more may go through, in the owner's words; null when nobody had to say
   */
  public record Signature(String queue, List<String> by, @Nullable String override) {}

  /**
   * What would change.
   *
   * @param verdict {@code equivalent}, {@code stricter}, {@code looser}, {@code mixed} or {@code
   *     undecided}; the last three need the owner's override
   * @param verdicts the same word of the verdicts alone, over all actions and without duties
   * @param examples actions that get another verdict, one for each direction that has one; both
   *     versions were asked
   */
  public record Difference(
      String verdict, String verdicts, List<Change> changes, List<Example> examples) {}

  /**
   * An action of which two versions say different things.
   *
   * @param before {@code proceed}, {@code alert} (proceeds, and people are told), {@code hold},
   *     {@code refuse} or {@code invalid}
   * @param says it in words, with the facts as JSON
   */
  public record Example(String before, String after, String says) {}

  /**
   * One change.
   *
   * @param key the key of the file: {@code mode}, {@code tripwires.high-amount}
   * @param direction {@code stricter}, {@code looser}, {@code undecided} or {@code neutral}
   * @param says it in words
   */
  public record Change(String key, String direction, String says) {}

  public record Tests(long passed, long failed) {}
}
