package dev.lastword.policy.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the terms of one list in a text: whole words, and words that begin with a term that ends in
 * {@code *}. A tree of characters, walked from the beginning of every word, so the work is bounded
 * by the text's length times the longest term's.
 */
final class TermMatcher {

  private final Node root = new Node();

  TermMatcher(List<String> terms) {
    terms.forEach(this::add);
  }

  /**
   * A term in a text.
   *
   * @param term as the list has it
   * @param at the code point of the text where it begins, from 0
   */
  record Hit(String term, int at) {}

  /** What is wrong with a term, in words; empty when it can be looked for. */
  static Optional<String> wrong(String term) {
    String stem = stem(term);
    if (stem.indexOf('*') >= 0) {
      return Optional.of("`*` stands only at the end of a term");
    }
    String folded = FoldedText.of(stem).text().strip();
    return folded.isEmpty() || !FoldedText.isWord(folded.codePointAt(0))
        ? Optional.of("a term begins with a letter or a digit")
        : Optional.empty();
  }

  private static String stem(String term) {
    return term.endsWith("*") ? term.substring(0, term.length() - 1) : term;
  }

  private void add(String term) {
    Node node = root;
    for (char c : FoldedText.of(stem(term)).text().strip().toCharArray()) {
      node = node.grow(c);
    }
    if (term.endsWith("*")) {
      node.prefix = node.prefix == null ? term : node.prefix;
    } else {
      node.whole = node.whole == null ? term : node.whole;
    }
  }

  boolean mentions(String text) {
    return first(text).isPresent();
  }

  /** The first term in the text. */
  Optional<Hit> first(String original) {
    FoldedText folded = FoldedText.of(original);
    String text = folded.text();
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean word = FoldedText.isWord(c);
      String term = word && !inWord ? termAt(text, i) : null;
      if (term != null) {
        return Optional.of(new Hit(term, folded.origin(i)));
      }
      inWord = word;
      i += Character.charCount(c);
    }
    return Optional.empty();
  }

  private @Nullable String termAt(String text, int start) {
    Node node = root;
    for (int i = start; i < text.length(); i++) {
      node = node.next(text.charAt(i));
      if (node == null) {
        return null;
      }
      if (node.prefix != null) {
        return node.prefix;
      }
      if (node.whole != null && endsWord(text, i + 1)) {
        return node.whole;
      }
    }
    return null;
  }

  /** A term such as {@code c++} ends in no letter and needs no end of a word behind it. */
  private static boolean endsWord(String text, int end) {
    return end == text.length()
        || !FoldedText.isWord(text.codePointBefore(end))
        || !FoldedText.isWord(text.codePointAt(end));
  }

  private static final class Node {
    private char[] labels = {};
    private Node[] children = {};
    private @Nullable String whole;
    private @Nullable String prefix;

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
      char[] moreLabels = Arrays.copyOf(labels, labels.length + 1);
      Node[] moreChildren = Arrays.copyOf(children, children.length + 1);
      System.arraycopy(labels, to, moreLabels, to + 1, labels.length - to);
      System.arraycopy(children, to, moreChildren, to + 1, children.length - to);
      moreLabels[to] = c;
      moreChildren[to] = new Node();
      labels = moreLabels;
      children = moreChildren;
      return children[to];
    }
  }
}
