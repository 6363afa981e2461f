package dev.lastword.server.reviews;

import dev.lastword.api.ProblemDocument;
import dev.lastword.policy.fact.Declared;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactObject;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.server.http.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts in a form, one field for each that the policy declares. A fact that is left as it is keeps
 * its bytes; when all are, the whole does.
 */
final class FactsForm {

  private final FactSchema schema;
  private final byte[] before;
  private final Json.Object sent;
  private final Map<String, Json> members;
  private final JsonMapper json;

  /**
   * For the facts of an action.
   *
   * @param before one JSON object
   */
  FactsForm(FactSchema schema, byte[] before, JsonMapper json) {
    this.schema = schema;
    this.before = before;
    this.json = json;
    this.sent =
        StrictJson.parse(before) instanceof JsonReading.Parsed(Json.Object object)
            ? object
            : new Json.Object(List.of(), 0, 0);
    this.members = schema.byName(sent);
  }

  /**
   * A field.
   *
   * @param value the text in it; null when the value does not fit into a field, and stays
   */
  record Field(FactDeclaration fact, @Nullable String value) {

    /** Where problems with it point to. */
    String pointer() {
      return "/facts/" + fact.name().replace('.', '/');
    }

    boolean mayBeEmpty() {
      return !(fact.presence() instanceof Presence.Required);
    }
  }

  /**
   * What somebody made of the facts.
   *
   * @param facts one JSON object
   * @param problems of fields in which there is not what the fact can be
   */
  record Filled(List<Field> fields, byte[] facts, List<ProblemDocument.Item> problems) {}

  /** As the facts are. */
  Filled untouched() {
    return new Filled(schema.declarations().stream().map(this::field).toList(), before, List.of());
  }

  private Field field(FactDeclaration fact) {
    Json value = members.get(fact.name());
    return new Field(fact, value == null ? "" : FieldText.of(value).orElse(null));
  }

  /**
   * As somebody filled it in.
   *
   * @param sent the text of each field, by the name of its fact; empty when it was not sent
   */
  Filled filled(Function<String, Optional<String>> sent) {
    var fields = new ArrayList<Field>();
    var values = new LinkedHashMap<String, String>();
    var problems = new ArrayList<ProblemDocument.Item>();
    members.keySet().forEach(name -> values.put(name, ""));
    for (FactDeclaration fact : schema.declarations()) {
      Field was = field(fact);
      String text =
          was.value == null
              ? null
              : sent.apply(fact.name()).map(t -> LineEnds.restored(t, was.value)).orElse(was.value);
      var now = new Field(fact, text);
      fields.add(now);
      if (now.equals(was)) {
        values.put(fact.name(), original(fact.name()));
      } else {
        change(now, values, problems);
      }
    }
    return new Filled(List.copyOf(fields), written(values), List.copyOf(problems));
  }

  private void change(
      Field field, Map<String, String> values, List<ProblemDocument.Item> problems) {
    String name = field.fact.name();
    boolean quoted = members.get(name) instanceof Json.Text;
    String text = Objects.requireNonNull(field.value);
    switch (FieldText.meaning(field.fact.type(), text, field.mayBeEmpty(), quoted, json)) {
      case FieldText.Meaning.Value(String value) -> values.put(name, value);
      case FieldText.Meaning.Absent absent -> values.put(name, "");
      case FieldText.Meaning.Wrong(String fix) -> {
        values.put(name, original(name));
        problems.add(
            new ProblemDocument.Item(
                field.pointer(),
                0,
                0,
                ErrorCode.AMENDMENT_INVALID.code(),
                "`%s` cannot be read as %s".formatted(name, field.fact.type().word()),
                fix));
      }
    }
  }

  private String original(String name) {
    Json value = members.get(name);
    return value == null ? "" : bytes(value);
  }

  private String bytes(Json value) {
    return new String(
        Arrays.copyOfRange(before, value.start(), value.end()), StandardCharsets.UTF_8);
  }

  private byte[] written(Map<String, String> values) {
    return isChanged("", values)
        ? object("", schema.outline(), sent, values).getBytes(StandardCharsets.UTF_8)
        : before;
  }

  /** Whether anything is not as it was whose name begins so. */
  private boolean isChanged(String prefix, Map<String, String> values) {
    return values.entrySet().stream()
        .anyMatch(e -> e.getKey().startsWith(prefix) && !e.getValue().equals(original(e.getKey())));
  }

  /** What was there first, in its order. */
  private String object(
      String prefix, List<Declared> fields, Json.Object was, Map<String, String> values) {
    var keys = new LinkedHashMap<String, @Nullable Declared>();
    was.members().forEach(member -> keys.put(member.name(), null));
    fields.forEach(field -> keys.put(field.name().substring(prefix.length()), field));
    var text = new StringBuilder("{");
    keys.forEach((key, field) -> {
      String value = field == null ? "" : value(field, was.get(key), values);
      if (!value.isEmpty()) {
        text.append(text.length() == 1 ? "" : ", ");
        text.append(json.writeValueAsString(key)).append(": ").append(value);
      }
    });
    return text.append('}').toString();
  }

  /** Empty when it is not given. */
  private String value(Declared field, Optional<Json> was, Map<String, String> values) {
    return switch (field) {
      case FactDeclaration fact -> values.getOrDefault(fact.name(), "");
      case FactObject object -> {
        String prefix = object.name() + ".";
        Json.Object inner =
            was.orElse(null) instanceof Json.Object given
                ? given
                : new Json.Object(List.of(), 0, 0);
        if (!isChanged(prefix, values)) {
          yield was.map(this::bytes).orElse("");
        }
        String text = object(prefix, object.fields(), inner, values);
        boolean gone = text.equals("{}") && object.presence() instanceof Presence.MayBeAbsent;
        yield gone ? "" : text;
      }
    };
  }
}
