package dev.lastword.evidence.log;

/** What is wrong with a line, so that it is left out. */
public enum Slip {
  NOT_READABLE("cannot be read"),
  NO_SUBJECT("name no subject"),
  CONFIDENCE_OUTSIDE("have a confidence that is not a number from 0 to 1"),
  PROBABILITY_OUTSIDE("have a probability of being judged that is not above 0 and at most 1"),
  NO_TIME("have a time that cannot be read"),
  DUPLICATE_DECISION("decide a subject that the same model decided before"),
  DUPLICATE_TRUTH("say the same of a subject again"),
  CONTRADICTORY_TRUTH("say something else of a subject than another line"),
  NOT_SAID("do not say whether the AI was right"),
  UNKNOWN_SUBJECT("speak of a subject that nobody decided");

  private final String words;

  Slip(String words) {
    this.words = words;
  }

  /** Behind a number of lines: "3 lines cannot be read". */
  public String words() {
    return words;
  }
}
