package dev.lastword.server.shadow;

import dev.lastword.evidence.label.Finding;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.policy.Policy;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.server.evidence.Grounds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A candidate that is held against what became of the actions of a workflow. */
final class Comparison {

  private static final double MINUTES_OF_A_DAY = 24 * 60;

  private final Shadow shadow;
  private final Policy active;
  private final Policy candidate;
  private final Replay replay;
  private final Map<String, Fate> fates = new HashMap<>();
  private final Map<String, Instant> times = new HashMap<>();

  Comparison(Shadow shadow, Policy active, Policy candidate) {
    this.shadow = shadow;
    this.active = active;
    this.candidate = candidate;
    this.replay = new Replay(active, candidate);
  }

  Shadow shadow() {
    return shadow;
  }

  Policy candidate() {
    return candidate;
  }

  void add(StoredAsk stored) {
    Fate fate =
        StrictJson.parse(stored.facts()) instanceof JsonReading.Parsed(var json)
            ? replay.of(stored, json)
            : Fate.DOES_NOT_FIT;
    fates.put(stored.action(), fate);
    times.put(stored.action(), stored.at());
  }

  /** What is known, once all actions were added. */
  Figures figures(Grounds grounds, Instant now) {
    return switch (grounds) {
      case Grounds.NoLimit none -> new Figures.Unmeasured(since(registered()), none.why());
      case Grounds.Measured measured -> measured(measured, now);
    };
  }

  private Figures measured(Grounds.Measured grounds, Instant now) {
    Instant epoch = grounds.epoch().since();
    List<Observation> freed =
        grounds.observations().stream().filter(o -> fates.get(o.action()) == Fate.FREED).toList();
    List<Observation> proving = freed.stream().filter(this::isSince).toList();
    return new Figures.Measured(
        since(registered()),
        since(epoch),
        SliceCount.of(freed),
        SliceCount.of(proving),
        grounds.whole(),
        grounds.shared(),
        Math.max(1, Duration.between(epoch, now).toMinutes() / MINUTES_OF_A_DAY),
        HardRules.changed(active, candidate),
        Replay.areBothRead(active, candidate),
        isStale(proving, now));
  }

  private Fates since(Instant from) {
    return Fates.of(
        fates.keySet().stream().filter(a -> !at(a).isBefore(from)).map(fates::get).toList());
  }

  private Instant registered() {
    return shadow.registered().at();
  }

  private boolean isSince(Observation observation) {
    return !observation.at().isBefore(registered());
  }

  private Instant at(String action) {
    return times.getOrDefault(action, Instant.EPOCH);
  }

  private static boolean isStale(List<Observation> proving, Instant now) {
    Instant oldest = now.minus(Figures.COUNTS_FOR);
    return proving.stream()
        .filter(o -> o.finding() instanceof Finding.Right || o.finding() instanceof Finding.Wrong)
        .noneMatch(o -> o.at().isAfter(oldest));
  }
}
