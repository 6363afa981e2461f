package dev.lastword.server.people;

import dev.lastword.server.http.Members;
import java.util.regex.Pattern;

/** How queues, agents and workflows may be named. */
final class Word {

  static final int LONGEST = 63;

  private static final Pattern RULE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final String IN_WORDS = "small letters, digits and hyphens, at most " + LONGEST;

  private Word() {}

  /** Says so when the text is not empty and no such name. */
  static void check(Members members, String pointer, String text) {
    if (!text.isEmpty() && !RULE.matcher(text).matches()) {
      members.wrong(pointer, "`" + text + "` is not a name here", IN_WORDS);
    }
  }
}
