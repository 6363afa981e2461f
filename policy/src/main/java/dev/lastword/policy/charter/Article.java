package dev.lastword.policy.charter;

import dev.lastword.policy.words.Sentence;
import dev.lastword.policy.words.Writing;
import java.util.List;
import java.util.stream.Stream;

/**
 * One provision of a charter.
 *
 * @param key what it puts into words: a key of the file ({@code mode}), or one and the name below
 *     it ({@code tripwires.high-amount}, {@code facts.country}); empty for what holds in every
 *     policy
 * @param says the sentence that matters
 * @param notes what has to be added, in the order of weight
 */
public record Article(String key, Sentence says, List<Sentence> notes) {

  public Article {
    notes = List.copyOf(notes);
  }

  static Article of(String key, Writing says, Writing... notes) {
    return new Article(key, says.done(), Stream.of(notes).map(Writing::done).toList());
  }

  static Article of(String key, Writing says, List<Writing> notes) {
    return new Article(key, says.done(), notes.stream().map(Writing::done).toList());
  }
}
