package dev.lastword.api;

import dev.lastword.api.ActionDocument.PolicyReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work item of a held action, with everything a person needs to rule on it.
 *
 * @param id {@code rev_…}
 * @param action {@code act_…}
 * @param policy under which the action is judged now; null when none was active
 * @param state of the action: {@code held} while somebody is asked
 * @param revision grows by one with every change of the action; a ruling names the one it saw
 * @param reasons why people are asked, those of a later policy or amendment included
 * @param rationale what the agent says in its own defence; its text, not ours
 * @param content what would be released now, byte for byte
 * @param submitted what the agent sent, when people have amended it since
 * @param parts one per queue, in order of their names
 * @param rulings in the order they were given
 * @param reasonCodes what can be said of why it is rejected, as the policy has it
 * @param you what the reader may do here
 */
public record ReviewDocument(
    String id,
    String action,
    String workflow,
    String agent,
    String subject,
    @Nullable String onBehalfOf,
    @Nullable PolicyReference policy,
    String state,
    int revision,
    Instant openedAt,
    @Nullable Instant closedAt,
    Instant expiresAt,
    List<ActionDocument.Reason> reasons,
    @Nullable BigDecimal confidence,
    @Nullable String model,
    @Nullable String rationale,
    Content content,
    @Nullable Content submitted,
    List<Part> parts,
    List<Ruling> rulings,
    List<ReasonCode> reasonCodes,
    You you) {

  public ReviewDocument {
    reasons = List.copyOf(reasons);
    parts = List.copyOf(parts);
    rulings = List.copyOf(rulings);
    reasonCodes = List.copyOf(reasonCodes);
  }

  /**
   * What is decided on.
   *
   * @param factsSha256 of exactly these bytes, 64 hex digits
   * @param outputSha256 of the UTF-8 of its content, or of its decoded bytes
   */
  public record Content(
      RawJson facts, String factsSha256, @Nullable Output output, @Nullable String outputSha256) {}

  /**
   * One queue's share.
   *
   * @param state {@code open}, approved, rejected or taken-over, or {@code moot} when it ended
   *     without this queue's answer
   * @param approvals how many different people have to approve
   * @param approvedBy those who have, for what would be released now
   * @param console true when it takes rulings from the console only, not with a token
   * @param late true when it is open and its time is over
   * @param reasons ids of the reasons that this queue owns
   */
  public record Part(
      String queue,
      String state,
      int approvals,
      List<Person> approvedBy,
      boolean urgent,
      boolean console,
      @Nullable Instant dueAt,
      boolean late,
      List<String> reasons,
      @Nullable Claim claim) {
    public Part {
      approvedBy = List.copyOf(approvedBy);
      reasons = List.copyOf(reasons);
    }
  }

  /** Somebody works on a part; others rule on it when the claim has ended or run out. */
  public record Claim(Person by, Instant at, Instant until) {}

  /** A person, {@code per_…}. */
  public record Person(String id, String name) {}

  /**
   * What a person answered.
   *
   * @param id {@code rul_…}
   * @param ruling {@code approve}, {@code amend}, {@code reject} or {@code take-over}
   * @param judgement what they said of the AI's work: {@code right}, {@code right-to-ask}, {@code
   *     wrong} or {@code cannot-say}
   * @param queues those it was given for
   * @param late true for a rejection after nobody had answered in time
   * @param via {@code console} or {@code token}
   */
  public record Ruling(
      String id,
      String ruling,
      String judgement,
      Person by,
      List<String> queues,
      @Nullable String reasonCode,
      @Nullable String comment,
      boolean late,
      String via,
      int revision,
      Instant at) {
    public Ruling {
      queues = List.copyOf(queues);
    }
  }

  /**
   * Why it can be rejected.
   *
   * @param title in words
   * @param judgement what a rejection for this says of the AI's work, when nothing else is said
   */
  public record ReasonCode(String id, String title, String judgement) {}

  /**
   * What the reader may do.
   *
   * @param queues whose parts a ruling of theirs would answer; empty when they may not rule
   * @param whyNot why they may not; null when they may
   */
  public record You(List<String> queues, @Nullable String whyNot) {
    public You {
      queues = List.copyOf(queues);
    }
  }
}
