package dev.lastword.server.reviews;

import java.util.Optional;
import java.util.stream.Stream;

/** Why an action is rejected. */
public enum ReasonCode {
  INCORRECT("incorrect", true),
  INCOMPLETE("incomplete", true),
  NOT_ALLOWED("not-allowed", true),
  DUPLICATE("duplicate", true),
  /** Nobody wants it any more. */
  NOT_NEEDED("not-needed", false),
  /** The work was fine; we decided otherwise. */
  OUR_DECISION("our-decision", false),
  OTHER("other", true);

  private final String word;
  private final boolean faultOfTheAi;

  ReasonCode(String word, boolean faultOfTheAi) {
    this.word = word;
    this.faultOfTheAi = faultOfTheAi;
  }

  public String word() {
    return word;
  }

  /** Reads the word; empty for any other. */
  public static Optional<ReasonCode> of(String word) {
    return Stream.of(values()).filter(code -> code.word.equals(word)).findFirst();
  }

  boolean isFaultOfTheAi() {
    return faultOfTheAi;
  }
}
