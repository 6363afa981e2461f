/**
 * JSON as we accept it: RFC 8259 and nothing beside it, read once, exactly.
 *
 * <p>Start with {@link dev.lastword.policy.json.StrictJson}. It answers a {@link
 * dev.lastword.policy.json.JsonReading}: the tree {@link dev.lastword.policy.json.Json}, or one
 * problem (after the first slip the rest of a document means nothing).
 *
 * <p>Order of events: size, then UTF-8 on the bytes, then tokens by jackson-core's streaming
 * parser, with our own checks for depth, duplicate keys, numbers and text. Every node knows its
 * bytes, so that a member can be cut out as it was received.
 *
 * <p>Uses jackson-core and {@code problem}. Odd but meant: numbers keep their text and become
 * decimals only when asked, because most are never looked at twice; {@code Object} and {@code
 * Number} are names of JSON here.
 */
@NullMarked
package dev.lastword.policy.json;

import org.jspecify.annotations.NullMarked;
