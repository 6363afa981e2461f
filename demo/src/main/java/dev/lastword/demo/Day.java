package dev.lastword.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.api.Output;
import dev.lastword.api.RawJson;
import dev.lastword.api.RulingRequest;
import dev.lastword.api.Submission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded day.
 *
 * @param moments in the order in which they happened
 */
record Day(List<Moment> moments) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  Day {
    moments = List.copyOf(moments);
  }

  /** The one that ships with the program. */
  static Day recorded() throws IOException {
    try (var lines =
        new BufferedReader(new InputStreamReader(Resource.open("day.ndjson"), UTF_8))) {
      return new Day(lines.lines().map(JSON::readTree).map(Day::moment).toList());
    }
  }

  private static Moment moment(JsonNode line) {
    return line.has("person") ? rules(line) : asks(line);
  }

  private static Moment.Rules rules(JsonNode line) {
    return new Moment.Rules(
        line.required("at").stringValue(),
        line.required("workflow").stringValue(),
        line.required("subject").stringValue(),
        line.required("person").stringValue(),
        line.required("ruling").stringValue(),
        text(line, "reason_code"),
        line.required("comment").stringValue(),
        line.has("amended") ? amended(line.get("amended")) : null);
  }

  private static RulingRequest.Amended amended(JsonNode amended) {
    return new RulingRequest.Amended(
        amended.has("facts") ? new RawJson(amended.get("facts").toString()) : null,
        amended.has("output") ? output(amended.get("output")) : null);
  }

  private static Moment.Asks asks(JsonNode line) {
    return new Moment.Asks(
        line.required("at").stringValue(),
        line.required("workflow").stringValue(),
        line.required("agent").stringValue(),
        submission(line),
        text(line, "fails"));
  }

  private static Submission submission(JsonNode line) {
    return new Submission(
        line.required("subject").stringValue(),
        new RawJson(line.required("facts").toString()),
        output(line.required("output")),
        line.has("confidence") ? line.get("confidence").decimalValue() : null,
        text(line, "model"),
        null,
        null,
        null);
  }

  private static Output output(JsonNode output) {
    return new Output(output.required("type").stringValue(), text(output, "content"), null);
  }

  private static @Nullable String text(JsonNode from, String member) {
    return from.has(member) ? from.get(member).stringValue() : null;
  }
}
