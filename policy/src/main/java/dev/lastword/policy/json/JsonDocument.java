package dev.lastword.policy.json;

import static dev.lastword.policy.problem.PolicyCode.JSON_DUPLICATE_KEY;
import static dev.lastword.policy.problem.PolicyCode.JSON_NUMBER_OUT_OF_RANGE;
import static dev.lastword.policy.problem.PolicyCode.JSON_SECOND_DOCUMENT;
import static dev.lastword.policy.problem.PolicyCode.JSON_TEXT_NOT_STORABLE;
import static dev.lastword.policy.problem.PolicyCode.JSON_TOO_DEEP;

import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** One reading of one document. */
final class JsonDocument {

  /** Below this many members a new name is compared with each; above, a set is kept. */
  private static final int FEW_MEMBERS = 12;

  /** Our own limits are narrower, checked here, and have messages of ours. */
  private static final JsonFactory TOKENS =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2_000)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final byte[] document;
  private final JsonLimits limits;
  private final boolean hasEscapes;

  JsonDocument(byte[] document, JsonLimits limits) {
    this.document = document;
    this.limits = limits;
    this.hasEscapes = has(document, '\\');
  }

  JsonReading read() {
    try (JsonParser tokens = TOKENS.createParser(ObjectReadContext.empty(), document)) {
      return read(tokens);
    } catch (Turned down) {
      return new JsonReading.Malformed(down.problem);
    }
  }

  private JsonReading read(JsonParser tokens) {
    try {
      Json value = value(tokens, next(tokens), 1);
      if (tokens.nextToken() != null) {
        throw secondDocument(tokens);
      }
      return new JsonReading.Parsed(value);
    } catch (JacksonException e) {
      return new JsonReading.Malformed(JsonSlips.explain(document, tokens, e));
    }
  }

  private static JsonToken next(JsonParser tokens) {
    JsonToken token = tokens.nextToken();
    return token == null ? JsonToken.NOT_AVAILABLE : token;
  }

  private Json value(JsonParser tokens, JsonToken token, int depth) {
    int start = (int) tokens.currentTokenLocation().getByteOffset();
    return switch (token) {
      case START_OBJECT -> object(tokens, start, inside(tokens, start, depth));
      case START_ARRAY -> array(tokens, start, inside(tokens, start, depth));
      case VALUE_STRING -> text(tokens, start);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(tokens, start);
      case VALUE_TRUE -> new Json.Bool(true, start, start + 4);
      case VALUE_FALSE -> new Json.Bool(false, start, start + 5);
      case VALUE_NULL -> new Json.Null(start, start + 4);
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new Turned(JsonSlips.empty(document));
    };
  }

  private int inside(JsonParser tokens, int start, int depth) {
    if (depth > limits.maxDepth()) {
      throw turnedDown(
          JSON_TOO_DEEP,
          tokens,
          start,
          "more than %d levels of arrays and objects".formatted(limits.maxDepth()),
          "send flatter data");
    }
    return depth + 1;
  }

  private Json object(JsonParser tokens, int start, int depth) {
    List<Json.Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>(0);
    for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
      checkText(tokens, name);
      if (isTaken(name, members, names)) {
        int at = (int) tokens.currentTokenLocation().getByteOffset();
        String message = "the key `%s` comes twice".formatted(JsonSlips.shown(name));
        throw turnedDown(JSON_DUPLICATE_KEY, tokens, at, message, "send each key once");
      }
      members.add(new Json.Member(name, value(tokens, next(tokens), depth)));
    }
    return new Json.Object(members, start, end(tokens));
  }

  private static boolean isTaken(String name, List<Json.Member> members, Set<String> names) {
    if (members.size() < FEW_MEMBERS) {
      return members.stream().anyMatch(m -> m.name().equals(name));
    }
    if (names.isEmpty()) {
      members.forEach(m -> names.add(m.name()));
    }
    return !names.add(name);
  }

  private Json array(JsonParser tokens, int start, int depth) {
    List<Json> items = new ArrayList<>();
    for (JsonToken t = next(tokens); t != JsonToken.END_ARRAY; t = next(tokens)) {
      items.add(value(tokens, t, depth));
    }
    return new Json.Array(items, start, end(tokens));
  }

  private Json text(JsonParser tokens, int start) {
    String text = tokens.getString();
    checkText(tokens, text);
    return new Json.Text(text, start, end(tokens));
  }

  private Json number(JsonParser tokens, int start) {
    String text = tokens.getString();
    if (!Decimals.inRange(text)) {
      throw turnedDown(
          JSON_NUMBER_OUT_OF_RANGE,
          tokens,
          start,
          "a number outside the range that every JSON reader keeps exactly",
          "send whole numbers up to 9007199254740991, or the number as a text");
    }
    return new Json.Number(text, start, start + text.length());
  }

  private void checkText(JsonParser tokens, String text) {
    if (hasEscapes && !JsonSlips.isStorable(text)) {
      throw turnedDown(
          JSON_TEXT_NOT_STORABLE,
          tokens,
          (int) tokens.currentTokenLocation().getByteOffset(),
          "a text with \\u0000 or half of a surrogate pair",
          "leave these characters out");
    }
  }

  private Turned secondDocument(JsonParser tokens) {
    int at = (int) tokens.currentTokenLocation().getByteOffset();
    return turnedDown(
        JSON_SECOND_DOCUMENT, tokens, at, "something follows the document", "send one document");
  }

  private Turned turnedDown(
      PolicyCode code, JsonParser tokens, int at, String message, String fix) {
    String pointer = JsonSlips.pointer(tokens);
    return new Turned(Problem.error(code, JsonPlaces.at(document, at, pointer), message, fix));
  }

  private static int end(JsonParser tokens) {
    return (int) tokens.currentLocation().getByteOffset();
  }

  private static boolean has(byte[] document, char wanted) {
    for (byte b : document) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Leaves the recursion with a problem; made without a stack trace and never seen outside. */
  @SuppressWarnings("serial")
  private static final class Turned extends RuntimeException {
    private final transient Problem problem;

    Turned(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }
}
