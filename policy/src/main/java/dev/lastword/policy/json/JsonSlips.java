package dev.lastword.policy.json;

import static dev.lastword.policy.problem.PolicyCode.JSON_SYNTAX;
import static dev.lastword.policy.problem.PolicyCode.JSON_TOO_DEEP;

import dev.lastword.policy.problem.Problem;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in our words what the tokenizer did not like. */
final class JsonSlips {

  private static final int LONGEST_KEY_SHOWN = 60;

  private JsonSlips() {}

  static Problem explain(byte[] document, JsonParser tokens, JacksonException e) {
    int at = (int) Math.max(0, tokens.currentLocation().getByteOffset() - 1);
    if (e instanceof StreamConstraintsException) {
      var place = JsonPlaces.at(document, at, pointer(tokens));
      return Problem.error(JSON_TOO_DEEP, place, "far too many levels of arrays and objects");
    }
    if (e instanceof UnexpectedEndOfInputException) {
      at = document.length;
    } else if (isAboutWord(e)) {
      at = startOfWord(document, at);
    }
    return Problem.error(
        JSON_SYNTAX,
        JsonPlaces.at(document, at, pointer(tokens)),
        "this is not JSON: " + what(document, at),
        "RFC 8259 JSON has double quotes, no comments, no trailing commas, no NaN, no leading zeros");
  }

  private static boolean isAboutWord(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    return message.startsWith("Unrecognized token") || message.startsWith("Non-standard token");
  }

  /** The tokenizer has read a word that does not exist to its end. */
  private static int startOfWord(byte[] document, int end) {
    int at = end < document.length && isLetter(document[end]) ? end : end - 1;
    while (at > 0 && isLetter(document[at - 1])) {
      at--;
    }
    return Math.max(0, at);
  }

  private static String word(byte[] document, int start) {
    int end = start;
    while (end < document.length && end < start + 20 && isLetter(document[end])) {
      end++;
    }
    return new String(document, start, end - start, StandardCharsets.UTF_8);
  }

  private static boolean isLetter(byte c) {
    return c < 0 || Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  static Problem empty(byte[] document) {
    return Problem.error(
        JSON_SYNTAX,
        JsonPlaces.at(document, document.length, ""),
        "there is no JSON document here");
  }

  private static String what(byte[] document, int at) {
    if (at >= document.length) {
      return "it ends in the middle";
    }
    if (isLetter(document[at]) && document[at] > 0) {
      return "`" + word(document, at) + "` cannot stand here";
    }
    int c = document[at];
    return c >= 0x20 && c < 0x7F
        ? "`" + (char) c + "` cannot stand here"
        : "the byte 0x%02X cannot stand here".formatted(c & 0xFF);
  }

  static String pointer(JsonParser tokens) {
    return JsonPointers.shown(tokens.streamReadContext().pathAsPointer().toString());
  }

  /** A key as quoted in a message: shortened, on one line. */
  static String shown(String key) {
    String line = key.replaceAll("\\p{C}", "?");
    return line.length() <= LONGEST_KEY_SHOWN ? line : line.substring(0, LONGEST_KEY_SHOWN) + "…";
  }

  /**
   * Neither NUL, which PostgreSQL cannot hold, nor half of a surrogate pair, which UTF-8 cannot.
   */
  static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }
}
