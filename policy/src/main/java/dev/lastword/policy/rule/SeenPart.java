package dev.lastword.policy.rule;

import java.util.List;

/**
 * A part of a condition and what was seen of it. Literals are no parts: they show themselves.
 *
 * @param text the part, laid out in one way
 * @param at the code point of the condition at which people look for it: of an operator its sign,
 *     of a call its name
 * @param parts what it is made of, from left to right; of a macro only the list it goes through
 */
public record SeenPart(String text, int at, Seen seen, List<SeenPart> parts) {

  public SeenPart {
    parts = List.copyOf(parts);
  }
}
