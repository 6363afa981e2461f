package dev.lastword.server;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * {@code openapi.json} as a test reads it: its operations, and what of an answer it does not say.
 *
 * @param root the whole document
 */
record Description(JsonNode root) {

  /**
   * One call.
   *
   * @param path with {@code {names}}
   */
  record Operation(String method, String path, JsonNode body) {

    String call() {
      return method + " " + path;
    }

    boolean isOf(String asked, String pathAndQuery) {
      String rest = path.contains("{path}") ? ".+" : "[^/]+";
      String pattern = path.replace(".", "[.]").replaceAll("[{][^}]*[}]", rest);
      return method.equals(asked) && pathAndQuery.replaceFirst("[?].*", "").matches(pattern);
    }
  }

  List<Operation> operations() {
    return root.at("/paths").propertyStream().flatMap(Description::operations).toList();
  }

  private static Stream<Operation> operations(Map.Entry<String, JsonNode> path) {
    return path.getValue()
        .propertyStream()
        .filter(member -> !member.getKey().equals("parameters"))
        .map(member ->
            new Operation(
                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue()));
  }

  JsonNode schema(String name) {
    return root.at("/components/schemas/" + name);
  }

  /** What a reference stands for; anything else stands for itself. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
  }

  /** What of this answer is not described: status, media type, members. Empty when all is. */
  List<String> misfits(Operation operation, Answered answered) {
    String type =
        answered.response().headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode response = operation.body.at("/responses").path(String.valueOf(answered.status()));
    JsonNode content = resolved(response).path("content").path(type);
    if (content.isMissingNode()) {
      return List.of("%s answers %d %s".formatted(operation.call(), answered.status(), type));
    }
    var misfits = new ArrayList<String>();
    if (type.endsWith("json")) {
      check(content.path("schema"), answered.json(), operation.call() + " ", misfits);
    }
    return misfits;
  }

  private void check(JsonNode given, JsonNode value, String place, List<String> misfits) {
    JsonNode schema = resolved(given);
    if (!fits(schema, value)) {
      misfits.add(place + " is " + value);
    } else if (value.isArray()) {
      value.values().forEach(item -> check(schema.path("items"), item, place + "/…", misfits));
    } else if (value.isObject()) {
      members(schema, value, place, misfits);
    }
  }

  private void members(JsonNode schema, JsonNode value, String place, List<String> misfits) {
    for (JsonNode required : schema.path("required").values()) {
      if (!value.has(required.asString())) {
        misfits.add(place + "/" + required.asString() + " is required and not there");
      }
    }
    boolean open = schema.path("additionalProperties").asBoolean(false);
    value
        .propertyStream()
        .forEach(member -> {
          String inner = place + "/" + member.getKey();
          Optional<JsonNode> declared = schema.path("properties").optional(member.getKey());
          if (declared.isPresent()) {
            check(declared.get(), member.getValue(), inner, misfits);
          } else if (!open) {
            misfits.add(inner + " is not declared");
          }
        });
  }

  private static boolean fits(JsonNode schema, JsonNode value) {
    boolean typed =
        switch (schema.path("type").asString("")) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isString() && fitsText(schema, value.asString());
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> false;
        };
    return typed && (!schema.has("enum") || schema.get("enum").values().contains(value));
  }

  private static boolean fitsText(JsonNode schema, String text) {
    boolean spelled = !schema.has("pattern") || text.matches(schema.get("pattern").asString());
    return spelled && (!schema.path("format").asString("").equals("date-time") || isTime(text));
  }

  private static boolean isTime(String text) {
    try {
      return Instant.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
