package dev.lastword.policy.yaml;

import dev.lastword.policy.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value of a YAML document, with its place. */
public sealed interface Yaml {

  /** Where it begins. */
  Place place();

  /** A text, number, boolean or null. */
  record Scalar(Kind kind, String value, Written written) implements Yaml {

    @Override
    public Place place() {
      return written.place();
    }

    /** Where a code point of the value was written; its own place when that cannot be told. */
    public Place placeOf(int codePoint) {
      return written.placeOf(codePoint);
    }

    public boolean isText() {
      return kind == Kind.TEXT;
    }
  }

  /** Values in order. */
  record Sequence(List<Yaml> items, Place place) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys, each once, in the order written. */
  record Mapping(List<Entry> entries, Place place) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<Yaml> get(String key) {
      return entries.stream()
          .filter(e -> e.key().value().equals(key))
          .map(Entry::value)
          .findFirst();
    }

    /** What stands below, with the entries of this mapping in place of those of the same key. */
    public Mapping over(Mapping below) {
      List<Entry> all = new ArrayList<>(below.entries());
      all.removeIf(entry -> get(entry.key().value()).isPresent());
      all.addAll(entries);
      return new Mapping(all, place);
    }

    /** With another value for a key that it has. */
    public Mapping with(String key, Yaml value) {
      return new Mapping(
          entries.stream()
              .map(e -> e.key().value().equals(key) ? new Entry(e.key(), value) : e)
              .toList(),
          place);
    }

    /** Without one of its keys. */
    public Mapping without(String key) {
      return new Mapping(
          entries.stream().filter(entry -> !entry.key().value().equals(key)).toList(), place);
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, Yaml value) {}

  /** What a scalar is. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** The value in words, for messages. */
  default String kindInWords() {
    return switch (this) {
      case Sequence s -> "a list";
      case Mapping m -> "a mapping";
      case Scalar s ->
          switch (s.kind()) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "empty";
          };
    };
  }
}
