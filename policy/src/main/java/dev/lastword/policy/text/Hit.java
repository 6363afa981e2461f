package dev.lastword.policy.text;

/**
 * A term in a text.
 *
 * @param term as the list has it
 * @param at the code point of the text where it begins, from 0
 * @param disguised whether it is written so that it might be overlooked
 */
public record Hit(String term, int at, boolean disguised) {}
