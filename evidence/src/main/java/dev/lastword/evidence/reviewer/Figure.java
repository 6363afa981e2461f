package dev.lastword.evidence.reviewer;

/**
 * A figure with what it rests on.
 *
 * @param <T> the figure
 */
public sealed interface Figure<T> {

  /**
   * It is known.
   *
   * @param of how many answers it rests on
   */
  record Known<T>(T value, int of) implements Figure<T> {}

  /**
   * There are too few answers to say it, or to say it without pointing at a person.
   *
   * @param atLeast how many it takes
   */
  record TooFew<T>(int of, int atLeast) implements Figure<T> {}
}
