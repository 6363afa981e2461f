package dev.lastword.api;

/**
 * Somebody for a queue.
 *
 * @param person the user's name or id
 */
public record NewMember(String person) {}
