/**
 * Methods that were weighed and not taken; kept small, so that anyone can compare. {@code
 * spec/evidence} says of each why not. Nothing of the product may use them.
 */
@NullMarked
package dev.lastword.evidence.peers;

import org.jspecify.annotations.NullMarked;
