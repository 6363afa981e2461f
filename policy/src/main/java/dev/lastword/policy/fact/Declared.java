package dev.lastword.policy.fact;

import java.util.List;
import java.util.stream.Stream;

/** What a policy declares under one name: a fact, or an object whose fields are facts. */
public sealed interface Declared permits FactDeclaration, FactObject {

  /** As rules write it; of a field with the names of its objects: {@code customer.country}. */
  String name();

  /** What it means when this is not sent, and all around it is. */
  Presence presence();

  /** Whether its values are never quoted in reasons, alerts or messages. */
  boolean sensitive();

  /** The word for it in a policy file. */
  String word();

  /** This and what it holds, the outer before the inner. */
  default Stream<Declared> everything() {
    return switch (this) {
      case FactDeclaration fact -> Stream.of(fact);
      case FactObject object ->
          Stream.concat(Stream.of(object), object.fields().stream().flatMap(Declared::everything));
    };
  }

  /** The facts that it brings, in the order of the file, as they are for rules. */
  List<FactDeclaration> facts();
}
