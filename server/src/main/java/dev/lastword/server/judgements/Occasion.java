package dev.lastword.server.judgements;

/** How an action came to be judged. */
public enum Occasion {
  /** It was held, and the judgement came with a ruling. */
  HOLD("hold"),
  /** It went ahead, and a coin drew it. */
  SPOT_CHECK("spot-check"),
  /** It was drawn, and a second person was asked, who did not see what the first one said. */
  SECOND_REVIEW("second-review"),
  /** It turned out later. */
  LATER_TRUTH("later-truth");

  private final String word;

  Occasion(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether a coin had asked for it. */
  public boolean isDrawn() {
    return this == SPOT_CHECK || this == SECOND_REVIEW;
  }

  /** Reads the word. */
  static Occasion of(String word) {
    for (Occasion occasion : values()) {
      if (occasion.word.equals(word)) {
        return occasion;
      }
    }
    throw new IllegalArgumentException("no occasion: " + word);
  }
}
