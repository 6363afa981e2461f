package dev.lastword.policy.fact;

import java.util.List;

/**
 * Facts that are sent together, as one JSON object. Rules know only its fields.
 *
 * @param name with the names of the objects around it
 * @param fields at least one; their names begin with this name and a dot
 * @param presence required, or may be absent: then all its facts are
 * @param sensitive then all its facts are
 */
public record FactObject(String name, List<Declared> fields, Presence presence, boolean sensitive)
    implements Declared {

  /** Objects inside each other, the outermost included. */
  public static final int DEEPEST = 4;

  public FactObject {
    fields = List.copyOf(fields);
    String prefix = name + ".";
    if (fields.isEmpty() || !fields.stream().allMatch(f -> f.name().startsWith(prefix))) {
      throw new IllegalArgumentException(name + " has fields of its own");
    }
    if (presence instanceof Presence.Defaulted) {
      throw new IllegalArgumentException(name + " has no default");
    }
  }

  @Override
  public String word() {
    return "object";
  }

  /** A required field of an object that may be absent may be absent. */
  @Override
  public List<FactDeclaration> facts() {
    return fields.stream().flatMap(field -> field.facts().stream()).map(this::inside).toList();
  }

  private FactDeclaration inside(FactDeclaration fact) {
    Presence seen = presence instanceof Presence.MayBeAbsent ? presence : fact.presence();
    return new FactDeclaration(fact.name(), fact.type(), seen, sensitive || fact.sensitive());
  }
}
