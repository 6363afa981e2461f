package dev.lastword.evidence.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The lines that were left out, counted, with where the first ones are. */
public final class Slips {

  /** So many places are kept of each kind. */
  private static final int PLACES = 5;

  private final Map<Slip, Integer> counts = new EnumMap<>(Slip.class);
  private final Map<Slip, List<String>> places = new EnumMap<>(Slip.class);

  /**
   * Lines of one kind.
   *
   * @param places the first ones, as {@code truth.ndjson:17}
   */
  public record Counted(Slip slip, int lines, List<String> places) {
    public Counted {
      places = List.copyOf(places);
    }

    /** A sentence for people. */
    public String words() {
      String first = String.join(", ", places);
      String more = lines > places.size() ? ", …" : "";
      return "%,d line%s %s (%s%s)"
          .formatted(lines, lines == 1 ? "" : "s", slip.words(lines), first, more);
    }
  }

  void add(Slip slip, String place) {
    counts.merge(slip, 1, Integer::sum);
    List<String> known = places.computeIfAbsent(slip, s -> new ArrayList<>());
    if (known.size() < PLACES) {
      known.add(place);
    }
  }

  /** Adds those of one kind that were counted elsewhere. */
  void take(Slips other, Slip kind) {
    if (other.lines(kind) > 0) {
      counts.merge(kind, other.lines(kind), Integer::sum);
      places
          .computeIfAbsent(kind, k -> new ArrayList<>())
          .addAll(other.places.getOrDefault(kind, List.of()));
    }
  }

  /** What was left out; empty when every line was used. */
  public List<Counted> counted() {
    return counts.entrySet().stream()
        .map(entry ->
            new Counted(
                entry.getKey(), entry.getValue(), places.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }

  public int lines(Slip slip) {
    return counts.getOrDefault(slip, 0);
  }
}
