package dev.lastword.policy;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.fact.RecordedHistory;
import dev.lastword.policy.fact.Standing;
import dev.lastword.policy.fact.Window;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One action of a specification case, put before a policy through the same doors as over HTTP. */
public final class SpecAction {

  private final Policy policy;
  private final Json.Object entry;

  public SpecAction(Policy policy, Json.Object entry) {
    this.policy = policy;
    this.entry = entry;
  }

  /** What came of it. */
  sealed interface Answer {
    record Judged(Evaluation evaluation) implements Answer {}

    record Invalid(List<Problem> problems) implements Answer {}
  }

  Answer answer() {
    String confidence = entry.get("confidence").map(JsonText::of).orElse("null");
    String document = "{\"facts\":" + facts() + ",\"confidence\":" + confidence + "}";
    return switch (StrictJson.parse(document.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Malformed no -> new Answer.Invalid(List.of(no.problem()));
      case JsonReading.Parsed parsed -> answer((Json.Object) parsed.value());
    };
  }

  /** The facts, as text of JSON. */
  public String facts() {
    Json facts = entry.get("facts").orElseThrow();
    return facts instanceof Json.Text raw ? raw.value() : JsonText.of(facts);
  }

  private Answer answer(Json.Object document) {
    List<Problem> problems = new ArrayList<>();
    Binding bound = policy.facts().bind(document.get("facts").orElseThrow());
    Confidence.Reading read = Confidence.of(document.get("confidence").orElseThrow());
    if (bound instanceof Binding.DoesNotFit no) {
      problems.addAll(no.problems());
    }
    if (read instanceof Confidence.Reading.DoesNotFit no) {
      problems.add(no.problem());
    }
    if (bound instanceof Binding.Bound b && read instanceof Confidence.Reading.Fits c) {
      return new Answer.Judged(
          policy.evaluate(
              ask(b.facts(), c.confidence()),
              before().answer(policy.questions(b.facts()), subject()),
              Situation.normal()));
    }
    return new Answer.Invalid(problems);
  }

  /** When it is submitted. */
  public Instant now() {
    return entry.get("now").map(n -> Instant.parse(text(n))).orElse(Asks.DAY);
  }

  private Ask ask(Facts facts, Confidence confidence) {
    Model model = entry.get("model").map(m -> Model.named(text(m))).orElse(Model.unsaid());
    return new Ask(facts, confidence, model, now());
  }

  private static String text(Json json) {
    return ((Json.Text) json).value();
  }

  /** What happened before, as the policy keeps it. */
  public RecordedHistory before() {
    return new RecordedHistory(earlier(), seen());
  }

  /** What it is about; empty when the case does not say. */
  public String subject() {
    return entry.get("subject").map(SpecAction::text).orElse("");
  }

  /** The earlier actions among that. */
  public List<RecordedHistory.Earlier> earlier() {
    return SpecFile.objects(entry, "history").stream().map(this::earlier).toList();
  }

  private RecordedHistory.Earlier earlier(Json.Object action) {
    Json facts = action.get("facts").orElse(new Json.Object(List.of(), 0, 0));
    return new RecordedHistory.Earlier(
        policy.facts().bindWhatFits((Json.Object) facts),
        action.get("subject").map(SpecAction::text).orElse(""),
        Standing.of(action.get("state").map(SpecAction::text).orElse("consumed")).orElseThrow(),
        action.get("at").map(a -> age(text(a))).orElse(Duration.ZERO));
  }

  private Duration age(String at) {
    return at.endsWith(" ago")
        ? new Window(at.replace(" ago", "")).length()
        : Duration.between(Instant.parse(at), now());
  }

  /** What first_time was told of beside that. */
  public Set<HistoryQuestion> seen() {
    Set<HistoryQuestion> seen = new HashSet<>();
    if (entry.get("seen").orElse(null) instanceof Json.Object slots) {
      for (Json.Member slot : slots.members()) {
        List<String> names = List.of(slot.name().split(", *", -1));
        for (Json tuple : ((Json.Array) slot.value()).items()) {
          seen.add(HistoryQuestion.firstTime(factsOf(names, tuple), names).orElseThrow());
        }
      }
    }
    return seen;
  }

  private Facts factsOf(List<String> names, Json tuple) {
    List<Json> values = tuple instanceof Json.Array several ? several.items() : List.of(tuple);
    List<Json.Member> members = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      members.add(new Json.Member(names.get(i), values.get(i)));
    }
    var needed = names.stream().map(n -> policy.facts().find(n).orElseThrow()).toList();
    var schema = new FactSchema(needed);
    return ((Binding.Bound) schema.bind(new Json.Object(members, 0, 0))).facts();
  }
}
