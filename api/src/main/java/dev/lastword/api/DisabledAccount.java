package dev.lastword.api;

import java.time.Instant;
import java.util.List;

/**
 * An account that ended, with its sessions, tokens and memberships.
 *
 * @param id {@code per_…}
 * @param emptied queues that an active policy names and in which nobody is left
 */
public record DisabledAccount(String id, String name, Instant disabledAt, List<String> emptied) {}
