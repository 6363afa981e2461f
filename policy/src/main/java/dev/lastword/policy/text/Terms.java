package dev.lastword.policy.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that one policy looks for: its lists, numbered. Lists are added before the first text
 * is scanned; from then on it may be shared between threads.
 */
public final class Terms {

  private final TermTree written = new TermTree();
  private final TermTree drawn = new TermTree();
  private final Map<List<String>, Integer> numbers = new HashMap<>();

  /** What is wrong with a term, in words; empty when it can be looked for. */
  public static Optional<String> wrong(String term) {
    String stem = stem(term);
    if (stem.indexOf('*') >= 0) {
      return Optional.of("`*` stands only at the end of a term");
    }
    String folded = Readings.written(stem).text();
    return folded.isEmpty() || !Letters.is(folded.codePointAt(0), Letters.Trait.WORD)
        ? Optional.of("a term begins with a letter or a digit")
        : Optional.empty();
  }

  /**
   * The number of a list of terms; equal lists have one number.
   *
   * @param terms each as {@link #wrong} allows; with {@code *} at the end it stands for every word
   *     that begins so
   */
  public int add(List<String> terms) {
    int list = numbers.size();
    Integer known = numbers.putIfAbsent(List.copyOf(terms), list);
    if (known != null) {
      return known;
    }
    terms.forEach(term -> add(new TermTree.Entry(list, term, term.endsWith("*"))));
    return list;
  }

  private void add(TermTree.Entry entry) {
    String stem = stem(entry.term());
    String looks = Readings.drawn(stem).text();
    String joined = looks.replace(" ", "");
    written.add(Readings.written(stem).text(), entry);
    drawn.add(looks, entry);
    if (!joined.equals(looks)) {
      drawn.add(joined, entry);
    }
  }

  private static String stem(String term) {
    return term.endsWith("*") ? term.substring(0, term.length() - 1) : term;
  }

  int lists() {
    return numbers.size();
  }

  TermTree written() {
    return written;
  }

  TermTree drawn() {
    return drawn;
  }
}
