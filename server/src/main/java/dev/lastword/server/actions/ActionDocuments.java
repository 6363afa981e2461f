package dev.lastword.server.actions;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.Output;
import dev.lastword.api.RawJson;
import dev.lastword.api.ReleasedAction;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.store.PublicId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Actions as they travel. */
public final class ActionDocuments {

  private static final TypeReference<List<ActionDocument.Reason>> REASONS =
      new TypeReference<>() {};

  private final JsonMapper json;

  public ActionDocuments(JsonMapper json) {
    this.json = json;
  }

  /** What a reader may see of an action. */
  public enum View {
    /** Everything, and what was consumed with the submission that this answers. */
    WITH_RELEASED,
    /** Everything. */
    WHOLE,
    /** Ids, states and counts, for the operator. */
    OUTLINE
  }

  /**
   * An action with what people were asked about it.
   *
   * @param duplicate true when it answers a submission of the same content
   */
  public ActionDocument document(
      Action action, Asked asked, ActivePolicies policies, View view, boolean duplicate) {
    Action.Content content = action.content();
    Action.Decision decision = action.decision();
    Action.Status status = action.status();
    boolean whole = view != View.OUTLINE;
    boolean consumedAtOnce = status.consumption() != null && status.state() == State.CONSUMED;
    return new ActionDocument(
        PublicId.ACTION.of(action.id()),
        content.workflow(),
        policy(action.policy(), policies),
        content.agent(),
        whole ? content.subject() : null,
        decision.submittedAt(),
        status.changedAt(),
        action.verdict(),
        reasons(action.standing().reasons(), whole),
        reasons(decision.alerts(), whole),
        status.state().word(),
        status.revision(),
        whole ? content.confidence() : null,
        whole ? content.model() : null,
        whole ? raw(action.facts()) : null,
        release(action),
        asked.parts().isEmpty() ? null : review(asked.parts()),
        whole ? asked.ruling() : null,
        view == View.WITH_RELEASED && consumedAtOnce ? released(action) : null,
        duplicate ? true : null,
        new ActionDocument.TrailReference(status.trailIndex()));
  }

  /** A policy by its digest; null when there was none. */
  public static ActionDocument.@Nullable PolicyReference policy(
      byte @Nullable [] policy, ActivePolicies policies) {
    if (policy == null) {
      return null;
    }
    String digest = HexFormat.of().formatHex(policy);
    return new ActionDocument.PolicyReference(policies.versions().getOrDefault(digest, 0), digest);
  }

  /** The reasons as they travel. */
  public List<ActionDocument.Reason> reasons(String stored) {
    return reasons(stored, true);
  }

  private List<ActionDocument.Reason> reasons(String stored, boolean whole) {
    List<ActionDocument.Reason> reasons =
        stored.equals("[]") ? List.of() : json.readValue(stored, REASONS);
    return whole ? reasons : reasons.stream().map(ActionDocuments::outline).toList();
  }

  /** What a rule saw may quote an agent; the operator reads ids and counts. */
  private static ActionDocument.Reason outline(ActionDocument.Reason r) {
    return new ActionDocument.Reason(
        r.kind(), r.id(), r.because(), r.queue(), r.unknown(), r.error(), null, r.urgent());
  }

  private static ActionDocument.@Nullable Release release(Action action) {
    Action.Release release = action.status().release();
    return release == null || action.status().state() != State.RELEASED
        ? null
        : new ActionDocument.Release(
            releaseId(action.id(), release.number()), release.audience(), release.expiresAt());
  }

  /** {@code rel_…}: the action's id; a renewed release has its number behind it. */
  public static String releaseId(UUID action, int number) {
    return PublicId.RELEASE.of(action) + (number == 1 ? "" : "-" + number);
  }

  private static ActionDocument.Review review(List<ReviewPart> parts) {
    return new ActionDocument.Review(
        PublicId.REVIEW.of(parts.getFirst().review()),
        parts.stream()
            .map(part ->
                new ActionDocument.Part(
                    part.queue(),
                    part.state().word(),
                    part.approvals(),
                    part.urgent(),
                    part.dueAt(),
                    part.reasons()))
            .toList());
  }

  /** What an executor gets when it consumes: exactly what may be executed. */
  public static ReleasedAction released(Action action) {
    Action.Content content = action.content();
    Action.Release release = Objects.requireNonNull(action.status().release());
    Action.Consumption used = Objects.requireNonNull(action.status().consumption());
    Action.Output output = action.output();
    return new ReleasedAction(
        releaseId(action.id(), release.number()),
        PublicId.ACTION.of(action.id()),
        content.workflow(),
        content.subject(),
        content.agent(),
        action.verdict(),
        HexFormat.of().formatHex(Objects.requireNonNull(action.policy())),
        raw(action.facts()),
        ActionLeaf.sha256(action.facts()),
        output == null ? null : output(output),
        output == null ? null : ActionLeaf.sha256(output.bytes()),
        action.amended() == null ? null : submitted(content),
        release.approvedBy(),
        release.audience(),
        used.at(),
        used.by());
  }

  private static ReleasedAction.Submitted submitted(Action.Content content) {
    byte[] output = content.output();
    return new ReleasedAction.Submitted(
        ActionLeaf.sha256(content.facts()), output == null ? null : ActionLeaf.sha256(output));
  }

  /** Prepared work as it travels: text when it is one. */
  public static Output output(Action.Output output) {
    ByteBuffer bytes = ByteBuffer.wrap(output.bytes());
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return new Output(output.type(), text, null);
    } catch (CharacterCodingException noText) {
      return new Output(output.type(), null, Base64.getEncoder().encodeToString(output.bytes()));
    }
  }

  /** Facts as they travel: the bytes themselves. */
  public static RawJson raw(byte[] facts) {
    return new RawJson(new String(facts, StandardCharsets.UTF_8));
  }
}
