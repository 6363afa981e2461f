package dev.lastword.trail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Reads the small pieces of the text formats and accepts exactly one spelling of each, so that two
 * different files never mean the same thing. Everything else is an IllegalArgumentException whose
 * message names the piece.
 */
final class StrictText {
  private static final int SHOWN_CHARACTERS = 60;
  private static final int MAX_DECIMAL_DIGITS = 19;

  private StrictText() {}

  /** A number from 0 to 2^63-1 in ASCII digits without leading zeros. */
  static long decimal(String text, String what) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() > MAX_DECIMAL_DIGITS) {
      throw invalid(what, text, "is not a decimal number below 2^63");
    }
    if (text.length() > 1 && text.startsWith("0")) {
      throw invalid(what, text, "has a leading zero");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException tooLarge) {
      throw invalid(what, text, "is not a decimal number below 2^63");
    }
  }

  /** Standard base64 with padding, RFC 4648 section 4. */
  static byte[] base64(String text, String what) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw invalid(what, text, "is not standard base64");
    }
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw invalid(what, text, "is not base64 in its one canonical form");
    }
    return bytes;
  }

  /** Pairs of lower-case hexadecimal digits. */
  static byte[] hex(String text, String what) {
    byte[] bytes;
    try {
      bytes = HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException notHex) {
      throw invalid(what, text, "is not hexadecimal");
    }
    if (!HexFormat.of().formatHex(bytes).equals(text)) {
      throw invalid(what, text, "is not lower-case hexadecimal");
    }
    return bytes;
  }

  /** The UTF-8 bytes of a text; half surrogate pairs, which have none, are turned down. */
  static byte[] utf8(String text, String what) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          what + " has half a surrogate pair, which no file can hold");
    }
  }

  /** The text of UTF-8 bytes; overlong forms, surrogates and cut sequences are turned down. */
  static String utf8(byte[] bytes, String what) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(what + " is not UTF-8");
    }
  }

  /** A key name or origin: not empty, without spaces, control characters and plus signs. */
  static String name(String text, String what) {
    boolean unfit = text.codePoints().anyMatch(StrictText::unfitForName);
    if (text.isEmpty() || unfit) {
      throw invalid(what, text, "is empty or has a space, a control character or a plus sign");
    }
    utf8(text, what);
    return text;
  }

  private static boolean unfitForName(int c) {
    return c == '+'
        || Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.isISOControl(c);
  }

  static IllegalArgumentException invalid(String what, String found, String why) {
    return new IllegalArgumentException(what + " \"" + shown(found) + "\" " + why);
  }

  /** A piece of untrusted text as a message may show it: short and in one line. */
  private static String shown(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .limit(SHOWN_CHARACTERS)
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .forEach(line::appendCodePoint);
    return text.length() > SHOWN_CHARACTERS ? line + "..." : line.toString();
  }
}
