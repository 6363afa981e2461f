package dev.lastword.policy.rule;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a condition says, in the few shapes that can be put into words or compared. Whatever has
 * another shape is {@link Verbatim}, so a clause never says less or more than its condition. Two
 * equal clauses over equal facts and lists have the same truth.
 */
public sealed interface Clause {

  /** All of these are true; at least two. */
  record Every(List<Clause> clauses) implements Clause {
    public Every {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least one of these is true; at least two. */
  record Some(List<Clause> clauses) implements Clause {
    public Some {
      clauses = List.copyOf(clauses);
    }
  }

  /** This is false. Never around another of its kind. */
  record Not(Clause clause) implements Clause {}

  /** The same for every action. */
  record Always(boolean value) implements Clause {}

  /** A boolean fact or item is true. */
  record Holds(Operand value) implements Clause {}

  /** Two numbers or amounts, or two texts when it is about being equal. A literal stands right. */
  record Compared(Operand left, Comparison by, Operand right) implements Clause {}

  /** The value is one of a named list, of listed values, or of the items of a fact. */
  record OneOf(Operand value, Operand among) implements Clause {}

  /** The text mentions a term of a named list or of listed texts. */
  record Mentions(Operand text, Operand terms) implements Clause {}

  /** The text has characters that a reader does not see or takes for others. */
  record Hidden(Operand text) implements Clause {}

  /** The text has this part, character by character. */
  record Has(Operand text, Position position, Operand part) implements Clause {}

  /** No cleared action had these values of these facts, together. */
  record FirstTime(List<String> facts) implements Clause {
    public FirstTime {
      facts = List.copyOf(facts);
    }
  }

  /** The fact was sent. */
  record Present(String fact) implements Clause {}

  /**
   * So many items of a list are such.
   *
   * @param name the author's name for the item; {@link Operand.Item} in {@code clause}
   */
  record Items(Share share, String name, Operand list, Clause clause) implements Clause {}

  /** Anything else: its text, laid out in one way. */
  record Verbatim(String source) implements Clause {}

  /** Where a part of a text stands. */
  enum Position {
    ANYWHERE,
    AT_THE_BEGINNING,
    AT_THE_END
  }

  /** How many items. */
  enum Share {
    EACH,
    AT_LEAST_ONE,
    EXACTLY_ONE
  }

  /** The values it speaks of itself, without those of clauses inside it. */
  default List<Operand> operands() {
    return switch (this) {
      case Holds holds -> List.of(holds.value());
      case Compared compared -> List.of(compared.left(), compared.right());
      case OneOf oneOf -> List.of(oneOf.value(), oneOf.among());
      case Mentions mentions -> List.of(mentions.text(), mentions.terms());
      case Has has -> List.of(has.text(), has.part());
      case Hidden hidden -> List.of(hidden.text());
      case Items items -> List.of(items.list());
      case Every e -> List.of();
      case Some s -> List.of();
      case Not n -> List.of();
      case Always a -> List.of();
      case FirstTime f -> List.of();
      case Present p -> List.of();
      case Verbatim v -> List.of();
    };
  }

  /** This clause and every clause inside it, outer ones first. */
  default void walk(Consumer<Clause> visitor) {
    visitor.accept(this);
    switch (this) {
      case Every every -> every.clauses().forEach(c -> c.walk(visitor));
      case Some some -> some.clauses().forEach(c -> c.walk(visitor));
      case Not not -> not.clause().walk(visitor);
      case Items items -> items.clause().walk(visitor);
      case Always a -> {}
      case Holds h -> {}
      case Compared c -> {}
      case OneOf o -> {}
      case Mentions m -> {}
      case Hidden h -> {}
      case Has h -> {}
      case FirstTime f -> {}
      case Present p -> {}
      case Verbatim v -> {}
    }
  }
}
