package dev.lastword.policy.diff;

import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.words.Sentence;
import dev.lastword.policy.words.Writing;
import java.util.List;
import java.util.Set;

/**
 * An action of which two policies do not say the same. Both were asked.
 *
 * @param facts made up; each policy is shown those that it declares
 * @param seen what was in earlier actions; nothing else was
 * @param before what the one says
 * @param after what the other says
 */
public record Witness(
    Json.Object facts,
    Confidence confidence,
    Model model,
    Set<HistoryQuestion> seen,
    Level before,
    Level after) {

  public Witness {
    seen = Set.copyOf(seen);
    if (before == after) {
      throw new IllegalArgumentException("this shows nothing");
    }
  }

  /** The action in words, with its facts as JSON. */
  public Sentence says() {
    Writing says = Writing.of("An action with ").exact(CanonicalJson.of(facts));
    if (confidence instanceof Confidence.Given(var value)) {
      says.words(", ").figure(CanonicalJson.number(value.toString())).words(" sure");
    }
    if (model instanceof Model.Named(String name)) {
      says.words(", by the model ").value(name);
    }
    List<String> slots = seen.stream().map(HistoryQuestion::slot).distinct().sorted().toList();
    if (!slots.isEmpty()) {
      says.words(", whose ")
          .each(slots, "and", slot -> says.fact(slot.replace(",", " with ")))
          .words(slots.size() == 1 ? " was seen before" : " were seen before");
    }
    return says.words(": now it " + before.words() + "; after the change it " + after.words() + ".")
        .done();
  }
}
