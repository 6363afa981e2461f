package dev.lastword.server.actions;

import dev.lastword.server.trail.Commitment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as stored. What was sent and what was decided never change; where it stands does.
 *
 * @param id UUIDv7, so ids grow with the time of submission
 */
public record Action(UUID id, Content content, Decision decision, Status status) {

  /**
   * What an agent sent.
   *
   * @param facts the member as received
   * @param output the UTF-8 of its content, or its decoded bytes
   * @param salt 16 random bytes: the trail's commitment to all this is keyed with it
   * @param idempotencyKey the agent's, and the digest of the body it came with
   * @param digest of everything that was sent, see {@link #digestOf}
   */
  public record Content(
      String workflow,
      String agent,
      String subject,
      @Nullable String onBehalfOf,
      byte[] facts,
      @Nullable String outputType,
      byte @Nullable [] output,
      @Nullable BigDecimal confidence,
      @Nullable String model,
      @Nullable String rationale,
      byte[] salt,
      @Nullable String idempotencyKey,
      byte @Nullable [] requestDigest,
      byte[] digest) {

    /**
     * SHA-256 over subject, on-behalf-of, facts, output type, output, confidence (plain decimal),
     * model and rationale, each with its length before it.
     */
    public static byte[] digestOf(
        String subject,
        @Nullable String onBehalfOf,
        byte[] facts,
        @Nullable String outputType,
        byte @Nullable [] output,
        @Nullable BigDecimal confidence,
        @Nullable String model,
        @Nullable String rationale) {
      return Commitment.digest()
          .add(subject)
          .add(onBehalfOf)
          .add(facts)
          .add(outputType)
          .add(output)
          .add(confidence == null ? null : confidence.toPlainString())
          .add(model)
          .add(rationale)
          .bytes();
    }

    /** Whether the same was sent: facts, output, confidence and model. */
    public boolean sameAs(Content other) {
      boolean sameConfidence =
          confidence == null
              ? other.confidence == null
              : other.confidence != null && confidence.compareTo(other.confidence) == 0;
      return sameConfidence
          && Arrays.equals(facts, other.facts)
          && Objects.equals(outputType, other.outputType)
          && Arrays.equals(output, other.output)
          && Objects.equals(model, other.model);
    }
  }

  /**
   * What the policy said.
   *
   * @param policy digest of the policy cited; null when none was active
   * @param reasons JSON, as answered
   * @param reasonIds the rules that gave them
   * @param alerts JSON, as answered
   * @param rules one character per rule in the order of the policy: T, F, U or E
   * @param history JSON of what was asked of earlier actions, and the answers; null when nothing
   *     was
   */
  public record Decision(
      byte @Nullable [] policy,
      String verdict,
      String reasons,
      List<String> reasonIds,
      String alerts,
      byte[] rules,
      @Nullable String history,
      Instant submittedAt,
      Instant expiresAt) {
    public Decision {
      reasonIds = List.copyOf(reasonIds);
    }

    /** This decision about an action that was first decided on earlier. */
    public Decision submitted(Decision first) {
      return new Decision(
          policy,
          verdict,
          reasons,
          reasonIds,
          alerts,
          rules,
          history,
          first.submittedAt,
          first.expiresAt);
    }
  }

  /**
   * Where it stands.
   *
   * @param revision grows by one with every change
   * @param release null while there never was one
   * @param consumption null while it is not consumed
   * @param trailIndex the leaf that says all this
   */
  public record Status(
      State state,
      int revision,
      Instant changedAt,
      @Nullable Release release,
      @Nullable Consumption consumption,
      long trailIndex) {

    /** The next status, at a moment; checks the arrow. */
    public Status to(State next, Instant at) {
      if (!state.next().contains(next)) {
        throw new IllegalStateException("no way from " + state + " to " + next);
      }
      return new Status(next, revision + 1, at, release, consumption, trailIndex);
    }

    public Status with(Release newRelease) {
      return new Status(state, revision, changedAt, newRelease, consumption, trailIndex);
    }

    public Status with(Consumption consumed) {
      return new Status(state, revision, changedAt, release, consumed, trailIndex);
    }

    public Status at(long leaf) {
      return new Status(state, revision, changedAt, release, consumption, leaf);
    }
  }

  /**
   * The permission to execute.
   *
   * @param number 1 for the first; each renewal has the next
   * @param audience the executor that may consume it
   */
  public record Release(int number, String audience, Instant expiresAt) {}

  /**
   * Who used the release.
   *
   * @param key the Idempotency-Key it was consumed with; null when without
   */
  public record Consumption(Instant at, String by, @Nullable String key) {}

  /** The same action elsewhere. */
  public Action with(Status next) {
    return new Action(id, content, decision, next);
  }

  /** The same action judged again. */
  public Action with(Decision again, Status next) {
    return new Action(id, content, again, next);
  }
}
