package dev.lastword.policy.file;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.problem.Place;

/** One test of the file. Its facts fit, so nothing can go wrong but the expectation. */
public record WrittenTest(String name, Place place, Ask ask, History seen, Expectation expected) {}
