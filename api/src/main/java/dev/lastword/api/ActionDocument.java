package dev.lastword.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action and where it stands.
 *
 * @param id {@code act_…}
 * @param policy the policy cited; null when none was active
 * @param subject null for readers who may see ids and counts only
 * @param verdict {@code proceed}, {@code hold} or {@code refuse}
 * @param reasons why it did not proceed; empty when it did
 * @param alerts what people are told of although it may proceed
 * @param state one of the states of DESIGN §4
 * @param revision grows by one with every change of this document
 * @param facts what the agent sent; null for readers who may see ids and counts only
 * @param release there when it is released
 * @param review there when people were asked
 * @param ruling the last that people answered; null while they have not
 * @param released there when this answer consumed the release
 * @param duplicate true when the same content was already open, and this is that action
 * @param trail where the trail says so
 */
public record ActionDocument(
    String id,
    String workflow,
    @Nullable PolicyReference policy,
    String agent,
    @Nullable String subject,
    Instant submittedAt,
    Instant changedAt,
    String verdict,
    List<Reason> reasons,
    List<Reason> alerts,
    String state,
    int revision,
    @Nullable BigDecimal confidence,
    @Nullable String model,
    @Nullable RawJson facts,
    @Nullable Release release,
    @Nullable Review review,
    @Nullable LastRuling ruling,
    @Nullable ReleasedAction released,
    @Nullable Boolean duplicate,
    TrailReference trail) {

  /** A version of a workflow's policy. {@code digest}: 64 hex digits. */
  public record PolicyReference(int version, String digest) {}

  /**
   * Why a person is asked or told.
   *
   * @param kind {@code tripwire}, {@code routine}, {@code confidence}, {@code mode}, …
   * @param id of the rule, or the kind when no rule gave it
   * @param queue who owns this concern
   * @param unknown the facts that were missing, when that is why
   * @param error the failure, when that is why
   * @param seen what the rule looked at, when that can be shown
   * @param urgent true when people are told at once
   */
  public record Reason(
      String kind,
      String id,
      String because,
      String queue,
      @Nullable List<String> unknown,
      @Nullable String error,
      @Nullable String seen,
      @Nullable Boolean urgent) {}

  /** The permission to execute, {@code rel_…}. */
  public record Release(String id, String audience, Instant expiresAt) {}

  /** The work item of a held action, {@code rev_…}. */
  public record Review(String id, List<Part> parts) {}

  /** One queue's share of a review. */
  public record Part(
      String queue,
      String state,
      int approvals,
      boolean urgent,
      @Nullable Instant dueAt,
      List<String> reasons) {}

  /**
   * What people answered, for the agent to learn from; it does not say who.
   *
   * @param ruling {@code approve}, {@code amend}, {@code reject} or {@code take-over}
   * @param reasonCode why it was rejected, in one word
   * @param comment in their words
   */
  public record LastRuling(
      String ruling, @Nullable String reasonCode, @Nullable String comment, Instant at) {}

  /** A leaf of the trail. */
  public record TrailReference(long index) {}
}
