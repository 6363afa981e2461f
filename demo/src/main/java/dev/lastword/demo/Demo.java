package dev.lastword.demo;

import dev.lastword.server.Server;
import dev.lastword.server.StopSignal;
import dev.lastword.server.TrailCheck;
import dev.lastword.server.verify.TrailAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The recorded day on a server of its own.
 *
 * @param folder of the server; new or empty
 * @param rhythm the pause behind each line, so that a reader can follow
 */
record Demo(Path folder, Transcript transcript, StopSignal stop, Duration rhythm) {

  /**
   * From an empty folder to a verified trail.
   *
   * @param once whether it ends then; otherwise the server stays until it is stopped
   */
  void run(Server.Options options, boolean once)
      throws IOException, SQLException, InterruptedException {
    try (Server server = Server.start(options)) {
      if (playedToTheEnd(server)) {
        transcript.say("", "Everything is in " + folder, "Remove it with: rm -r " + folder);
        if (!once) {
          transcript.say("The server listens on " + server.url() + " until Ctrl-C.");
          stop.await();
        }
      }
    }
  }

  /** False when somebody stopped it on the way. */
  private boolean playedToTheEnd(Server server)
      throws IOException, SQLException, InterruptedException {
    Day day = Day.recorded();
    String operator = Files.readString(folder.resolve("admin.token")).strip();
    Company company = Company.settled(server.url(), operator, day);
    transcript.opens(company.policies());
    var tally = new Tally();
    var player = new Player(company, tally);
    for (Moment moment : day.moments()) {
      for (Told told : player.play(moment)) {
        transcript.tell(told);
        if (stop.await(rhythm)) {
          return false;
        }
      }
    }
    transcript.say("", tally.sentence(), tally.queues(), verified());
    return true;
  }

  private String verified() throws IOException, SQLException, InterruptedException {
    return switch (TrailCheck.of(folder).run()) {
      case TrailAudit.Result.Intact intact ->
          "The trail is intact: %d leaves, and %d stored rows agree with them."
              .formatted(intact.leaves(), intact.rows());
      case TrailAudit.Result.Differs(String first) -> throw new IOException("NOT INTACT: " + first);
    };
  }
}
