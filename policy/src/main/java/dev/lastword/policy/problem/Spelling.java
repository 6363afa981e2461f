package dev.lastword.policy.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Spelling {

  /** Words longer than this are not compared. */
  private static final int LONGEST_WORD = 80;

  private Spelling() {}

  /**
   * The known word nearest to what was written; empty when none is near. Near is one slip (a letter
   * added, left out, replaced, or two exchanged) per three letters; case, hyphens and underscores
   * do not count.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String plain = plain(written);
    return known.stream()
        .filter(word -> !word.equals(written))
        .filter(word -> slips(plain, plain(word)) <= allowed(plain))
        .min(Comparator.comparingInt((String w) -> slips(plain, plain(w))).thenComparing(w -> w));
  }

  /** Whether one word becomes the other by a letter added, left out, replaced, or exchanged. */
  public static boolean isOneSlip(String one, String other) {
    return Math.abs(one.length() - other.length()) <= 1 && slips(one, other) == 1;
  }

  /** "did you mean `x`?", or empty. */
  public static String didYouMean(String written, Collection<String> known) {
    return nearest(written, known).map(word -> "did you mean `" + word + "`?").orElse("");
  }

  private static int allowed(String word) {
    return word.length() < 3 ? 0 : Math.max(1, word.length() / 3);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** Edit distance with exchanges of neighbours (optimal string alignment). */
  private static int slips(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
