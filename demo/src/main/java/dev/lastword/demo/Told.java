package dev.lastword.demo;

/** What came of a moment: one line of the transcript. */
record Told(String at, String workflow, String subject, Mark mark, Why why) {

  /** How it ended, in a word or two. */
  enum Mark {
    PROCEEDS("proceeds"),
    HELD("held"),
    URGENT("held"),
    /** Takes the place of one that was held. */
    HELD_ANEW("held anew"),
    /** Is one that was asked about before, and is held. */
    HELD_ALREADY("held"),
    REFUSED("refused"),
    INVALID("invalid"),
    FAILED("failed"),
    APPROVED("approved"),
    AMENDED("amended"),
    REJECTED("rejected"),
    TAKEN_OVER("taken over");

    private final String word;

    Mark(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    /** How a ruling is told. */
    static Mark ofRuling(String ruling) {
      return switch (ruling) {
        case "approve" -> APPROVED;
        case "amend" -> AMENDED;
        case "reject" -> REJECTED;
        case "take-over" -> TAKEN_OVER;
        default -> throw new IllegalArgumentException("`" + ruling + "` is no ruling");
      };
    }
  }

  static Told of(Moment moment, Mark mark, Why why) {
    return new Told(moment.at(), moment.workflow(), moment.subject(), mark, why);
  }
}
