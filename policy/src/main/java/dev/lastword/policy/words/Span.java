package dev.lastword.policy.words;

/**
 * A piece of a sentence that is of one kind.
 *
 * @param value as the policy has it: a fact's name, a queue's, a term with its {@code *}
 */
public record Span(Kind kind, String value) {

  /** What a piece is. */
  public enum Kind {
    /** Our own words. */
    WORDS,
    /** The id of a rule. */
    RULE,
    /** The name of a queue. */
    QUEUE,
    /** The name of a fact. */
    FACT,
    /** The name of a list. */
    LIST,
    /** A number, an amount or a length of time, ready to be read. */
    FIGURE,
    /** A term that is looked for; with {@code *} at its end every word that begins so. */
    TERM,
    /** A text that stands in the policy as a value. */
    VALUE,
    /** What the author says. */
    QUOTE,
    /** A condition, or a part of one, exactly. */
    EXACT
  }

  /** As people read it: {@code po_matched} is <i>po matched</i>, {@code cancel*} “cancel…”. */
  public String shown() {
    return switch (kind) {
      case WORDS, RULE, QUEUE, LIST, FIGURE, EXACT -> value;
      case FACT -> value.replace('_', ' ').replace('.', ' ');
      case TERM ->
          quoted(value.endsWith("*") ? value.substring(0, value.length() - 1) + "…" : value);
      case VALUE, QUOTE -> quoted(value);
    };
  }

  private static String quoted(String text) {
    return "“" + text + "”";
  }
}
