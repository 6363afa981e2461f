package dev.lastword.server.actions;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Commitment;
import dev.lastword.server.trail.LeafText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an action became after it was first judged: other bytes, by a person's amendment, or more to
 * ask, because another policy holds. Each has a row and a leaf of its own and replaces the one
 * before it; none is ever changed.
 *
 * @param bytes what would be released since it was amended first; null while nobody did
 * @param by who amended it; null when no person caused this
 */
public record Reconsideration(
    UUID id,
    UUID action,
    Cause cause,
    @Nullable Bytes bytes,
    Verdict verdict,
    @Nullable UUID by,
    Instant at,
    byte[] salt,
    long trailIndex) {

  /** Why it was looked at again. */
  public enum Cause {
    AMENDED("amended"),
    POLICY_CHANGED("policy-changed"),
    /** A person took the workflow's autonomy back. */
    PAUSED("paused");

    private final String word;

    Cause(String word) {
      this.word = word;
    }

    /** As SQL and the trail have it. */
    public String word() {
      return word;
    }

    /** Reads the word. */
    public static Cause of(String word) {
      for (Cause cause : values()) {
        if (cause.word.equals(word)) {
          return cause;
        }
      }
      throw new IllegalArgumentException("no cause " + word);
    }
  }

  /**
   * What would be released instead of what was sent.
   *
   * @param facts one JSON object
   */
  public record Bytes(byte[] facts, Action.@Nullable Output output) {}

  /**
   * What the policy says now; it is always a hold.
   *
   * @param policy its digest; null when none was active
   * @param reasons JSON of all that people are asked for, earlier reasons included
   * @param reasonIds the rules in them
   * @param rules one character per rule of that policy: T, F, U or E
   * @param history JSON of what was asked of earlier actions, and the answers; null when nothing
   *     was
   */
  public record Verdict(
      byte @Nullable [] policy,
      String reasons,
      List<String> reasonIds,
      byte[] rules,
      @Nullable String history) {
    public Verdict {
      reasonIds = List.copyOf(reasonIds);
    }
  }

  Reconsideration at(long leaf) {
    return new Reconsideration(id, action, cause, bytes, verdict, by, at, salt, leaf);
  }

  /** What the trail says of it. */
  public byte[] leaf() {
    return LeafText.of("reconsideration", PublicId.RECONSIDERATION.of(id), at)
        .text("action", PublicId.ACTION.of(action))
        .text("cause", cause.word())
        .bytes("policy", verdict.policy)
        .texts("reasons", verdict.reasonIds)
        .text("by", by == null ? null : PublicId.PERSON.of(by))
        .bytes("content", commitment())
        .bytes();
  }

  private byte[] commitment() {
    Action.Output output = bytes == null ? null : bytes.output();
    return Commitment.keyed(salt)
        .add(bytes == null ? null : bytes.facts())
        .add(output == null ? null : output.type())
        .add(output == null ? null : output.bytes())
        .add(verdict.reasons)
        .add(verdict.rules)
        .add(verdict.history)
        .bytes();
  }
}
