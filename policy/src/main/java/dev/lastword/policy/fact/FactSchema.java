package dev.lastword.policy.fact;

import static dev.lastword.policy.problem.PolicyCode.FACTS_NOT_AN_OBJECT;
import static dev.lastword.policy.problem.PolicyCode.FACT_MISSING;
import static dev.lastword.policy.problem.PolicyCode.FACT_UNDECLARED;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonPointers;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts that a policy declares, in the order of the file. Immutable. */
public final class FactSchema {

  /** Facts of one policy. */
  public static final int MOST_FACTS = 500;

  private static final String ROOT = "/facts";

  private final List<FactDeclaration> declarations;
  private final Map<String, Integer> indexes = new HashMap<>();

  public FactSchema(List<FactDeclaration> declarations) {
    this.declarations = List.copyOf(declarations);
    for (FactDeclaration fact : this.declarations) {
      if (indexes.put(fact.name(), indexes.size()) != null) {
        throw new IllegalArgumentException(fact.name() + " is declared twice");
      }
    }
  }

  public List<FactDeclaration> declarations() {
    return declarations;
  }

  /** The declaration of that name. */
  public Optional<FactDeclaration> find(String name) {
    return Optional.ofNullable(indexes.get(name)).map(declarations::get);
  }

  /** The place of a declared fact among {@link #declarations()}. */
  public int indexOf(String name) {
    Integer index = indexes.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no fact " + name);
    }
    return index;
  }

  /**
   * Holds what was sent against the declarations. All problems are listed, with pointers below
   * {@code /facts}; nothing that was sent is quoted, except names.
   */
  public Binding bind(Json sent) {
    if (!(sent instanceof Json.Object object)) {
      return new Binding.DoesNotFit(
          List.of(
              Problem.error(
                  FACTS_NOT_AN_OBJECT,
                  Place.at(ROOT),
                  "the facts are " + sent.kind() + " instead of an object")),
          0);
    }
    Problems problems = new Problems();
    @Nullable Object[] values = new Object[declarations.size()];
    @Nullable Json[] given = new Json[declarations.size()];
    sort(object, given, problems);
    for (int i = 0; i < values.length; i++) {
      values[i] = value(declarations.get(i), given[i], problems);
    }
    return problems.haveErrors()
        ? new Binding.DoesNotFit(problems.first(), problems.more())
        : new Binding.Bound(new Facts(this, values));
  }

  /** What fits of facts that were sent when others were declared; all else is absent. */
  public Facts bindWhatFits(Json.Object sent) {
    @Nullable Json[] given = new Json[declarations.size()];
    sort(sent, given, new Problems());
    @Nullable Object[] values = new Object[declarations.size()];
    for (int i = 0; i < values.length; i++) {
      Problems problems = new Problems();
      Object value = value(declarations.get(i), given[i], problems);
      values[i] = problems.haveErrors() ? null : value;
    }
    return new Facts(this, values);
  }

  private void sort(Json.Object object, @Nullable Json[] given, Problems problems) {
    for (Json.Member member : object.members()) {
      Integer index = indexes.get(member.name());
      if (index == null) {
        problems.add(undeclared(member.name(), problems));
      } else {
        given[index] = member.value();
      }
    }
  }

  private static @Nullable Object value(
      FactDeclaration fact, @Nullable Json given, Problems problems) {
    String pointer = JsonPointers.child(ROOT, fact.name());
    if (given != null && !(given instanceof Json.Null)) {
      return new FactReader(fact.name(), problems).read(fact.type(), given, pointer);
    }
    return switch (fact.presence()) {
      case Presence.Required r -> {
        problems.add(missing(fact, pointer));
        yield null;
      }
      case Presence.MayBeAbsent m -> null;
      case Presence.Defaulted d ->
          new FactReader(fact.name(), problems).read(fact.type(), d.value(), pointer);
    };
  }

  private static Problem missing(FactDeclaration fact, String pointer) {
    return Problem.error(
        FACT_MISSING,
        Place.at(pointer),
        "`%s` is required and was not sent".formatted(fact.name()),
        "send `%s` (%s)".formatted(fact.name(), fact.type().word()));
  }

  private Problem undeclared(String name, Problems problems) {
    String shown = name.codePointCount(0, name.length()) > 60 ? name.substring(0, 60) + "…" : name;
    List<String> names = new ArrayList<>(indexes.keySet());
    return Problem.error(
        FACT_UNDECLARED,
        Place.at(JsonPointers.shown(JsonPointers.child(ROOT, name))),
        "`%s` is not a fact of this policy".formatted(shown.replaceAll("\\p{C}", "?")),
        problems.didYouMean(name, names));
  }
}
