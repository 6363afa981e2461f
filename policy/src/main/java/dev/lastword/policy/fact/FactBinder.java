package dev.lastword.policy.fact;

import static dev.lastword.policy.problem.PolicyCode.FACTS_NOT_AN_OBJECT;
import static dev.lastword.policy.problem.PolicyCode.FACT_MISSING;
import static dev.lastword.policy.problem.PolicyCode.FACT_UNDECLARED;
import static dev.lastword.policy.problem.PolicyCode.FACT_WRONG_TYPE;
import static dev.lastword.policy.problem.PolicyCode.NULL_INSIDE;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonPointers;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what was sent against the declarations, once. */
final class FactBinder {

  private static final String ROOT = "/facts";
  private static final int LONGEST_NAME_SHOWN = 60;

  private final FactSchema schema;
  private final Problems problems = new Problems();
  private final @Nullable Object[] values;

  FactBinder(FactSchema schema) {
    this.schema = schema;
    this.values = new Object[schema.declarations().size()];
  }

  Binding bind(Json sent) {
    if (sent instanceof Json.Object object) {
      members(schema.outline(), "", ROOT, object);
    } else {
      String message = "the facts are " + sent.kind() + " instead of an object";
      problems.add(Problem.error(FACTS_NOT_AN_OBJECT, Place.at(ROOT), message));
    }
    return problems.haveErrors()
        ? new Binding.DoesNotFit(problems.first(), problems.more())
        : new Binding.Bound(new Facts(schema, values));
  }

  Facts whatFits(Json.Object sent) {
    members(schema.outline(), "", ROOT, sent);
    return new Facts(schema, values);
  }

  /**
   * @param prefix what the names of the fields begin with: empty, or {@code customer.}
   */
  private void members(List<Declared> fields, String prefix, String pointer, Json.Object sent) {
    Set<String> keys = schema.keys(prefix);
    Map<String, Json> given = new HashMap<>();
    for (Json.Member member : sent.members()) {
      if (keys.contains(member.name())) {
        given.put(member.name(), member.value());
      } else {
        undeclared(prefix, member.name(), pointer);
      }
    }
    for (Declared field : fields) {
      String key = field.name().substring(prefix.length());
      String at = JsonPointers.child(pointer, key);
      Json value = given.get(key);
      if (value == null || (value instanceof Json.Null && prefix.isEmpty())) {
        absent(field, at);
      } else {
        present(field, value, at);
      }
    }
  }

  private void present(Declared field, Json value, String pointer) {
    switch (field) {
      case FactDeclaration fact when !(value instanceof Json.Null) -> read(fact, value, pointer);
      case FactObject object when value instanceof Json.Object sent ->
          members(object.fields(), object.name() + ".", pointer, sent);
      case Declared other -> wrong(other, value, pointer);
    }
  }

  private void read(FactDeclaration fact, Json value, String pointer) {
    values[schema.indexOf(fact.name())] =
        new FactReader(fact.name(), problems).read(fact.type(), value, pointer);
  }

  private void wrong(Declared field, Json value, String pointer) {
    String name = field.name();
    problems.add(
        value instanceof Json.Null
            ? Problem.error(
                NULL_INSIDE,
                Place.at(pointer),
                "`%s` is null inside an object".formatted(name),
                "leave it out")
            : Problem.error(
                FACT_WRONG_TYPE,
                Place.at(pointer),
                "`%s` is %s instead of an object".formatted(name, value.kind()),
                "write it in curly brackets"));
  }

  private void absent(Declared field, String pointer) {
    switch (field.presence()) {
      case Presence.Required r -> {
        String message = "`%s` is required and was not sent".formatted(field.name());
        String fix = "send `%s` (%s)".formatted(field.name(), field.word());
        problems.add(Problem.error(FACT_MISSING, Place.at(pointer), message, fix));
      }
      case Presence.MayBeAbsent m -> {}
      case Presence.Defaulted d -> field.facts().forEach(fact -> read(fact, d.value(), pointer));
    }
  }

  private void undeclared(String prefix, String key, String pointer) {
    String name = prefix + key;
    String shown =
        name.codePointCount(0, name.length()) > LONGEST_NAME_SHOWN
            ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME_SHOWN)) + "…"
            : name;
    problems.add(
        Problem.error(
            FACT_UNDECLARED,
            Place.at(JsonPointers.shown(JsonPointers.child(pointer, key))),
            "`%s` is not a fact of this policy".formatted(shown.replaceAll("\\p{C}", "?")),
            problems.didYouMean(key, schema.keys(prefix))));
  }
}
