package dev.lastword.server.verify;

import dev.lastword.server.store.PublicId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The last leaf that speaks of each thing, and whether a row has answered for it. Actions, of which
 * there are many, take 37 bytes each in an open-addressing table; everything else is a map.
 */
final class LastLeaves {

  private static final int FIRST_CAPACITY = 1 << 12;
  private static final long NONE = -1;

  private final Map<String, Entry> others = new HashMap<>();
  private long[] high = new long[FIRST_CAPACITY];
  private long[] low = new long[FIRST_CAPACITY];
  private long[] leaf = filled(FIRST_CAPACITY);
  private int[] revision = new int[FIRST_CAPACITY];
  private boolean[] answered = new boolean[FIRST_CAPACITY];
  private int actions;

  private static final class Entry {
    private long leaf;
    private boolean answered;
  }

  /** A leaf without a row. */
  record Unanswered(String id, long leaf) {}

  /** Takes the next leaf of the trail about something that is no action. */
  void put(String id, long index) {
    others.computeIfAbsent(id, key -> new Entry()).leaf = index;
  }

  /**
   * Takes the next leaf of the trail about an action.
   *
   * @return the revision in the leaf before it; 0 when there was none
   */
  int put(UUID action, long index, int itsRevision) {
    if (actions * 3L > leaf.length * 2L) {
      grow();
    }
    int place = place(action);
    int before = leaf[place] == NONE ? 0 : revision[place];
    set(place, action, index, itsRevision);
    return before;
  }

  /** The last leaf about this id, which a row now answers for; empty when there is none. */
  Optional<Long> answer(String id) {
    Optional<UUID> action = PublicId.ACTION.parse(id);
    if (action.isPresent()) {
      int place = place(action.get());
      answered[place] = true;
      return leaf[place] == NONE ? Optional.empty() : Optional.of(leaf[place]);
    }
    Entry entry = others.get(id);
    if (entry == null) {
      return Optional.empty();
    }
    entry.answered = true;
    return Optional.of(entry.leaf);
  }

  /** The first leaf, by index, that no row answered for. */
  Optional<Unanswered> firstUnanswered() {
    Unanswered first = null;
    for (int i = 0; i < leaf.length; i++) {
      if (leaf[i] != NONE && !answered[i] && (first == null || leaf[i] < first.leaf)) {
        first = new Unanswered(PublicId.ACTION.of(new UUID(high[i], low[i])), leaf[i]);
      }
    }
    for (Map.Entry<String, Entry> other : others.entrySet()) {
      Entry entry = other.getValue();
      if (!entry.answered && (first == null || entry.leaf < first.leaf)) {
        first = new Unanswered(other.getKey(), entry.leaf);
      }
    }
    return Optional.ofNullable(first);
  }

  private void set(int place, UUID id, long index, int itsRevision) {
    if (leaf[place] == NONE) {
      actions++;
      high[place] = id.getMostSignificantBits();
      low[place] = id.getLeastSignificantBits();
    }
    leaf[place] = index;
    revision[place] = itsRevision;
  }

  private int place(UUID id) {
    int mask = leaf.length - 1;
    int place = (int) ((id.getLeastSignificantBits() * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (leaf[place] != NONE
        && (high[place] != id.getMostSignificantBits()
            || low[place] != id.getLeastSignificantBits())) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    long[] oldLeaf = leaf;
    int[] oldRevision = revision;
    int capacity = Math.multiplyExact(oldLeaf.length, 2);
    high = new long[capacity];
    low = new long[capacity];
    leaf = filled(capacity);
    revision = new int[capacity];
    answered = new boolean[capacity];
    actions = 0;
    for (int i = 0; i < oldLeaf.length; i++) {
      if (oldLeaf[i] != NONE) {
        var id = new UUID(oldHigh[i], oldLow[i]);
        set(place(id), id, oldLeaf[i], oldRevision[i]);
      }
    }
  }

  private static long[] filled(int capacity) {
    long[] leaves = new long[capacity];
    Arrays.fill(leaves, NONE);
    return leaves;
  }
}
