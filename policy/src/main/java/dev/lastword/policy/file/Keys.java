package dev.lastword.policy.file;

import java.util.List;
import java.util.stream.Stream;

/**
 * The keys of one kind of mapping.
 *
 * @param where the mapping in words, for messages: {@code a tripwire}
 * @param known keys that are read
 * @param later keys of the grammar that nothing reads yet
 */
record Keys(String where, List<String> known, List<String> later) {

  static Keys of(String where, String... known) {
    return new Keys(where, List.of(known), List.of());
  }

  Keys later(String... names) {
    return new Keys(where, known, List.of(names));
  }

  /** All words of the grammar for this place. */
  List<String> all() {
    return Stream.concat(known.stream(), later.stream()).toList();
  }
}
