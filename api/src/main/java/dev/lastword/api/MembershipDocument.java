package dev.lastword.api;

/**
 * A person in a queue.
 *
 * @param person {@code per_…}
 * @param state {@code member}, {@code proposed} or {@code removed}
 */
public record MembershipDocument(String queue, String person, String name, String state) {}
