package dev.lastword.api;

import org.jspecify.annotations.Nullable;

/**
 * What a person answers.
 *
 * @param ruling {@code approve}, {@code amend}, {@code reject} or {@code take-over}
 * @param revision of the review that they looked at
 * @param judgement what they say of the AI's work: {@code right}, {@code right-to-ask}, {@code
 *     wrong} or {@code cannot-say}; null takes what goes with the ruling
 * @param reasonCode why it is rejected: the id of one of the review's reason codes
 * @param comment 1 to 4,000 characters; the agent hears it
 * @param amended what to release instead, for {@code amend} only
 */
public record RulingRequest(
    String ruling,
    int revision,
    @Nullable String judgement,
    @Nullable String reasonCode,
    @Nullable String comment,
    @Nullable Amended amended) {

  /**
   * What is amended; one of the two, or both.
   *
   * @param facts all facts, not only those that change
   */
  public record Amended(@Nullable RawJson facts, @Nullable Output output) {}

  /** Let it happen as it is. */
  public static RulingRequest approve(int revision) {
    return new RulingRequest("approve", revision, null, null, null, null);
  }

  /** Let it happen in this form instead. */
  public static RulingRequest amend(int revision, Amended amended) {
    return new RulingRequest("amend", revision, null, null, null, amended);
  }

  /** It must not happen. */
  public static RulingRequest reject(int revision, String reasonCode) {
    return new RulingRequest("reject", revision, null, reasonCode, null, null);
  }

  /** A person does it; the AI must not. */
  public static RulingRequest takeOver(int revision) {
    return new RulingRequest("take-over", revision, null, null, null, null);
  }

  /** The same, and why. */
  public RulingRequest because(String comment) {
    return new RulingRequest(ruling, revision, judgement, reasonCode, comment, amended);
  }
}
