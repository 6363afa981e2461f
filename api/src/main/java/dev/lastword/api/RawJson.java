package dev.lastword.api;

import java.util.Objects;

/**
 * A JSON value exactly as it was written, byte for byte, so that a digest of it can be checked. It
 * travels as the value itself, not as a text.
 *
 * @param text one JSON value
 */
public record RawJson(String text) {
  public RawJson {
    Objects.requireNonNull(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
