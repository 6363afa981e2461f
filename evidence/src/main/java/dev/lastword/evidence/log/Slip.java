package dev.lastword.evidence.log;

/** What is wrong with a line, so that it is left out. */
public enum Slip {
  NOT_READABLE("cannot be read", "cannot be read"),
  NO_SUBJECT("names no subject", "name no subject"),
  CONFIDENCE_OUTSIDE(
      "has a confidence that is not a number from 0 to 1",
      "have a confidence that is not a number from 0 to 1"),
  PROBABILITY_OUTSIDE(
      "has a probability of being judged that is not a number from 0 to 1",
      "have a probability of being judged that is not a number from 0 to 1"),
  NO_TIME("has a time that cannot be read", "have a time that cannot be read"),
  DUPLICATE_DECISION(
      "decides a subject that the same model decided before",
      "decide a subject that the same model decided before"),
  DUPLICATE_TRUTH("says the same of a subject again", "say the same of a subject again"),
  CONTRADICTORY_TRUTH(
      "says something else of a subject than another line",
      "say something else of a subject than another line"),
  NOT_SAID("does not say whether the AI was right", "do not say whether the AI was right"),
  UNKNOWN_SUBJECT(
      "speaks of a subject that nobody decided", "speak of a subject that nobody decided");

  private final String one;
  private final String several;

  Slip(String one, String several) {
    this.one = one;
    this.several = several;
  }

  /** Behind a number of lines: "3 lines cannot be read". */
  public String words(int lines) {
    return lines == 1 ? one : several;
  }
}
