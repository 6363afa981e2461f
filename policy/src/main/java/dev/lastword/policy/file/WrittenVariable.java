package dev.lastword.policy.file;

import dev.lastword.policy.yaml.Yaml;

/**
 * A name for an expression.
 *
 * @param name with its place
 * @param expression with its place
 */
public record WrittenVariable(Yaml.Scalar name, Yaml.Scalar expression) {}
