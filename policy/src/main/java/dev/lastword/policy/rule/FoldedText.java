package dev.lastword.policy.rule;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as words are compared: compatibility-normalised (NFKC, Unicode TR 15), without case
 * (simple folding by way of the upper case), with one space for every run of blanks, dashes and
 * underscores.
 */
final class FoldedText {

  /** Characters that are normalised together; Unicode TR 15 takes 30 marks for enough. */
  private static final int LONGEST_CLUSTER = 32;

  private final String text;
  private final int[] origins;

  private FoldedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  static FoldedText of(String original) {
    return isAscii(original) ? ascii(original) : unicode(original);
  }

  private static boolean isAscii(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (s.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static FoldedText ascii(String original) {
    char[] out = new char[original.length()];
    int[] origins = new int[original.length()];
    int length = 0;
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      char folded = isSeparator(c) ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (folded != ' ' || length == 0 || out[length - 1] != ' ') {
        origins[length] = i;
        out[length++] = folded;
      }
    }
    return new FoldedText(new String(out, 0, length), origins);
  }

  /** One base character with its marks at a time, so that every character keeps its origin. */
  private static FoldedText unicode(String original) {
    StringBuilder out = new StringBuilder(original.length() + 16);
    int[] origins = new int[original.length() + 16];
    int codePoint = 0;
    for (int i = 0; i < original.length(); ) {
      int end = endOfCluster(original, i);
      String cluster = original.substring(i, end);
      for (char c : folded(cluster).toCharArray()) {
        if (c != ' ' || out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
          origins =
              out.length() < origins.length ? origins : Arrays.copyOf(origins, out.length() * 2);
          origins[out.length()] = codePoint;
          out.append(c);
        }
      }
      codePoint += original.codePointCount(i, end);
      i = end;
    }
    return new FoldedText(out.toString(), origins);
  }

  /** Ends a cluster early, for sorting thousands of marks would take time by their square. */
  private static int endOfCluster(String s, int start) {
    int end = start + Character.charCount(s.codePointAt(start));
    int limit = Math.min(s.length(), start + LONGEST_CLUSTER);
    while (end < limit && isMark(s.codePointAt(end))) {
      end += Character.charCount(s.codePointAt(end));
    }
    return end;
  }

  private static String folded(String cluster) {
    String normal = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(normal.length());
    normal
        .codePoints()
        .map(c -> isSeparator(c) ? ' ' : Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  String text() {
    return text;
  }

  /** Where the character at {@code index} came from: a code point of the original, from 0. */
  int origin(int index) {
    return origins[index];
  }

  /** True for what words are made of. */
  static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isSeparator(int c) {
    return c <= ' '
        || c == '-'
        || c == '_'
        || (c > 0x7F
            && (Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION));
  }
}
