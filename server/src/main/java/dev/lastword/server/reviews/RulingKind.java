package dev.lastword.server.reviews;

import dev.lastword.policy.file.ReasonCode;
import dev.lastword.server.judgements.Judgement;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person can answer. */
public enum RulingKind {
  APPROVE("approve"),
  AMEND("amend"),
  REJECT("reject"),
  /** A person does the work; the AI must not. */
  TAKE_OVER("take-over");

  private final String word;

  RulingKind(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Reads the word; empty for any other. */
  public static Optional<RulingKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** Whether it asks for the action to go on. */
  boolean isApproval() {
    return this == APPROVE || this == AMEND;
  }

  /**
   * What is taken to be said of the AI's work when the person says nothing else. Nobody is taken to
   * have found it right who did not let it happen as it was.
   *
   * @param reason why it was rejected, if it was
   */
  Judgement judgement(Optional<ReasonCode> reason) {
    return switch (this) {
      case APPROVE -> Judgement.RIGHT;
      case AMEND -> Judgement.WRONG;
      case REJECT ->
          reason.isPresent() && !reason.get().aiAtFault() ? Judgement.CANNOT_SAY : Judgement.WRONG;
      case TAKE_OVER -> Judgement.CANNOT_SAY;
    };
  }
}
