/**
 * Epochs: how far back evidence may reach. A new model, a changed meaning or a moved distribution
 * of confidences ends one, and what was shown in it is void.
 *
 * <p>Start reading with {@link dev.lastword.evidence.epoch.Epochs#of}.
 */
@NullMarked
package dev.lastword.evidence.epoch;

import org.jspecify.annotations.NullMarked;
