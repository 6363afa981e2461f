package dev.lastword.policy.yaml;

import java.util.List;

/**
 * A piece of a document as it stands in its file, for those who lay it out anew. Extents count code
 * points from the beginning of the text, {@code end} exclusive.
 */
public sealed interface YamlPiece {

  int start();

  int end();

  /** A key, or a value that has no parts. */
  record Scalar(int start, int end, Form form, String value) implements YamlPiece {}

  /** A list or a mapping. */
  sealed interface Collection extends YamlPiece {

    /** Whether it stands in brackets. */
    boolean flow();

    boolean isEmpty();
  }

  /** A list. */
  record Sequence(int start, int end, boolean flow, List<YamlPiece> items) implements Collection {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public boolean isEmpty() {
      return items.isEmpty();
    }
  }

  /** A mapping. */
  record Mapping(int start, int end, boolean flow, List<Pair> pairs) implements Collection {
    public Mapping {
      pairs = List.copyOf(pairs);
    }

    @Override
    public boolean isEmpty() {
      return pairs.isEmpty();
    }
  }

  /** A key with its value. */
  record Pair(Scalar key, YamlPiece value) {}

  /** How a scalar is written. */
  enum Form {
    PLAIN,
    QUOTED,
    /** Below {@code |} or {@code >}; its extent begins at that sign. */
    BLOCK
  }
}
