package dev.lastword.server.actions;

import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.server.console.ShownText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of an action as people read them: what was sent, and what could have been. */
public record ShownFacts(List<Line> lines) {

  /**
   * One fact; a field of an object is one by itself.
   *
   * @param type in the word of the policy file; empty when no policy declares it
   * @param sensitive not to be seen by whoever looks over a shoulder
   * @param sent whether the agent sent it
   */
  public record Line(String name, ShownText value, String type, boolean sensitive, boolean sent) {}

  /** In the order of the policy, then what it does not declare. */
  public static ShownFacts of(byte[] facts, Optional<Policy> policy) {
    var lines = new ArrayList<Line>();
    FactSchema schema = policy.map(Policy::facts).orElseGet(() -> new FactSchema(List.of()));
    if (StrictJson.parse(facts) instanceof JsonReading.Parsed(Json.Object object)) {
      Map<String, Json> sent = schema.byName(object);
      for (FactDeclaration fact : schema.declarations()) {
        lines.add(line(fact, Optional.ofNullable(sent.remove(fact.name())), facts));
      }
      sent.forEach((name, value) ->
          lines.add(new Line(name, ShownText.of(text(value, facts)), "", false, true)));
    }
    return new ShownFacts(List.copyOf(lines));
  }

  private static Line line(FactDeclaration fact, Optional<Json> sent, byte[] facts) {
    Optional<Json> value = sent.filter(given -> !(given instanceof Json.Null));
    String text = value.map(given -> text(given, facts) + unit(fact.type())).orElse("");
    return new Line(
        fact.name(), ShownText.of(text), fact.type().word(), fact.sensitive(), value.isPresent());
  }

  private static String unit(FactType type) {
    return type instanceof FactType.Money money ? " " + money.currency().getCurrencyCode() : "";
  }

  private static String text(Json value, byte[] facts) {
    return switch (value) {
      case Json.Text(String text, int start, int end) -> text;
      case Json.Bool(boolean flag, int start, int end) -> flag ? "yes" : "no";
      case Json.Number(String text, int start, int end) -> text;
      case Json.Null none -> "null";
      case Json.Array list -> written(list, facts);
      case Json.Object object -> written(object, facts);
    };
  }

  private static String written(Json value, byte[] facts) {
    return new String(
        Arrays.copyOfRange(facts, value.start(), value.end()), StandardCharsets.UTF_8);
  }
}
