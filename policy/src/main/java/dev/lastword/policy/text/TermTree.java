package dev.lastword.policy.text;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The terms of all lists as one tree of characters, walked from the beginning of every word. Words
 * begin where others end, so one walk after the other passes over a text about once; the work is
 * bounded by the text's length times the longest term's.
 */
final class TermTree {

  /** Letters behind the last join before a prefix may end inside a word. */
  private static final int FEWEST_AFTER_JOIN = 3;

  private final Node root = new Node();

  /** What makes a find one: each way of reading has to have mattered. */
  enum Proof {
    WRITTEN,
    DRAWN,
    JOINED
  }

  /**
   * A term of a list.
   *
   * @param prefix whether it may be the beginning of a word
   */
  record Entry(int list, String term, boolean prefix) {}

  /**
   * An entry at its place in a reading.
   *
   * @param disguised whether anything in it was written in an unusual way
   */
  record Found(Entry entry, int from, boolean disguised) {}

  void add(String folded, Entry entry) {
    Node node = root;
    for (int i = 0; i < folded.length(); i++) {
      node = node.grow(folded.charAt(i));
    }
    node.ends = Arrays.copyOf(node.ends, node.ends.length + 1);
    node.ends[node.ends.length - 1] = entry;
  }

  /** Everything found, by its beginning. */
  void find(Reading reading, Proof proof, Consumer<Found> found) {
    for (int i = 0; i < reading.length(); i++) {
      if (reading.has(i, Reading.START)) {
        walk(reading, i, proof, found);
      }
    }
  }

  private void walk(Reading reading, int from, Proof proof, Consumer<Found> found) {
    Node node = root;
    for (int i = from; i < reading.length(); i++) {
      node = node.next(reading.charAt(i));
      if (node == null) {
        return;
      }
      for (Entry entry : node.ends) {
        if (ends(reading, from, i, entry) && proves(reading, from, i, proof)) {
          boolean odd = proof != Proof.WRITTEN || reading.count(from, i, Reading.ODD) > 0;
          found.accept(new Found(entry, from, odd));
        }
      }
    }
  }

  /** A term such as {@code c++} ends in no letter and needs no end of a word behind it. */
  private static boolean ends(Reading reading, int from, int last, Entry entry) {
    if (!reading.has(last, Reading.WORD) || reading.has(last, Reading.END)) {
      return true;
    }
    return entry.prefix() && joinsBefore(reading, from, last);
  }

  private static boolean joinsBefore(Reading reading, int from, int last) {
    int later = Math.max(from, last - FEWEST_AFTER_JOIN + 1) + 1;
    return reading.count(later, last, Reading.JOIN | Reading.SPELLED) == 0;
  }

  private static boolean proves(Reading reading, int from, int to, Proof proof) {
    return switch (proof) {
      case WRITTEN -> true;
      case DRAWN -> reading.count(from, to, Reading.ODD) > 0 && hasLetter(reading, from, to);
      case JOINED ->
          2 * reading.count(from + 1, to, Reading.JOIN)
                      + reading.count(from + 1, to, Reading.SPELLED)
                  >= 2
              && hasLetter(reading, from, to);
    };
  }

  /** A number is no word, whatever its digits look like. */
  private static boolean hasLetter(Reading reading, int from, int to) {
    return reading.count(from, to, Reading.FIGURE) <= to - from;
  }

  private static final class Node {
    private char[] labels = {};
    private Node[] children = {};
    private Entry[] ends = {};

    @Nullable Node next(char c) {
      int at = Arrays.binarySearch(labels, c);
      return at < 0 ? null : children[at];
    }

    Node grow(char c) {
      int at = Arrays.binarySearch(labels, c);
      if (at >= 0) {
        return children[at];
      }
      int to = -at - 1;
      labels = Arrays.copyOf(labels, labels.length + 1);
      children = Arrays.copyOf(children, children.length + 1);
      System.arraycopy(labels, to, labels, to + 1, labels.length - to - 1);
      System.arraycopy(children, to, children, to + 1, children.length - to - 1);
      labels[to] = c;
      children[to] = new Node();
      return children[to];
    }
  }
}
