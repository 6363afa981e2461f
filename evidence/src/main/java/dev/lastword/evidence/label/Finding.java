package dev.lastword.evidence.label;

/** What the labels of one action come to. */
public sealed interface Finding {

  /** The action was right. */
  record Right() implements Finding {}

  /** The action was wrong. */
  record Wrong() implements Finding {}

  /** Somebody was asked and there is no answer. Never right. */
  record Missing() implements Finding {}

  /** Nobody was asked. */
  record Unlabelled() implements Finding {}

  /** There are labels that must not be counted. */
  record LeftOut(Why why) implements Finding {}

  /** Why a label is not counted. */
  enum Why {
    IN_BULK("answered many at once"),
    HASTY("answered in less than 3 seconds"),
    UNASKED("judged by somebody who was not asked"),
    NOT_EXECUTED("judged, but never carried out"),
    SEEDED("put in to test the reviewers"),
    NO_PROBABILITY("judged without a known chance of being judged"),
    CONTRADICTORY("the truth is given twice and differently"),
    SAME_CLUSTER("one of a batch that counts once");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** As it goes behind a number: "3 answered many at once". */
    public String words() {
      return words;
    }
  }
}
