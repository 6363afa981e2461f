package dev.lastword.server.actions;

import dev.lastword.api.ActionDocument;
import dev.lastword.policy.Policy;
import dev.lastword.policy.file.Rule;
import dev.lastword.server.console.ShownText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one action.
 *
 * @param workflowTitle in words
 * @param held the reasons, each with the part of the queue that owns it
 * @param others the rules that looked at it and gave no reason
 * @param facts in words
 * @param factsBytes as received, or as amended
 * @param output what would be sent; null when there is none
 * @param sent what the agent sent, when people made something else of it; null otherwise
 * @param rationale what the agent says in its own defence; null when it says nothing
 * @param history JSON of what was asked of earlier actions, and the answers; null when nothing was
 * @param afterwards what people said of it after it went ahead
 */
record WholeAction(
    ActionDocument document,
    StateMark mark,
    ShownText subject,
    String workflowTitle,
    List<Held> held,
    List<Looked> others,
    ShownFacts facts,
    ShownBytes factsBytes,
    @Nullable ShownBytes output,
    @Nullable Sent sent,
    @Nullable ShownText rationale,
    @Nullable String onBehalfOf,
    @Nullable String history,
    Timeline timeline,
    Afterwards afterwards) {

  /** A reason, and how its queue stands; the part is null when nobody is asked any more. */
  record Held(
      ActionDocument.Reason reason, @Nullable ShownText seen, ActionDocument.@Nullable Part part) {

    boolean isUrgent() {
      return Boolean.TRUE.equals(reason.urgent());
    }
  }

  /** What an agent sent before people amended it. */
  record Sent(ShownBytes facts, @Nullable ShownBytes output) {}

  /** A rule that gave no reason. */
  record Looked(String rule, String when, String result) {}

  static WholeAction of(
      ReadableActions.Read read,
      Optional<Policy> policy,
      Timeline timeline,
      Afterwards afterwards) {
    Action action = read.action();
    Action.Content content = action.content();
    return new WholeAction(
        read.document(),
        StateMark.of(action.status().state()),
        ShownText.of(content.subject()),
        policy.map(Policy::title).orElse(content.workflow()),
        read.document().reasons().stream().map(reason -> held(reason, read.document())).toList(),
        policy.map(p -> others(p, action)).orElse(List.of()),
        ShownFacts.of(action.facts(), policy),
        ShownBytes.of("application/json", action.facts()),
        shown(action.output()),
        action.amended() == null ? null : sent(content),
        content.rationale() == null ? null : ShownText.of(content.rationale()),
        content.onBehalfOf(),
        action.standing().history(),
        timeline,
        afterwards);
  }

  private static @Nullable ShownBytes shown(Action.@Nullable Output output) {
    return output == null ? null : ShownBytes.of(output.type(), output.bytes());
  }

  private static Sent sent(Action.Content content) {
    return new Sent(
        ShownBytes.of("application/json", content.facts()),
        content.output() == null || content.outputType() == null
            ? null
            : ShownBytes.of(content.outputType(), content.output()));
  }

  private static Held held(ActionDocument.Reason reason, ActionDocument document) {
    ActionDocument.Review review = document.review();
    ActionDocument.Part part =
        review == null
            ? null
            : review.parts().stream()
                .filter(p -> p.reasons().contains(reason.id()))
                .findFirst()
                .orElse(null);
    return new Held(reason, reason.seen() == null ? null : ShownText.of(reason.seen()), part);
  }

  /** Rules and their results are in the same order; those of another version are left out. */
  private static List<Looked> others(Policy policy, Action action) {
    Set<String> told =
        action.standing().reasonIds().stream().collect(Collectors.toUnmodifiableSet());
    String results = new String(action.standing().rules(), StandardCharsets.US_ASCII);
    var others = new ArrayList<Looked>();
    for (int i = 0; i < Math.min(results.length(), policy.rules().size()); i++) {
      Rule rule = policy.rules().get(i);
      if (!told.contains(rule.id().value())) {
        others.add(new Looked(rule.id().value(), rule.when(), result(rule, results.charAt(i))));
      }
    }
    return List.copyOf(others);
  }

  private static String result(Rule rule, char result) {
    boolean routine = rule instanceof Rule.RoutineLine;
    return switch (result) {
      case 'T' -> routine ? "true: routine" : "true: people are told";
      case 'F' -> routine ? "not true" : "did not fire";
      case 'U' -> "unknown";
      default -> "failed";
    };
  }

  /** Characters in subject, facts and output that do not show by themselves. */
  long hiddenCharacters() {
    ShownText text = output == null ? null : output.text();
    return subject.hiddenCharacters()
        + facts.lines().stream().mapToLong(line -> line.value().hiddenCharacters()).sum()
        + (text == null ? 0 : text.hiddenCharacters());
  }
}
