package dev.lastword.policy.suggest;

/**
 * One test that could be added.
 *
 * @param name in one line
 * @param yaml the test as an item of {@code tests}, indented by two blanks, with a line feed at the
 *     end
 */
public record Suggestion(String name, String yaml) {}
