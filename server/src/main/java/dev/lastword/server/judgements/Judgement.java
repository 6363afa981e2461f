package dev.lastword.server.judgements;

import java.util.Optional;
import java.util.stream.Stream;

/** What a person says of the AI's work. A ruling is not a judgement. */
public enum Judgement {
  RIGHT("right"),
  /** It would have been right, and it was good that somebody looked. */
  RIGHT_TO_ASK("right-to-ask"),
  WRONG("wrong"),
  /** Missing, never right. */
  CANNOT_SAY("cannot-say");

  private final String word;

  Judgement(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Reads the word; empty for any other. */
  public static Optional<Judgement> of(String word) {
    return Stream.of(values()).filter(judgement -> judgement.word.equals(word)).findFirst();
  }
}
