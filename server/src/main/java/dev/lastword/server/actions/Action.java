package dev.lastword.server.actions;

import dev.lastword.evidence.draw.SpotRate;
import dev.lastword.policy.fact.Standing;
import dev.lastword.server.history.Counts;
import dev.lastword.server.trail.Commitment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action as stored. What was sent and what was first decided never change; what it was
 * reconsidered to, and where it stands, do.
 *
 * @param id UUIDv7, so ids grow with the time of submission
 * @param decision what was decided first
 * @param reconsidered what it became since; null when it stands as it was sent and judged first
 */
public record Action(
    UUID id,
    Content content,
    Decision decision,
    @Nullable Reconsideration reconsidered,
    Status status) {

  private static final String HOLD = "hold";

  /** An action that was just judged. */
  public Action(UUID id, Content content, Decision decision, Status status) {
    this(id, content, decision, null, status);
  }

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
   * @param draw whether people look at it afterwards; null when nobody was to be drawn
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
      Instant expiresAt,
      @Nullable Draw draw) {
    public Decision {
      reasonIds = List.copyOf(reasonIds);
    }

    /** The same with a coin that was tossed for it. */
    public Decision with(Draw tossed) {
      return new Decision(
          policy,
          verdict,
          reasons,
          reasonIds,
          alerts,
          rules,
          history,
          submittedAt,
          expiresAt,
          tossed);
    }
  }

  /**
   * A coin that was tossed for an action which proceeded.
   *
   * @param coin in [0, 1)
   * @param probability the chance it had, in (0, 1]
   */
  public record Draw(double coin, double probability) {

    /** Whether people look at it afterwards. */
    public boolean isDrawn() {
      return coin < probability;
    }

    /** Whether a second person is asked, who does not see what the first one said. */
    public boolean isDrawnTwice() {
      return coin < probability * SpotRate.ASKED_TWICE;
    }

    /** As the commitment has it. */
    String text() {
      return coin + " of " + probability;
    }
  }

  /**
   * Where it stands.
   *
   * @param revision grows by one with every change
   * @param release null while there never was one
   * @param consumption null while it is not consumed
   * @param trailIndex the leaf that says all this
   * @param wrong whether people judged it wrong after it went ahead; no leaf of the action says so
   */
  public record Status(
      State state,
      int revision,
      Instant changedAt,
      @Nullable Release release,
      @Nullable Consumption consumption,
      long trailIndex,
      boolean wrong) {

    /** Of an action that was just judged. */
    public Status(
        State state,
        Instant changedAt,
        @Nullable Release release,
        @Nullable Consumption consumption) {
      this(state, 1, changedAt, release, consumption, 0, false);
    }

    /** The next status, at a moment; checks the arrow. */
    public Status to(State next, Instant at) {
      if (!state.next().contains(next)) {
        throw new IllegalStateException("no way from " + state + " to " + next);
      }
      return new Status(next, revision + 1, at, release, consumption, trailIndex, wrong);
    }

    /** Changed at a moment, without going anywhere. */
    public Status touched(Instant at) {
      return new Status(state, revision + 1, at, release, consumption, trailIndex, wrong);
    }

    public Status with(Release newRelease) {
      return new Status(state, revision, changedAt, newRelease, consumption, trailIndex, wrong);
    }

    public Status with(Consumption consumed) {
      return new Status(state, revision, changedAt, release, consumed, trailIndex, wrong);
    }

    public Status at(long leaf) {
      return new Status(state, revision, changedAt, release, consumption, leaf, wrong);
    }

    /** Judged wrong, or not wrong after all. */
    public Status judged(boolean isWrong) {
      return new Status(state, revision, changedAt, release, consumption, trailIndex, isWrong);
    }
  }

  /**
   * The permission to execute.
   *
   * @param number 1 for the first; each renewal has the next
   * @param audience the executor that may consume it
   * @param approvedBy pseudonymous ids of those who approved; empty when the AI acts alone
   */
  public record Release(int number, String audience, Instant expiresAt, List<String> approvedBy) {
    public Release {
      approvedBy = List.copyOf(approvedBy);
    }
  }

  /**
   * Who used the release.
   *
   * @param key the Idempotency-Key it was consumed with; null when without
   */
  public record Consumption(Instant at, String by, @Nullable String key) {}

  /** What would be released: the facts as sent, or as amended. */
  public byte[] facts() {
    return amended() == null ? content.facts : amended().facts();
  }

  /** What would be released: the output as sent, or as amended. */
  public @Nullable Output output() {
    if (amended() != null) {
      return amended().output();
    }
    return content.output == null || content.outputType == null
        ? null
        : new Output(content.outputType, content.output);
  }

  /** The prepared work. */
  public record Output(String type, byte[] bytes) {

    /** Whether both are the same bytes of the same type. */
    public static boolean same(@Nullable Output one, @Nullable Output other) {
      if (one == null) {
        return other == null;
      }
      return other != null && one.type.equals(other.type) && Arrays.equals(one.bytes, other.bytes);
    }
  }

  /** The bytes people made of it; null when they did not. */
  public Reconsideration.@Nullable Bytes amended() {
    return reconsidered == null ? null : reconsidered.bytes();
  }

  /** What the policy says now: {@code hold} once it was reconsidered. */
  public String verdict() {
    return reconsidered == null ? decision.verdict : HOLD;
  }

  /** Why, and under which policy, as of now. */
  public Reconsideration.Verdict standing() {
    return reconsidered == null
        ? new Reconsideration.Verdict(
            decision.policy, decision.reasons, decision.reasonIds, decision.rules, decision.history)
        : reconsidered.verdict();
  }

  /** Digest of the policy under which it is judged now; null when none was active. */
  public byte @Nullable [] policy() {
    return reconsidered == null ? decision.policy : reconsidered.verdict().policy();
  }

  /** Whether people are or were asked. */
  public boolean isReviewed() {
    return verdict().equals(HOLD);
  }

  /** What it means to those who ask about earlier actions. */
  public Counts counts() {
    Standing standing = status.state().standing();
    return new Counts(
        standing.isCounted(),
        standing.isCleared() && !status.wrong,
        isReviewed() || standing.isTried());
  }

  /** The same action elsewhere. */
  public Action with(Status next) {
    return new Action(id, content, decision, reconsidered, next);
  }

  /** The same action reconsidered. */
  public Action with(Reconsideration again, Status next) {
    return new Action(id, content, decision, again, next);
  }
}
