package dev.lastword.policy.file;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.yaml.Yaml;

/**
 * One test of the file. Its facts fit, so nothing can go wrong but the expectation.
 *
 * @param written the test as if it stood alone: a case laid over what it shares with others
 */
public record WrittenTest(
    String name,
    Place place,
    Ask ask,
    GivenHistory before,
    Expectation expected,
    Yaml.Mapping written) {

  /** The same with other facts, as its expectation was never meant. */
  public WrittenTest with(Facts facts) {
    return new WrittenTest(name, place, ask.with(facts), before, expected, written);
  }
}
