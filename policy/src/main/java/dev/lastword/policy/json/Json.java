package dev.lastword.policy.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A JSON value that passed {@link StrictJson}, or was made by our own code.
 *
 * <p>{@code start} and {@code end} are the value's bytes in the document it was read from: from the
 * first one to behind the last one. Values that were not read have 0 and 0.
 */
@SuppressWarnings("JavaLangClash") // JSON has these words, and they are always written Json.Object
public sealed interface Json {

  int start();

  int end();

  /** {@code null}. */
  record Null(int start, int end) implements Json {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value, int start, int end) implements Json {}

  /** A number, as written. {@link Decimals} says which ones exist. */
  record Number(String text, int start, int end) implements Json {

    /** Exactly what was written; {@code 0.80} has two decimals. */
    public BigDecimal value() {
      return new BigDecimal(text);
    }
  }

  /** A text without NUL and without halves of surrogate pairs. */
  record Text(String value, int start, int end) implements Json {}

  /** Values in order. */
  record Array(List<Json> items, int start, int end) implements Json {
    public Array {
      items = List.copyOf(items);
    }
  }

  /** Members in the order written; no name comes twice. */
  record Object(List<Member> members, int start, int end) implements Json {
    public Object {
      members = List.copyOf(members);
    }

    /** The value of a member; empty when there is none of that name. */
    public Optional<Json> get(String name) {
      for (Member member : members) {
        if (member.name().equals(name)) {
          return Optional.of(member.value());
        }
      }
      return Optional.empty();
    }
  }

  /** A name and its value. */
  record Member(String name, Json value) {}

  /** The value in words, for messages: {@code a number}, {@code a text}, … */
  default String kind() {
    return switch (this) {
      case Null n -> "null";
      case Bool b -> "true or false";
      case Number n -> "a number";
      case Text t -> "a text";
      case Array a -> "a list";
      case Object o -> "an object";
    };
  }
}
