package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.words.Sentence;
import dev.lastword.policy.words.Writing;
import java.util.List;

/**
 * An action of which two policies do not say the same. Both were asked.
 *
 * @param facts made up; each policy is shown those that it declares
 * @param history what earlier actions come to
 * @param past the same as far as it matters, in the words of conditions
 * @param before what the one says
 * @param after what the other says
 */
public record Witness(
    Json.Object facts,
    Confidence confidence,
    Model model,
    History history,
    List<String> past,
    Level before,
    Level after) {

  public Witness {
    past = List.copyOf(past);
    if (before == after) {
      throw new IllegalArgumentException("this shows nothing");
    }
  }

  /** What of the facts a policy is shown: those that it declares. */
  public Json.Object factsFor(Policy policy) {
    return FactTree.of(policy.facts().byName(facts), policy.facts());
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
    past.forEach(answer -> says.words(", ").exact(answer));
    return says.words(": now it " + before.words() + "; after the change it " + after.words() + ".")
        .done();
  }
}
