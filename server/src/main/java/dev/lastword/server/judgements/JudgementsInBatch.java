package dev.lastword.server.judgements;

import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The judgements that are given in one transaction. */
public final class JudgementsInBatch implements Batch.Part {

  private static final String INSERT =
      """
      insert into judgement (id, action, ruling, kind, judgement, probability, person, credential,
        comment, salt, at, trail_index)
      select id, action, ruling, kind, judgement, probability, person, credential, comment, salt, ?,
        trail_index
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (id, action, ruling, kind, judgement, probability, person, credential, comment, salt,
          trail_index)
      """;

  private static final String ANSWER =
      "update spot_check set answered_at = ? where id = any (?) and answered_at is null";

  private final Batch batch;
  private final List<Judged> given = new ArrayList<>();
  private final List<UUID> answered = new ArrayList<>();

  private JudgementsInBatch(Batch batch) {
    this.batch = batch;
  }

  public static JudgementsInBatch of(Batch batch) {
    return batch.part(JudgementsInBatch.class, JudgementsInBatch::new);
  }

  /** Nobody is asked about these actions any more. */
  void answered(UUID action) {
    answered.add(action);
  }

  /** A judgement that is given now; it goes on the trail. Returns it with its leaf. */
  public Judged give(Judged judgement) {
    Judged withLeaf = judgement.at(batch.append(judgement.leaf()));
    given.add(withLeaf);
    return withLeaf;
  }

  @Override
  public void finish() {
    if (given.isEmpty()) {
      return;
    }
    batch.write(INSERT, p -> bind(p.value(batch.now())));
    if (!answered.isEmpty()) {
      batch.write(ANSWER, p -> p.value(batch.now()).uuids(answered));
    }
  }

  private void bind(Parameters p) throws SQLException {
    p.uuids(given.stream().map(Judged::id).toList());
    p.uuids(given.stream().map(Judged::action).toList());
    p.uuids(given.stream().map(Judged::ruling).toList());
    p.texts(given.stream().map(judged -> judged.occasion().word()).toList());
    p.texts(given.stream().map(judged -> judged.judgement().word()).toList());
    p.doubles(given.stream().map(Judged::probability).toList());
    p.uuids(given.stream().map(Judged::person).toList());
    p.uuids(given.stream().map(Judged::credential).toList());
    p.texts(given.stream().map(Judged::comment).toList());
    p.bytes(given.stream().map(Judged::salt).toList());
    p.longs(given.stream().map(Judged::trailIndex).toList());
  }
}
