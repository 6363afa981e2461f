package dev.lastword.api;

import java.util.List;

/**
 * A user to add: the body of {@code POST /v1/people}.
 *
 * @param name 1 to 100 characters
 * @param queues where the user becomes a member; queues that do not exist yet are made
 */
public record NewPerson(String name, List<String> queues) {}
