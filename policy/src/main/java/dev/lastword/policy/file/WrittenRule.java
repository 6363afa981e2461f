package dev.lastword.policy.file;

import dev.lastword.policy.problem.Place;
import dev.lastword.policy.yaml.Yaml;

/** A rule with the places that messages need. */
public record WrittenRule(Rule rule, Yaml.Scalar condition, Place place) {}
