package dev.lastword.demo;

/** What came of a moment: one line of the transcript. */
record Told(String at, String workflow, String subject, Mark mark, Why why) {

  /** How it ended, in one word. */
  enum Mark {
    PROCEEDS("proceeds"),
    HELD("held"),
    HELD_ANEW("held anew"),
    URGENT("held"),
    REFUSED("refused"),
    INVALID("invalid"),
    FAILED("failed");

    private final String word;

    Mark(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Told of(Moment moment, Mark mark, Why why) {
    return new Told(moment.at(), moment.workflow(), moment.subject(), mark, why);
  }
}
