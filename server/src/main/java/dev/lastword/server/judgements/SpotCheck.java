package dev.lastword.server.judgements;

import dev.lastword.server.actions.State;
import java.time.Instant;
import java.util.UUID;

/**
 * An action that went ahead and was drawn, and that nobody has judged yet.
 *
 * @param action its id is that of the spot check
 * @param at when it was submitted
 * @param state where it stands now
 */
record SpotCheck(
    UUID action, String workflow, String agent, String subject, Instant at, State state) {}
