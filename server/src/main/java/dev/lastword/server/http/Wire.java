package dev.lastword.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lastword.api.RawJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How records of the API become JSON: snake case, absent members left out, raw JSON as it is. */
public final class Wire {

  private Wire() {}

  /** The one writer. Thread-safe. */
  public static JsonMapper mapper() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
        .addModule(new SimpleModule().addSerializer(RawJson.class, new AsWritten()))
        .build();
  }

  private static final class AsWritten extends StdSerializer<RawJson> {

    AsWritten() {
      super(RawJson.class);
    }

    @Override
    public void serialize(RawJson value, JsonGenerator to, SerializationContext context) {
      to.writeRawValue(value.text());
    }
  }
}
