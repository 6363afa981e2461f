package dev.lastword.policy.json;

import static dev.lastword.policy.problem.PolicyCode.JSON_NOT_UTF8;
import static dev.lastword.policy.problem.PolicyCode.JSON_TOO_LARGE;

import dev.lastword.policy.problem.Problem;

/**
 * Reads one JSON document (RFC 8259) and turns down whatever two readers could understand
 * differently: bytes that are not UTF-8, a byte order mark, duplicate keys (also when one is
 * written with escapes), a second document, comments, trailing commas, NaN, numbers outside the
 * range of {@link Decimals}, NUL and half surrogate pairs, too much depth or size. Never throws.
 */
public final class StrictJson {

  private StrictJson() {}

  /** Reads a document of at most 1 MB. */
  public static JsonReading parse(byte[] document) {
    return parse(document, JsonLimits.STANDARD);
  }

  /** Reads a document within other limits. The array must not change while this runs. */
  public static JsonReading parse(byte[] document, JsonLimits limits) {
    if (document.length > limits.maxBytes()) {
      return new JsonReading.Malformed(tooLarge(document, limits));
    }
    int bad = firstForeignByte(document);
    if (bad != Utf8.ALL_GOOD) {
      return new JsonReading.Malformed(notUtf8(document, bad));
    }
    return new JsonDocument(document, limits).read();
  }

  /** Jackson would read UTF-16 and UTF-32, which hold zero bytes, and skip a byte order mark. */
  private static int firstForeignByte(byte[] document) {
    if (document.length >= 3 && document[0] == (byte) 0xEF && document[1] == (byte) 0xBB) {
      return 0;
    }
    for (int i = 0; i < Math.min(4, document.length); i++) {
      if (document[i] == 0) {
        return i;
      }
    }
    return Utf8.firstBadByte(document);
  }

  private static Problem notUtf8(byte[] document, int at) {
    return Problem.error(
        JSON_NOT_UTF8,
        JsonPlaces.at(document, at, ""),
        "byte %d (0x%02X) is not UTF-8".formatted(at, document[at]),
        "send UTF-8 without a byte order mark");
  }

  private static Problem tooLarge(byte[] document, JsonLimits limits) {
    return Problem.error(
        JSON_TOO_LARGE,
        JsonPlaces.at(document, 0, ""),
        "the document has %,d bytes; at most %,d are taken"
            .formatted(document.length, limits.maxBytes()));
  }
}
