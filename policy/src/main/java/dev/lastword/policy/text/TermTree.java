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
    int from = reading.next(0, Reading.START);
    while (from < reading.length()) {
      walk(reading, from, proof, found);
      from = reading.next(from + 1, Reading.START);
    }
  }

  private void walk(Reading reading, int from, Proof proof, Consumer<Found> found) {
    Node node = root.next(reading.charAt(from));
    for (int i = from; node != null; i++) {
      for (Entry entry : node.ends) {
        if (ends(reading, from, i, entry) && proves(reading, from, i, proof)) {
          boolean odd = proof != Proof.WRITTEN || reading.count(from, i, Reading.ODD) > 0;
          found.accept(new Found(entry, from, odd));
        }
      }
      node = i + 1 < reading.length() ? node.next(reading.charAt(i + 1)) : null;
    }
  }

  /**
   * A term such as {@code c++} ends in no letter and needs no end of a word behind it. A prefix
   * ends anywhere, but one letter of another piece is too little: {@code contact us, everybody}.
   */
  private static boolean ends(Reading reading, int from, int last, Entry entry) {
    if (!reading.has(last, Reading.WORD) || reading.has(last, Reading.END)) {
      return true;
    }
    return entry.prefix() && (last == from || !reading.has(last, Reading.LOOSE | Reading.SPELLED));
  }

  private static boolean proves(Reading reading, int from, int to, Proof proof) {
    return switch (proof) {
      case WRITTEN -> true;
      case DRAWN -> reading.count(from, to, Reading.ODD) > 0 && hasLetter(reading, from, to);
      case JOINED ->
          (reading.count(from + 1, to, Reading.JOIN | Reading.LOOSE) > 0
                  || reading.count(from + 1, to, Reading.SPELLED) > 1)
              && hasLetter(reading, from, to);
    };
  }

  /** A number is no word, whatever its digits look like. */
  private static boolean hasLetter(Reading reading, int from, int to) {
    return reading.count(from, to, Reading.FIGURE) <= to - from;
  }

  private static final class Node {

    /** Which letters from a to z have a child; the children stand in {@code children} first. */
    private int letters;

    private char[] labels = {};
    private Node[] children = {};
    private Entry[] ends = {};

    @Nullable Node next(char c) {
      if (c < 'a' || c > 'z') {
        int at = Arrays.binarySearch(labels, c);
        return at < 0 ? null : children[Integer.bitCount(letters) + at];
      }
      int letter = 1 << (c - 'a');
      return (letters & letter) == 0 ? null : children[Integer.bitCount(letters & (letter - 1))];
    }

    Node grow(char c) {
      Node known = next(c);
      return known == null ? insert(c) : known;
    }

    private Node insert(char c) {
      int at;
      if (c < 'a' || c > 'z') {
        int to = -Arrays.binarySearch(labels, c) - 1;
        char[] more = Arrays.copyOf(labels, labels.length + 1);
        System.arraycopy(labels, to, more, to + 1, labels.length - to);
        more[to] = c;
        labels = more;
        at = Integer.bitCount(letters) + to;
      } else {
        int letter = 1 << (c - 'a');
        at = Integer.bitCount(letters & (letter - 1));
        letters |= letter;
      }
      Node child = new Node();
      Node[] more = Arrays.copyOf(children, children.length + 1);
      System.arraycopy(children, at, more, at + 1, children.length - at);
      more[at] = child;
      children = more;
      return child;
    }
  }
}
