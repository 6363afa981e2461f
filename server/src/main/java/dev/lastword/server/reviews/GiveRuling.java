package dev.lastword.server.reviews;

import dev.lastword.server.actions.Action;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.judgements.Judgement;
import dev.lastword.server.store.Command;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person answers a review. */
public final class GiveRuling extends Command<Answer<Action>> {

  /**
   * What they answer.
   *
   * @param revision of the action that they looked at
   * @param reasonCode one of the policy's, or empty
   * @param judgement empty takes what goes with the ruling
   * @param amended only with {@link RulingKind#AMEND}
   */
  public record Ruling(
      RulingKind kind,
      int revision,
      Optional<Judgement> judgement,
      Optional<String> reasonCode,
      Optional<String> comment,
      Amended amended) {}

  /**
   * What is to be released instead; what is null stays as it is.
   *
   * @param facts one JSON object, all facts
   */
  public record Amended(byte @Nullable [] facts, Action.@Nullable Output output) {

    /** Nothing is amended. */
    public static final Amended NOTHING = new Amended(null, null);
  }

  private final Principal.Person by;
  private final UUID review;
  private final Ruling ruling;

  GiveRuling(Principal.Person by, UUID review, Ruling ruling) {
    this.by = by;
    this.review = review;
    this.ruling = ruling;
  }

  Principal.Person by() {
    return by;
  }

  UUID review() {
    return review;
  }

  Ruling ruling() {
    return ruling;
  }
}
