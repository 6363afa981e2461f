package dev.lastword.cli.connection;

import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.command.Surroundings;
import dev.lastword.client.LastwordClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which server, and as whom. What is typed wins over the environment. */
public final class ConnectionOptions {

  private static final String THREE_WAYS =
      """
      Which server, and with which token? There are three ways to say it:
        on the machine of the server:   --data DIR   (the folder given to lastword serve; you are the operator)
        anywhere, for this command:     --url http://127.0.0.1:8080 --token-file FILE   (or --token TOKEN)
        anywhere, for all commands:     export LASTWORD_URL=http://127.0.0.1:8080 LASTWORD_TOKEN=...\
      """;

  private final Surroundings surroundings;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--url", paramLabel = "URL", description = "The server. Or: LASTWORD_URL.")
  private @Nullable String url;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "Who you are. Or: LASTWORD_TOKEN. Others on this machine can see options.")
  private @Nullable String token;

  @Option(names = "--token-file", paramLabel = "FILE", description = "A file with the token.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of a server on this machine: its address and the operator's token.")
  private @Nullable Path data;

  public ConnectionOptions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** A client for that server. Wrong options end with exit code 2. */
  public LastwordClient client() {
    Optional<ServerFolder> folder = Optional.ofNullable(data).map(ServerFolder::new);
    Optional<String> secret = token(folder);
    Optional<String> address =
        given(url).or(() -> folder.map(ServerFolder::url)).or(() -> variable("LASTWORD_URL"));
    if (address.isEmpty() || secret.isEmpty()) {
      throw wrongUse(THREE_WAYS);
    }
    try {
      return LastwordClient.at(address.get()).token(secret.get()).build();
    } catch (IllegalArgumentException e) {
      throw wrongUse(String.valueOf(e.getMessage()));
    }
  }

  private Optional<String> token(Optional<ServerFolder> folder) {
    if (token != null && tokenFile != null) {
      throw wrongUse("Give --token or --token-file, not both.");
    }
    return given(token)
        .or(() -> Optional.ofNullable(tokenFile).map(ConnectionOptions::read))
        .or(() -> folder.map(ServerFolder::operatorToken))
        .or(() -> variable("LASTWORD_TOKEN"));
  }

  private Optional<String> variable(String name) {
    return given(surroundings.environment().get(name));
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(t -> !t.isBlank());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Stopped("The token file %s cannot be read.".formatted(file));
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
