package dev.lastword.policy.fact;

import dev.lastword.policy.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy declares, in the order of the file. Immutable.
 *
 * <p>Rules, history and reasons know facts by their whole name, whether they are sent by themselves
 * or as fields of an object; only who reads what was sent looks at the {@link #outline()}.
 */
public final class FactSchema {

  /** Facts of one policy, fields of objects included. */
  public static final int MOST_FACTS = 500;

  private final List<Declared> outline;
  private final List<FactDeclaration> declarations;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Map<String, Set<String>> keys = new HashMap<>();

  public FactSchema(List<? extends Declared> outline) {
    this.outline = List.copyOf(outline);
    this.declarations = outline.stream().flatMap(d -> d.facts().stream()).toList();
    for (FactDeclaration fact : declarations) {
      if (indexes.put(fact.name(), indexes.size()) != null) {
        throw new IllegalArgumentException(fact.name() + " is declared twice");
      }
    }
    keep("", this.outline);
  }

  private void keep(String prefix, List<Declared> fields) {
    Set<String> own = new LinkedHashSet<>();
    for (Declared field : fields) {
      own.add(field.name().substring(prefix.length()));
      if (field instanceof FactObject object) {
        keep(object.name() + ".", object.fields());
      }
    }
    keys.put(prefix, own);
  }

  /**
   * The names of members that may be sent.
   *
   * @param prefix empty for the outside, or the name of an object and a dot
   */
  Set<String> keys(String prefix) {
    return keys.getOrDefault(prefix, Set.of());
  }

  /** What stands on the outside: facts, and objects with their fields. */
  public List<Declared> outline() {
    return outline;
  }

  /** Every declaration: each object before its fields. */
  public List<Declared> everything() {
    return outline.stream().flatMap(Declared::everything).toList();
  }

  /** Every fact, fields of objects included, as it is for rules. */
  public List<FactDeclaration> declarations() {
    return declarations;
  }

  /** The fact of that name. */
  public Optional<FactDeclaration> find(String name) {
    return Optional.ofNullable(indexes.get(name)).map(declarations::get);
  }

  /** True for the name of an object. */
  public boolean isObject(String name) {
    return keys.containsKey(name + ".");
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
   * What was sent, by whole names and in its order: the values of facts, and whatever is not
   * declared as it was sent.
   */
  public Map<String, Json> byName(Json.Object sent) {
    Map<String, Json> values = new LinkedHashMap<>();
    spread("", sent, values);
    return values;
  }

  private void spread(String prefix, Json.Object sent, Map<String, Json> values) {
    for (Json.Member member : sent.members()) {
      String name = prefix + member.name();
      boolean declared = keys(prefix).contains(member.name());
      if (declared && isObject(name) && member.value() instanceof Json.Object inner) {
        spread(name + ".", inner, values);
      } else {
        values.put(name, member.value());
      }
    }
  }

  /**
   * Holds what was sent against the declarations. All problems are listed, with pointers below
   * {@code /facts}; nothing that was sent is quoted, except names.
   */
  public Binding bind(Json sent) {
    return new FactBinder(this).bind(sent);
  }

  /**
   * The same for an earlier action, of which only what matters has to be given: what is required
   * may be absent.
   */
  public Binding bindPartly(Json sent) {
    var partly = new FactSchema(declarations.stream().map(FactSchema::mayBeAbsent).toList());
    return switch (partly.bind(sent)) {
      case Binding.Bound bound -> new Binding.Bound(bound.facts().under(this));
      case Binding.DoesNotFit no -> no;
    };
  }

  private static FactDeclaration mayBeAbsent(FactDeclaration fact) {
    return fact.presence() instanceof Presence.Required
        ? new FactDeclaration(
            fact.name(), fact.type(), new Presence.MayBeAbsent(), fact.sensitive())
        : fact;
  }

  /** What fits of facts that were sent when others were declared; all else is absent. */
  public Facts bindWhatFits(Json.Object sent) {
    return new FactBinder(this).whatFits(sent);
  }
}
