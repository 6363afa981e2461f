package dev.lastword.server.actions;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Commitment;
import dev.lastword.server.trail.LeafText;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the trail says of an action: a function of its row, whatever happened to it. */
public final class ActionLeaf {

  private ActionLeaf() {}

  /**
   * The leaf of an action as it stands.
   *
   * @param parts of its newest review, in order of queue; empty when people were never asked
   */
  public static byte[] of(Action action, List<ReviewPart> parts) {
    Action.Content content = action.content();
    Action.Status status = action.status();
    Reconsideration again = action.reconsidered();
    LeafText leaf =
        LeafText.of("action", PublicId.ACTION.of(action.id()), status.changedAt())
            .text("workflow", content.workflow())
            .text("agent", content.agent())
            .bytes("policy", action.policy())
            .number("revision", status.revision())
            .text("state", status.state().word())
            .text("verdict", action.verdict())
            .texts("reasons", action.standing().reasonIds())
            .bytes("content", commitment(action))
            .text("reconsidered", again == null ? null : PublicId.RECONSIDERATION.of(again.id()));
    add(leaf, status.release());
    add(leaf, status.consumption());
    return leaf.texts("parts", parts.stream().map(ActionLeaf::text).toList()).bytes();
  }

  private static void add(LeafText leaf, Action.@Nullable Release release) {
    if (release != null) {
      leaf.number("release", release.number())
          .text("audience", release.audience())
          .time("release_expires_at", release.expiresAt())
          .texts("approved_by", release.approvedBy());
    }
  }

  private static void add(LeafText leaf, Action.@Nullable Consumption consumption) {
    if (consumption != null) {
      leaf.time("consumed_at", consumption.at()).text("consumed_by", consumption.by());
    }
  }

  private static String text(ReviewPart part) {
    return "%s %s %d%s%s%s%s %s"
        .formatted(
            part.queue(),
            part.state().word(),
            part.approvals(),
            part.urgent() ? " urgent" : "",
            part.console() ? " console" : "",
            part.dueAt() == null ? "" : " due " + part.dueAt(),
            part.since() == 1 ? "" : " since " + part.since(),
            String.join(",", part.reasons()));
  }

  /**
   * The commitment to everything that was sent and decided. What was sent goes in as one digest,
   * which is ready before the committer's turn.
   */
  public static byte[] commitment(Action action) {
    Action.Content content = action.content();
    Action.Decision decision = action.decision();
    return Commitment.keyed(content.salt())
        .add(content.digest())
        .add(decision.policy())
        .add(decision.verdict())
        .add(String.join(",", decision.reasonIds()))
        .add(decision.reasons())
        .add(decision.alerts())
        .add(decision.rules())
        .add(decision.history())
        .add(micros(decision.submittedAt()))
        .add(micros(decision.expiresAt()))
        .add(decision.draw() == null ? null : decision.draw().text())
        .bytes();
  }

  /** Microseconds since 1970, eight bytes. */
  private static byte[] micros(Instant time) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
    return ByteBuffer.allocate(Long.BYTES).putLong(micros).array();
  }

  /** SHA-256 in hex, as releases name bytes. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
