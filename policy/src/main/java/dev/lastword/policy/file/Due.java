package dev.lastword.policy.file;

import java.time.Duration;

/** How soon people are asked to answer. */
public sealed interface Due {

  /** No time was set. */
  record Whenever() implements Due {}

  /** Within this time, longer than zero. */
  record Within(Duration time) implements Due {
    public Within {
      if (time.isZero() || time.isNegative()) {
        throw new IllegalArgumentException("within " + time);
      }
    }
  }

  /** The sooner of the two. */
  default Due sooner(Due other) {
    return switch (this) {
      case Whenever w -> other;
      case Within mine ->
          switch (other) {
            case Whenever w -> this;
            case Within theirs -> mine.time().compareTo(theirs.time()) <= 0 ? this : other;
          };
    };
  }
}
