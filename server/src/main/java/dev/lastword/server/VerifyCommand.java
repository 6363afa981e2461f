package dev.lastword.server;

import dev.lastword.server.http.Wire;
import dev.lastword.server.trail.TrailUnreadable;
import dev.lastword.server.verify.TrailAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lastword trail verify}: beside a running server or without one. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks every leaf of the trail, its signatures, and that every stored row is what the trail",
      "says of it. Names the first difference. Exit code 0: intact, 1: not."
    },
    footer = {
      "",
      "A log protects against whoever runs it only if somebody else keeps a checkpoint: give a kept",
      "one with --checkpoint, and today's trail must extend it."
    })
final class VerifyCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The server's folder (default: ${DEFAULT-VALUE}).",
      defaultValue = "lastword-data")
  private Path data = Path.of("lastword-data");

  @Option(names = "--checkpoint", paramLabel = "FILE", description = "A checkpoint kept elsewhere.")
  private @Nullable Path checkpoint;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The trail's public key (default: DIR/trail.vkey).")
  private @Nullable Path key;

  @Option(names = "--format", paramLabel = "text|json", description = "How to answer.")
  private String format = "text";

  @Override
  public Integer call() throws InterruptedException {
    try {
      return answer(check().run());
    } catch (IOException | SQLException | TrailUnreadable | IllegalArgumentException e) {
      System.err.println("The trail could not be verified: " + e);
      return 1;
    }
  }

  private TrailCheck check() throws IOException {
    return new TrailCheck(
        data,
        Optional.ofNullable(System.getenv("LASTWORD_DB_URL")).filter(url -> !url.isBlank()),
        TrailCheck.keyIn(key == null ? TrailCheck.keyFile(data) : key),
        checkpoint == null ? Optional.empty() : Optional.of(Files.readString(checkpoint)));
  }

  private int answer(TrailAudit.Result result) {
    return switch (result) {
      case TrailAudit.Result.Intact intact -> {
        System.out.println(format.equals("json") ? json(intact) : text(intact));
        yield 0;
      }
      case TrailAudit.Result.Differs(String first) -> {
        System.out.println(format.equals("json") ? json(first) : "NOT INTACT: " + first);
        yield 1;
      }
    };
  }

  private static String text(TrailAudit.Result.Intact intact) {
    return "The trail is intact: %,d leaves, %,d of them under a signed checkpoint, %,d rows agree. Root %s"
        .formatted(intact.leaves(), intact.signed(), intact.rows(), intact.root().base64());
  }

  private static String json(TrailAudit.Result.Intact intact) {
    var document = new LinkedHashMap<String, Object>();
    document.put("intact", true);
    document.put("leaves", intact.leaves());
    document.put("signed", intact.signed());
    document.put("rows", intact.rows());
    document.put("root", intact.root().base64());
    return Wire.mapper().writeValueAsString(document);
  }

  private static String json(String difference) {
    var document = new LinkedHashMap<String, Object>();
    document.put("intact", false);
    document.put("difference", difference);
    return Wire.mapper().writeValueAsString(document);
  }
}
