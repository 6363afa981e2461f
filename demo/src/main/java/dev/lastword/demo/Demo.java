package dev.lastword.demo;

import dev.lastword.server.Server;
import dev.lastword.server.StopSignal;
import dev.lastword.server.TrailCheck;
import dev.lastword.server.verify.TrailAudit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The recorded day on a server of its own.
 *
 * @param folder of the server; new or empty
 * @param rhythm the pause behind each line, so that a reader can follow
 */
record Demo(Path folder, Transcript transcript, StopSignal stop, Duration rhythm) {

  /** As whom the reader may come in. */
  private static final List<String> GUESTS =
      List.of("finance manager", "senior account manager", "sales lead");

  /**
   * From an empty folder to a verified trail.
   *
   * @param once whether it ends then; otherwise the server stays until it is stopped
   */
  void run(Server.Options options, boolean once)
      throws IOException, SQLException, InterruptedException {
    try (Server server = Server.start(options)) {
      Day day = Day.recorded();
      String operator = Files.readString(folder.resolve("admin.token")).strip();
      Company company = Company.settled(server.url(), operator, day);
      if (played(day, company)) {
        invite(company);
        transcript.say("", "Everything is in " + folder, "Remove it with: rm -r " + folder, "");
        stay(server.url(), once);
      }
    }
  }

  /** False when somebody stopped it on the way. */
  private boolean played(Day day, Company company)
      throws IOException, SQLException, InterruptedException {
    transcript.opens(company.policies());
    var tally = new Tally();
    var player = new Player(company);
    for (Moment moment : day.moments()) {
      for (Told told : player.play(moment)) {
        tally.count(told);
        transcript.tell(told);
        if (stop.await(rhythm)) {
          return false;
        }
      }
    }
    transcript.say("", tally.asked(), tally.answered(), company.stillHeld().text(), verified(), "");
    return true;
  }

  private void invite(Company company) {
    for (String role : GUESTS) {
      transcript.say(company.invitation(role).text());
    }
    transcript.say(
        "Each link works once and for 15 minutes. Another one, while the server runs:",
        "  bin/lastword user link \"%s\" --data %s".formatted(GUESTS.getFirst(), folder));
  }

  private void stay(String url, boolean once) throws InterruptedException {
    if (once) {
      transcript.say(
          "The server ends here. Bring it back, at the address of the links, with:",
          "  bin/lastword serve --data %s --port %d".formatted(folder, URI.create(url).getPort()));
    } else {
      transcript.say("The server listens on " + url + " until Ctrl-C.");
      stop.await();
    }
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
