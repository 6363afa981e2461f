package dev.lastword.policy.region;

import dev.lastword.policy.fact.FactSchema;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the conditions of one policy speak of.
 *
 * @param lists by name
 * @param zone of times of day
 */
public record Subject(FactSchema facts, Map<String, List<String>> lists, ZoneId zone) {}
