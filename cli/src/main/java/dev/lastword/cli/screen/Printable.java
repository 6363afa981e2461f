package dev.lastword.cli.screen;

/**
 * Text that a terminal shows and does not obey: control characters, invisible characters, changes
 * of direction and halves of surrogate pairs become visible, as {@code \}{@code u{1b}}.
 */
public final class Printable {

  private Printable() {}

  /** The text of anything, on one line. */
  public static String of(Object anything) {
    String text = anything.toString();
    if (text.codePoints().allMatch(Printable::isShown)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          if (isShown(c)) {
            shown.appendCodePoint(c);
          } else {
            shown.append("\\u{").append(Integer.toHexString(c)).append('}');
          }
        });
    return shown.toString();
  }

  /** Like {@link #of}, cut behind so many characters. */
  public static String of(Object anything, int most) {
    String text = of(anything);
    int[] codePoints = text.codePoints().limit(most + 1L).toArray();
    return codePoints.length <= most ? text : new String(codePoints, 0, most - 1) + "…";
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
