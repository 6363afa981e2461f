package dev.lastword.policy.json;

/** UTF-8 (RFC 3629) checked on bytes: no overlong forms, no surrogates, nothing above U+10FFFF. */
public final class Utf8 {

  /** What {@link #firstBadByte} answers when there is none. */
  public static final int ALL_GOOD = -1;

  private static final int LARGEST_CODE_POINT = 0x10FFFF;

  private Utf8() {}

  /** The position of the first byte that does not begin a character, or {@link #ALL_GOOD}. */
  public static int firstBadByte(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequenceLength(bytes, at);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return ALL_GOOD;
  }

  private static int sequenceLength(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > bytes.length) {
      return 0;
    }
    int codePoint = first & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
      codePoint = (codePoint << 6) | (bytes[at + i] & 0x3F);
    }
    return isTheShortestForm(codePoint, length) ? length : 0;
  }

  private static boolean isTheShortestForm(int codePoint, int length) {
    return switch (length) {
      case 2 -> codePoint >= 0x80;
      case 3 -> codePoint >= 0x800 && (codePoint < 0xD800 || codePoint > 0xDFFF);
      default -> codePoint >= 0x10000 && codePoint <= LARGEST_CODE_POINT;
    };
  }
}
