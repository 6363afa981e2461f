package dev.lastword.policy.file;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.yaml.Yaml;

/**
 * One test of the file. Its facts fit, so nothing can go wrong but the expectation.
 *
 * @param written the test as if it stood alone: a case laid over what it shares with others
 */
public record WrittenTest(
    String name, Place place, Ask ask, History seen, Expectation expected, Yaml.Mapping written) {}
