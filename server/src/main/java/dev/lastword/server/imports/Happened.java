package dev.lastword.server.imports;

import dev.lastword.policy.json.Json;
import java.time.Instant;

/**
 * A line: something that was done before.
 *
 * @param line from 1
 * @param subject may be empty
 */
record Happened(int line, Instant at, Json.Object facts, String subject) {}
