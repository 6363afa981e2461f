package dev.lastword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.cli.command.Surroundings;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * What a command told its user.
 *
 * @param code the exit code
 */
record Told(int code, String out, String err) {

  /** Somebody who runs commands. */
  static final class User {
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private boolean terminal;

    User variable(String name, String value) {
      environment.put(name, value);
      return this;
    }

    User types(String text) {
      input = text;
      return this;
    }

    User atTerminal() {
      terminal = true;
      return this;
    }

    Told runs(String... command) {
      var in = new ByteArrayInputStream(input.getBytes(UTF_8));
      var out = new StringWriter();
      var err = new StringWriter();
      int code =
          Main.commands(new Surroundings(environment, in, terminal, Clock.systemUTC()))
              .setOut(new PrintWriter(out, true))
              .setErr(new PrintWriter(err, true))
              .execute(command);
      return new Told(code, out.toString(), err.toString());
    }
  }

  static User user() {
    return new User();
  }

  /** The answer, which is one line of JSON and nothing else. */
  Json.Object json() {
    if (out.indexOf('\n') != out.length() - 1) {
      throw new AssertionError("not one line: " + out);
    }
    return switch (StrictJson.parse(out.strip().getBytes(UTF_8))) {
      case JsonReading.Parsed(Json.Object object) -> object;
      case JsonReading.Parsed(Json other) -> throw new AssertionError(other);
      case JsonReading.Malformed(var problem) -> throw new AssertionError(problem.text());
    };
  }

  /** The text or number of a member. */
  String member(String name) {
    return switch (json().get(name).orElseThrow()) {
      case Json.Text text -> text.value();
      case Json other -> out.strip().substring(other.start(), other.end());
    };
  }
}
