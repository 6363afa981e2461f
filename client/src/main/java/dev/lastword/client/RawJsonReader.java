package dev.lastword.client;

import dev.lastword.api.RawJson;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Cuts a value out of the text it came in, from its first character to its last. */
final class RawJsonReader extends StdDeserializer<RawJson> {

  /** The attribute that holds the whole text. */
  static final String SOURCE = "dev.lastword.client.source";

  RawJsonReader() {
    super(RawJson.class);
  }

  @Override
  public RawJson deserialize(JsonParser tokens, DeserializationContext context) {
    String source = (String) context.getAttribute(SOURCE);
    long start = tokens.currentTokenLocation().getCharOffset();
    tokens.skipChildren();
    tokens.finishToken();
    long end = tokens.currentLocation().getCharOffset();
    return new RawJson(source.substring(Math.toIntExact(start), Math.toIntExact(end)));
  }
}
