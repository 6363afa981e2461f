package dev.lastword.server.http;

import java.util.function.Function;

/**
 * What a command came to: what was asked for, or why not.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {

  /** It was done. */
  record Given<T>(T value) implements Answer<T> {}

  /** It was not. */
  record Denied<T>(Refused refused) implements Answer<T> {

    /** The same refusal of something else. */
    public <U> Denied<U> as() {
      return new Denied<>(refused);
    }
  }

  static <T> Answer<T> of(T value) {
    return new Given<>(value);
  }

  static <T> Answer<T> refused(ErrorCode code, String detail) {
    return new Denied<>(new Refused(code, detail));
  }

  /** The same answer in other words. */
  default <U> Answer<U> map(Function<T, U> words) {
    return switch (this) {
      case Given<T>(T value) -> new Given<>(words.apply(value));
      case Denied<T> denied -> denied.as();
    };
  }

  /** As a reply. */
  default Reply reply(Function<T, Reply> given) {
    return switch (this) {
      case Given<T>(T value) -> given.apply(value);
      case Denied<T>(Refused refused) -> refused;
    };
  }
}
