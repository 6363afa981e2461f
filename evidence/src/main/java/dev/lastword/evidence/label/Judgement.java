package dev.lastword.evidence.label;

/** What a person said of an action of the AI, or that nobody said anything. */
public enum Judgement {
  RIGHT,
  /** Right, and right to ask: the rule that held it did its work. */
  RIGHT_TO_ASK,
  WRONG,
  CANNOT_SAY,
  /** The time ran out, or a person took the work over. */
  UNANSWERED
}
