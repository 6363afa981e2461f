package dev.lastword.server.reviews;

/** Ends of lines in texts that went through a form: browsers send CR LF, whatever was there. */
final class LineEnds {

  private static final String WINDOWS = "\r\n";

  private LineEnds() {}

  /** What was sent, with the ends that the text had before; untouched text is the text before. */
  static String restored(String sent, String before) {
    String plain = plain(sent);
    if (plain.equals(plain(before))) {
      return before;
    }
    boolean windows = before.contains(WINDOWS) && !before.replace(WINDOWS, "").contains("\n");
    return windows ? plain.replace("\n", WINDOWS) : plain;
  }

  /** With LF only. */
  static String plain(String text) {
    return text.replace(WINDOWS, "\n").replace('\r', '\n');
  }
}
