/**
 * YAML 1.2 with places: a small tree in which every value knows where it was written, down to
 * single characters inside quoted, folded and block texts.
 *
 * <p>Start with {@link dev.lastword.policy.yaml.YamlReader}; it answers the tree {@link
 * dev.lastword.policy.yaml.Yaml} or problems.
 *
 * <p>Order of events: size and UTF-8; then the events of the document, which are read without
 * recursion and show depth, aliases, anchors, tags and further documents; then the nodes, as the
 * JSON schema of YAML 1.2 §10.2 resolves them; then duplicate keys.
 *
 * <p>Uses snakeyaml-engine, {@code json} (for UTF-8), {@code problem}. Odd but meant: {@code yes},
 * {@code on}, {@code ~} and {@code 0x1F} are texts; the composer would let duplicate keys and
 * anchors through, so they are looked for here.
 */
@NullMarked
package dev.lastword.policy.yaml;

import org.jspecify.annotations.NullMarked;
