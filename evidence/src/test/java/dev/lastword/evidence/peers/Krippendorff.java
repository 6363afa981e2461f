package dev.lastword.evidence.peers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The alpha of Krippendorff 2004 for names; answers may be missing. */
public final class Krippendorff {

  private Krippendorff() {}

  /** Each word is the answers on one action, a letter each; those with one answer do not count. */
  public static double alpha(List<String> cases) {
    Map<Integer, Double> totals = new HashMap<>();
    double pairable = 0;
    double different = 0;
    for (String one : cases.stream().filter(c -> c.length() > 1).toList()) {
      pairable += one.length();
      for (int i = 0; i < one.length(); i++) {
        totals.merge((int) one.charAt(i), 1.0, Double::sum);
        for (int j = 0; j < one.length(); j++) {
          different += one.charAt(i) == one.charAt(j) ? 0 : 1.0 / (one.length() - 1);
        }
      }
    }
    double equalByChance = 0;
    for (double n : totals.values()) {
      equalByChance += n * (n - 1);
    }
    double differentByChance = pairable * (pairable - 1) - equalByChance;
    return 1 - different * (pairable - 1) / differentByChance;
  }

  /** Of two reviewers: rows are the answers of one, columns of the other. */
  public static double alphaOfPairs(List<List<Integer>> table) {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      for (int j = 0; j < table.size(); j++) {
        String pair = "" + (char) ('a' + i) + (char) ('a' + j);
        for (int n = 0; n < table.get(i).get(j); n++) {
          cases.add(pair);
        }
      }
    }
    return alpha(cases);
  }
}
