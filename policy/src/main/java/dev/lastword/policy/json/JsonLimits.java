package dev.lastword.policy.json;

/**
 * How much JSON is taken in.
 *
 * @param maxBytes of the whole document
 * @param maxDepth arrays and objects inside each other, the outermost counted as 1; at most 1,000
 */
public record JsonLimits(int maxBytes, int maxDepth) {

  /** 1 MB and 32 levels. */
  public static final JsonLimits STANDARD = new JsonLimits(1_048_576, 32);

  public JsonLimits {
    if (maxBytes < 1 || maxDepth < 1 || maxDepth > 1_000) {
      throw new IllegalArgumentException(maxBytes + " bytes, depth " + maxDepth);
    }
  }

  /** The same depth with another size. */
  public JsonLimits withMaxBytes(int bytes) {
    return new JsonLimits(bytes, maxDepth);
  }
}
