package dev.lastword.server.history;

/**
 * What the state of an action means to those who ask about it.
 *
 * @param counted by {@code count} and {@code total}
 * @param cleared so that {@code first_time} and {@code largest} know it
 * @param tried and held, refused or cancelled at some time
 */
public record Counts(boolean counted, boolean cleared, boolean tried) {}
