package dev.lastword.policy.diff;

import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.words.Sentence;
import dev.lastword.policy.words.Writing;
import java.math.BigDecimal;

/**
 * An action of which two policies do not say the same. Both were asked.
 *
 * @param facts made up; each policy is shown those that it declares
 * @param history what earlier actions come to
 * @param before what the one says
 * @param after what the other says
 */
public record Witness(
    Json.Object facts,
    Confidence confidence,
    Model model,
    History history,
    Level before,
    Level after) {

  public Witness {
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
    history.answers().entrySet().stream()
        .filter(answer -> answer.getValue().signum() > 0)
        .map(answer -> earlier(answer.getKey().call(), answer.getValue()))
        .sorted()
        .forEach(answer -> says.words(", ").exact(answer));
    return says.words(": now it " + before.words() + "; after the change it " + after.words() + ".")
        .done();
  }

  private static String earlier(HistoryCall call, BigDecimal answer) {
    return call instanceof HistoryCall.FirstTime
        ? "!" + call.text()
        : call.text() + " of earlier actions: " + answer.toPlainString();
  }
}
