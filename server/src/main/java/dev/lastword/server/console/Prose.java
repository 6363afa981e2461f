package dev.lastword.server.console;

/** Sentences of ours and of authors of policies, in which names stand between backticks. */
public final class Prose {

  private Prose() {}

  /** Words and names by turns, words first; a text whose backticks have no partner is all words. */
  public static String[] split(String text) {
    String[] parts = text.split("`", -1);
    return parts.length % 2 == 1 ? parts : new String[] {text};
  }
}
