package dev.lastword.server.actions;

import dev.lastword.server.console.ShownText;
import java.time.Instant;
import java.util.List;

/**
 * What people said of an action after it went ahead, and what its reader is asked.
 *
 * @param said in the order it was said
 */
public record Afterwards(Ask ask, List<Said> said) {

  public Afterwards {
    said = List.copyOf(said);
  }

  /** What the reader may say. */
  public enum Ask {
    NOTHING,
    /** A coin drew it, and nobody has judged it yet. */
    SPOT_CHECK,
    WHAT_TURNED_OUT
  }

  /**
   * A judgement.
   *
   * @param judgement its word
   * @param spotCheck whether it answered a spot check; else it turned out later
   * @param by the name of whoever gave it
   * @param comment empty when there is none
   */
  public record Said(String judgement, boolean spotCheck, String by, Instant at, String comment) {

    ShownText shown() {
      return ShownText.of(comment);
    }
  }

  boolean isSpotCheck() {
    return ask == Ask.SPOT_CHECK;
  }

  boolean mayTell() {
    return ask == Ask.WHAT_TURNED_OUT;
  }
}
