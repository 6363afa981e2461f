package dev.lastword.cli.replay;

/** A line of a file that is not blank. */
sealed interface Line {

  /** From 1, blank lines counted. */
  long number();

  /** Its bytes, without the line feed. */
  record Whole(long number, Bytes bytes) implements Line {}

  /** Longer than any submission may be; skipped. */
  record TooLong(long number) implements Line {}

  /** Bytes that nobody else changes. */
  final class Bytes {
    private final byte[] value;

    Bytes(byte[] value) {
      this.value = value;
    }

    /** Not a copy. */
    byte[] value() {
      return value;
    }
  }
}
