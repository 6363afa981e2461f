package dev.lastword.policy.json;

import dev.lastword.policy.problem.Problem;

/** What came of reading a document: a value, or what is wrong with it. */
public sealed interface JsonReading {

  /** The document fits. */
  record Parsed(Json value) implements JsonReading {}

  /** It does not; the problem names pointer, line and column, and quotes nothing but a key. */
  record Malformed(Problem problem) implements JsonReading {}
}
