package dev.lastword.server.people;

import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Command;
import dev.lastword.server.store.Step;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A key or token was used. No act: it changes no right, so no leaf speaks of it. */
final class NoteUse extends Command<Instant> {

  private final UUID credential;

  NoteUse(UUID credential) {
    this.credential = credential;
  }

  /** Writes down when. */
  static final class Noting implements Step<NoteUse> {

    @Override
    public Class<NoteUse> kind() {
      return NoteUse.class;
    }

    @Override
    public void run(Batch batch, List<NoteUse> commands) {
      List<UUID> used = commands.stream().map(command -> command.credential).distinct().toList();
      batch.write(
          "update credential set last_used_at = ? where id = any (?)",
          p -> p.value(batch.now()).uuids(used));
      commands.forEach(command -> command.decide(batch.now()));
    }
  }
}
