package dev.lastword.server.console;

import dev.lastword.api.StopDocument;
import dev.lastword.server.http.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What head and foot of every page say about the whole. */
public interface Notices {

  /** Nothing, as when the database is away. */
  Notices NONE =
      new Notices() {
        @Override
        public int waitingFor(Principal.Person person) {
          return 0;
        }

        @Override
        public Optional<Signed> signed() {
          return Optional.empty();
        }

        @Override
        public List<StopDocument> stops() {
          return List.of();
        }
      };

  /** How many held actions wait for this person; counted up to a limit. */
  int waitingFor(Principal.Person person);

  /** The stops in force, newest first. */
  List<StopDocument> stops();

  /** The newest signed checkpoint; empty before the first. */
  Optional<Signed> signed();

  /**
   * A signed checkpoint.
   *
   * @param size entries it covers
   */
  record Signed(long size, Instant at) {}
}
