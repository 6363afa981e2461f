package dev.lastword.server.people;

import dev.lastword.server.store.Committer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When keys and tokens were last used, so that people see which ones nobody needs any more. Noted
 * at most once an hour and node, behind the caller's back: no request waits for it.
 */
final class LastUses {

  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  private final Committer committer;
  private final Clock clock;
  private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

  LastUses(Committer committer, Clock clock) {
    this.committer = committer;
    this.clock = clock;
  }

  void note(UUID credential) {
    Instant now = clock.instant();
    Instant last = noted.get(credential);
    if (last == null || !now.isBefore(last.plus(NOTED_EVERY))) {
      noted.put(credential, now);
      committer
          .submit(new NoteUse(credential))
          .exceptionally(notStored -> {
            noted.remove(credential);
            return now;
          });
    }
  }
}
