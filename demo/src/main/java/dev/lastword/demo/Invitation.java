package dev.lastword.demo;

/**
 * A door for the reader into the company.
 *
 * @param role whom it is for
 * @param waiting how many actions ask this person for an answer
 * @param link signs in, once
 */
record Invitation(String role, int waiting, String link) {

  /** Two lines, for a link is long. */
  String text() {
    return "Open this as the %s (%d actions ask for an answer):%n  %s"
        .formatted(role, waiting, link);
  }
}
