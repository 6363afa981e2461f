package dev.lastword.policy.rule;

import java.util.List;

/** What was seen of one part of a condition. */
public sealed interface Seen {

  /** Its value, as people write it: {@code 10000.01 USD}, {@code "Birch Paper"}, {@code true}. */
  record Value(String text) implements Seen {}

  /** A sensitive fact, or something calculated from one. */
  record Hidden() implements Seen {}

  /** It turns on facts that were not sent. */
  record Unknown(List<String> facts) implements Seen {
    public Unknown {
      facts = facts.stream().distinct().sorted().toList();
    }
  }

  /** It could not be worked out. */
  record Failed() implements Seen {}

  /** The answer was clear without it. */
  record NotLookedAt() implements Seen {}

  /** In words, short enough to stand below its part. */
  default String words() {
    return switch (this) {
      case Value value -> value.text();
      case Hidden h -> "(not shown)";
      case Unknown unknown -> "unknown: no " + String.join(", no ", unknown.facts());
      case Failed f -> "failed";
      case NotLookedAt n -> "not looked at";
    };
  }
}
