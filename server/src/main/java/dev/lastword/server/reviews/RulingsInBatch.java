package dev.lastword.server.reviews;

import dev.lastword.server.judgements.Judged;
import dev.lastword.server.judgements.JudgementsInBatch;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The rulings on the actions of one transaction: those there were, and those that are given. */
public final class RulingsInBatch implements Batch.Part {

  private static final String INSERT =
      """
      insert into ruling (id, review, action, revision, person, credential, ruling, queues,
        reason_code, comment, salt, late, via, at, trail_index)
      select id, review, action, revision, person, credential, ruling,
        string_to_array(queues, ','), reason_code, comment, salt, late, via, ?, trail_index
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (id, review, action, revision, person, credential, ruling, queues, reason_code,
          comment, salt, late, via, trail_index)
      """;

  private final Batch batch;
  private final Map<UUID, List<ReviewStore.StoredRuling>> stored = new LinkedHashMap<>();
  private final List<ReviewRows.Ruling> given = new ArrayList<>();

  private RulingsInBatch(Batch batch) {
    this.batch = batch;
  }

  /** The rulings of this batch. */
  public static RulingsInBatch of(Batch batch) {
    return batch.part(RulingsInBatch.class, RulingsInBatch::new);
  }

  /** Loads those on these actions that are not here yet, in one round trip. */
  public void load(Collection<UUID> actions) throws SQLException {
    List<UUID> missing = actions.stream().filter(id -> !stored.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      missing.forEach(id -> stored.put(id, new ArrayList<>()));
      for (var ruling : ReviewStore.rulings(batch.connection(), missing)) {
        stored.getOrDefault(ruling.ruling().action(), new ArrayList<>()).add(ruling);
      }
    }
  }

  /** The rulings on a loaded action, in the order they were given. */
  public List<ReviewRows.Ruling> on(UUID action) {
    var all = new ArrayList<ReviewRows.Ruling>();
    stored.getOrDefault(action, List.of()).forEach(ruling -> all.add(ruling.ruling()));
    given.stream().filter(ruling -> ruling.action().equals(action)).forEach(all::add);
    return all;
  }

  /** Whether the stored rulings on a loaded action are what the trail says of them. */
  public boolean agreeWithTrail(UUID action) {
    return stored.getOrDefault(action, List.of()).stream()
        .allMatch(ReviewStore.StoredRuling::agreesWithTrail);
  }

  /** A ruling that is given now; it and what it says of the AI's work go on the trail. */
  void give(ReviewRows.Ruling ruling, Judged judgement) {
    given.add(ruling.at(batch.append(ruling.leaf())));
    JudgementsInBatch.of(batch).give(judgement);
  }

  @Override
  public void finish() {
    if (!given.isEmpty()) {
      batch.write(INSERT, p -> bindRulings(p.value(batch.now())));
    }
  }

  private void bindRulings(Parameters p) throws SQLException {
    p.uuids(each(given, ReviewRows.Ruling::id));
    p.uuids(each(given, ReviewRows.Ruling::review));
    p.uuids(each(given, ReviewRows.Ruling::action));
    p.ints(each(given, ReviewRows.Ruling::revision));
    p.uuids(each(given, ReviewRows.Ruling::person));
    p.uuids(each(given, ReviewRows.Ruling::credential));
    p.texts(each(given, ruling -> ruling.kind().word()));
    p.texts(each(given, ruling -> String.join(",", ruling.queues())));
    p.texts(given.stream().map(ReviewRows.Ruling::reasonCode).toList());
    p.texts(given.stream().map(ReviewRows.Ruling::comment).toList());
    p.bytes(each(given, ReviewRows.Ruling::salt));
    p.booleans(each(given, ReviewRows.Ruling::late));
    p.texts(each(given, ReviewRows.Ruling::via));
    p.longs(each(given, ReviewRows.Ruling::trailIndex));
  }

  private static <R, T> List<T> each(List<R> rows, Function<R, T> column) {
    return rows.stream().map(column).toList();
  }
}
