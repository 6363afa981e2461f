package dev.lastword.cli.connection;

import dev.lastword.cli.command.Stopped;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The data folder of a server on this machine: {@code server.json} with {@code {"url", "pid"}}
 * while it runs, {@code admin.token} with the operator's token.
 */
record ServerFolder(Path folder) {

  /** Where the server listens. */
  String url() {
    Json file = read("server.json").flatMap(ServerFolder::json).orElseThrow(this::notRunning);
    member(file, "pid").ifPresent(this::checkAlive);
    if (member(file, "url").orElse(null) instanceof Json.Text(String url, int start, int end)) {
      return url;
    }
    throw notRunning();
  }

  /** The operator's token. */
  String operatorToken() {
    return read("admin.token")
        .map(bytes -> new String(bytes, java.nio.charset.StandardCharsets.US_ASCII).strip())
        .filter(token -> !token.isEmpty())
        .orElseThrow(() ->
            new Stopped(
                "There is no token in %s. Is it the --data folder of a server?"
                    .formatted(folder.resolve("admin.token"))));
  }

  private void checkAlive(Json pid) {
    if (pid instanceof Json.Number number
        && ProcessHandle.of(number.value().longValue()).filter(ProcessHandle::isAlive).isEmpty()) {
      throw notRunning();
    }
  }

  private Stopped notRunning() {
    return new Stopped(
        "The server of %s is not running. Start it: lastword serve --data %s"
            .formatted(folder, folder));
  }

  private static Optional<Json> json(byte[] bytes) {
    return StrictJson.parse(bytes) instanceof JsonReading.Parsed(Json value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private static Optional<Json> member(Json file, String name) {
    return file instanceof Json.Object object ? object.get(name) : Optional.empty();
  }

  private Optional<byte[]> read(String name) {
    Path file = folder.resolve(name);
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (AccessDeniedException e) {
      throw new Stopped(
          "You may not read %s. It belongs to the user that runs the server; give --url and --token instead."
              .formatted(file));
    } catch (IOException e) {
      throw new Stopped("Reading %s failed: %s".formatted(file, e.getMessage()));
    }
  }
}
