package dev.lastword.cli.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lastword.api.RawJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A record as one line of JSON: snake case, absent members left out, raw JSON as it came. */
final class JsonLine {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .addModule(new SimpleModule().addSerializer(RawJson.class, new AsItCame()))
          .build();

  private JsonLine() {}

  static String of(Object document) {
    return MAPPER.writeValueAsString(document);
  }

  /** Line breaks between the members of raw JSON mean nothing, and inside texts there are none. */
  private static final class AsItCame extends StdSerializer<RawJson> {

    AsItCame() {
      super(RawJson.class);
    }

    @Override
    public void serialize(RawJson value, JsonGenerator to, SerializationContext context) {
      to.writeRawValue(value.text().replace('\n', ' ').replace('\r', ' '));
    }
  }
}
