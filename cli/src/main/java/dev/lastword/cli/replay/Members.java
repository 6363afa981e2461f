package dev.lastword.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.api.Output;
import dev.lastword.api.RawJson;
import dev.lastword.api.Submission;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a submission in a line.
 *
 * @param names the member of the line for each part; those not in it have the name of the part
 */
record Members(Map<Part, String> names) {

  Members {
    names = Map.copyOf(names);
  }

  /** What a line holds. */
  sealed interface Found {

    /** A submission. */
    record Fits(Submission submission) implements Found {}

    /** None, and why. */
    record DoesNotFit(String why) implements Found {}
  }

  /**
   * Reads {@code facts=input}.
   *
   * @throws IllegalArgumentException in words for the user
   */
  static Members of(Iterable<String> options) {
    Map<Part, String> names = new EnumMap<>(Part.class);
    for (String option : options) {
      int equals = option.indexOf('=');
      Part part = part(option, equals < 0 ? option : option.substring(0, equals));
      if (equals < 0 || equals == option.length() - 1) {
        throw new IllegalArgumentException("--map " + option + ": write --map facts=input");
      }
      names.put(part, option.substring(equals + 1));
    }
    return new Members(names);
  }

  private static Part part(String option, String word) {
    for (Part part : Part.values()) {
      if (part.word().equals(word)) {
        return part;
      }
    }
    throw new IllegalArgumentException(
        "--map %s: `%s` is no part of a submission; there are subject, facts, output, confidence, model, rationale, on_behalf_of"
            .formatted(option, word));
  }

  Found read(byte[] line) {
    return switch (StrictJson.parse(line)) {
      case JsonReading.Malformed(var problem) ->
          new Found.DoesNotFit(
              "not JSON as Lastword takes it, column %d: %s"
                  .formatted(problem.place().column(), problem.message()));
      case JsonReading.Parsed(Json.Object object) -> submission(line, object);
      case JsonReading.Parsed(Json other) ->
          new Found.DoesNotFit("the line is " + other.kind() + " instead of an object");
    };
  }

  private Found submission(byte[] line, Json.Object object) {
    try {
      return new Found.Fits(
          new Submission(
              subject(object),
              facts(line, object),
              output(line, object),
              confidence(object),
              text(object, Part.MODEL),
              text(object, Part.RATIONALE),
              text(object, Part.ON_BEHALF_OF),
              null));
    } catch (Unfit e) {
      return new Found.DoesNotFit(String.valueOf(e.getMessage()));
    }
  }

  private String name(Part part) {
    return names.getOrDefault(part, part.word());
  }

  private Optional<Json> value(Json.Object line, Part part) {
    return line.get(name(part)).filter(value -> !(value instanceof Json.Null));
  }

  private Json required(Json.Object line, Part part) {
    return value(line, part)
        .orElseThrow(() ->
            new Unfit(
                "there is no `%s`; if it has another name: --map %s=NAME"
                    .formatted(name(part), part.word())));
  }

  private String subject(Json.Object line) {
    return switch (required(line, Part.SUBJECT)) {
      case Json.Text text -> text.value();
      case Json.Number number -> number.text();
      case Json other -> throw unfit(Part.SUBJECT, other, "a text");
    };
  }

  private RawJson facts(byte[] line, Json.Object object) {
    Json facts = required(object, Part.FACTS);
    if (facts instanceof Json.Object) {
      return cut(line, facts);
    }
    throw unfit(Part.FACTS, facts, "an object");
  }

  private @Nullable String text(Json.Object line, Part part) {
    return switch (value(line, part).orElse(null)) {
      case null -> null;
      case Json.Text text -> text.value();
      case Json other -> throw unfit(part, other, "a text");
    };
  }

  private @Nullable BigDecimal confidence(Json.Object line) {
    return switch (Confidence.of(line.get(name(Part.CONFIDENCE)).orElse(new Json.Null(0, 0)))) {
      case Confidence.Reading.DoesNotFit(var problem) ->
          throw new Unfit(problem.message() + "; " + problem.fix());
      case Confidence.Reading.Fits(Confidence.Given(BigDecimal given)) -> given;
      case Confidence.Reading.Fits(Confidence.Absent absent) -> null;
    };
  }

  /** Work that is not already written as an output goes as the JSON it is. */
  private @Nullable Output output(byte[] line, Json.Object object) {
    return switch (value(object, Part.OUTPUT).orElse(null)) {
      case null -> null;
      case Json.Text text -> new Output("text/plain", text.value(), null);
      case Json.Object written when member(written, "type") != null && isOutput(written) ->
          new Output(
              String.valueOf(member(written, "type")),
              member(written, "content"),
              member(written, "base64"));
      case Json other -> new Output("application/json", cut(line, other).text(), null);
    };
  }

  private static boolean isOutput(Json.Object object) {
    boolean oneOfBoth = (member(object, "content") == null) != (member(object, "base64") == null);
    return oneOfBoth && object.members().size() == 2;
  }

  private static @Nullable String member(Json.Object object, String name) {
    return object.get(name).orElse(null) instanceof Json.Text text ? text.value() : null;
  }

  private static RawJson cut(byte[] line, Json value) {
    return new RawJson(new String(line, value.start(), value.end() - value.start(), UTF_8));
  }

  private Unfit unfit(Part part, Json found, String wanted) {
    return new Unfit("`%s` is %s instead of %s".formatted(name(part), found.kind(), wanted));
  }

  /** Leaves the reading of a line; never seen outside. */
  private static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfit(String why) {
      super(why, null, false, false);
    }
  }
}
