package dev.lastword.server.reviews;

import dev.lastword.server.store.Batch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who works on which part, as one batch sees and changes it. */
final class Claims {

  /** After this time without a sign of life a claim keeps nobody off. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /**
   * A claim of the same person is renewed when it is older than this, not at every sign of life.
   */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final String INSERT =
      """
      insert into claim (id, review, queue, person, at, trail_index)
      select id, review, queue, person, ?, trail_index
      from unnest(?, ?, ?, ?, ?) as u (id, review, queue, person, trail_index)
      """;

  private static final String END =
      """
      update claim c set ended_at = ? from unnest(?, ?) as u (review, person)
      where c.review = u.review and c.person = u.person and c.ended_at is null and c.at <= ?
      """;

  private record Ended(UUID review, UUID person) {}

  private final Batch batch;
  private final Map<UUID, Map<String, ReviewRows.Claim>> standing = new HashMap<>();
  private final List<ReviewRows.Claim> made = new ArrayList<>();
  private final List<Ended> ended = new ArrayList<>();

  Claims(Batch batch, Map<UUID, Map<String, ReviewRows.Claim>> stored) {
    this.batch = batch;
    stored.forEach((review, claims) -> standing.put(review, new LinkedHashMap<>(claims)));
  }

  /** Claims made before this moment have run out. */
  static Instant since(Instant now) {
    return now.minus(IDLE);
  }

  /** Somebody else's claim on one of these parts. */
  Optional<ReviewRows.Claim> ofAnother(UUID review, List<String> queues, UUID person) {
    return standing.getOrDefault(review, Map.of()).values().stream()
        .filter(claim -> queues.contains(claim.queue()) && !claim.person().equals(person))
        .findFirst();
  }

  /** Takes a part; a fresh claim of the same person stays as it is. */
  void take(UUID review, String queue, UUID person) {
    Map<String, ReviewRows.Claim> here =
        standing.computeIfAbsent(review, id -> new LinkedHashMap<>());
    ReviewRows.Claim before = here.get(queue);
    boolean fresh =
        before != null
            && before.person().equals(person)
            && before.at().plus(FRESH).isAfter(batch.now());
    if (!fresh) {
      var claim = new ReviewRows.Claim(batch.newId(), review, queue, person, batch.now(), 0);
      ReviewRows.Claim onTrail = claim.at(batch.append(claim.leaf()));
      made.add(onTrail);
      here.put(queue, onTrail);
    }
  }

  /** Gives back whatever the person has of a review. */
  void end(UUID review, UUID person) {
    standing
        .getOrDefault(review, new LinkedHashMap<>())
        .values()
        .removeIf(claim -> claim.person().equals(person));
    ended.add(new Ended(review, person));
  }

  void write() {
    if (!made.isEmpty()) {
      batch.write(
          INSERT,
          p ->
              p.value(batch.now())
                  .uuids(made.stream().map(ReviewRows.Claim::id).toList())
                  .uuids(made.stream().map(ReviewRows.Claim::review).toList())
                  .texts(made.stream().map(ReviewRows.Claim::queue).toList())
                  .uuids(made.stream().map(ReviewRows.Claim::person).toList())
                  .longs(made.stream().map(ReviewRows.Claim::trailIndex).toList()));
    }
    if (!ended.isEmpty()) {
      batch.write(
          END,
          p ->
              p.value(batch.now())
                  .uuids(ended.stream().map(Ended::review).toList())
                  .uuids(ended.stream().map(Ended::person).toList())
                  .value(batch.now()));
    }
  }
}
