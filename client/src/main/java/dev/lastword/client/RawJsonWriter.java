package dev.lastword.client;

import dev.lastword.api.RawJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes raw JSON as it is. It has to be exactly one value: text from elsewhere must not be able to
 * close its member and open another.
 */
final class RawJsonWriter extends StdSerializer<RawJson> {

  private static final JsonFactory TOKENS = new JsonFactory();

  RawJsonWriter() {
    super(RawJson.class);
  }

  @Override
  public void serialize(RawJson value, JsonGenerator to, SerializationContext context) {
    if (!isOneValue(value.text())) {
      throw new IllegalArgumentException("not one JSON value (its text is not shown here)");
    }
    to.writeRawValue(value.text());
  }

  private static boolean isOneValue(String text) {
    try (JsonParser tokens = TOKENS.createParser(ObjectReadContext.empty(), text)) {
      if (tokens.nextToken() == null) {
        return false;
      }
      tokens.skipChildren();
      tokens.finishToken();
      return tokens.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }
}
