package dev.lastword.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.lastword.api.RawJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records of the API as JSON: snake case, absent members left out, raw JSON byte for byte, decimals
 * never through a binary number. Members that a newer server adds are ignored.
 */
final class Wire {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .withConfigOverride(
              List.class,
              list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(
              new SimpleModule()
                  .addSerializer(RawJson.class, new RawJsonWriter())
                  .addDeserializer(RawJson.class, new RawJsonReader()))
          .build();

  private Wire() {}

  /** Throws {@link IllegalArgumentException} when raw JSON in it is not one JSON value. */
  static byte[] write(Object document) {
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /** Empty when these bytes are no such document. */
  static <T> Optional<T> read(byte[] json, Class<T> type) {
    try {
      String source = UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
      return Optional.ofNullable(
          MAPPER.readerFor(type).withAttribute(RawJsonReader.SOURCE, source).<T>readValue(source));
    } catch (CharacterCodingException | JacksonException e) {
      return Optional.empty();
    }
  }
}
