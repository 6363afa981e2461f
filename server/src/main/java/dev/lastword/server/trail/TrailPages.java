package dev.lastword.server.trail;

import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Reply;
import dev.lastword.server.store.Database;
import dev.lastword.trail.ProofFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The trail for people: what was signed, what an entry says, and its proof. */
public final class TrailPages {

  private static final int PAGE = 50;

  private final Console console;
  private final Database database;
  private final Proofs proofs;

  public TrailPages(Console console, Database database, Proofs proofs) {
    this.console = console;
    this.database = database;
    this.proofs = proofs;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/trail", this::trail);
    endpoints.page("GET", "/trail/entries/{index}", call -> with(call, e -> entry(call, e)));
    endpoints.page("GET", "/trail/entries/{index}/proof", call -> with(call, this::proof));
  }

  /**
   * The trail as a whole.
   *
   * @param checkpoint as published; null before the first
   * @param key the public half of the key that signs
   * @param entries newest first
   * @param older the index to go on before; 0 on the last page
   */
  record Overview(
      @Nullable String checkpoint, String key, List<Entry> entries, long older, boolean isNewest) {}

  /**
   * One entry.
   *
   * @param proof null while no checkpoint covers it
   * @param holds whether the proof leads from the entry to the signed root
   */
  record Proved(Entry entry, @Nullable ProofFile proof, boolean holds) {}

  private Reply trail(Call call) {
    Optional<Long> asked = call.query("entry").flatMap(TrailPages::index);
    if (asked.isPresent()) {
      return Reply.seeOther("/trail/entries/" + asked.get());
    }
    Optional<Long> before = call.query("before").flatMap(TrailPages::index);
    List<Entry> entries = proofs.before(before.orElse(Long.MAX_VALUE), PAGE);
    var overview =
        new Overview(
            database.read(Checkpoints::newest).orElse(null),
            proofs.key().text(),
            entries,
            entries.isEmpty() ? 0 : entries.getLast().index(),
            before.isEmpty());
    return console.page(
        call,
        Section.TRAIL,
        (to, tags, frame) -> JtetrailGenerated.render(to, tags, frame, overview));
  }

  private Reply entry(Call call, Entry entry) {
    Optional<ProofFile> proof = proofs.proof(entry.index());
    var proved =
        new Proved(
            entry, proof.orElse(null), proof.filter(p -> proofs.proves(p, entry)).isPresent());
    return console.page(
        call,
        Section.TRAIL,
        (to, tags, frame) -> JteentryGenerated.render(to, tags, frame, proved));
  }

  private Reply proof(Entry entry) {
    return proofs
        .proof(entry.index())
        .<Answer<ProofFile>>map(Answer::of)
        .orElseGet(() ->
            Answer.refused(
                ErrorCode.TRAIL_ENTRY_UNKNOWN,
                "No checkpoint covers it yet; in a second one will."))
        .reply(proof -> new Reply.Text("text/plain; charset=utf-8", proof.format()));
  }

  private Reply with(Call call, Function<Entry, Reply> then) {
    return index(call.path("index"))
        .flatMap(proofs::entry)
        .<Answer<Entry>>map(Answer::of)
        .orElseGet(() ->
            Answer.refused(ErrorCode.TRAIL_ENTRY_UNKNOWN, "The trail has no entry of this number."))
        .reply(then);
  }

  private static Optional<Long> index(String text) {
    String digits = text.strip().replace(",", "");
    return digits.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }
}
