/**
 * Reviewers: how far what they say can be relied on. All evidence is theirs.
 *
 * <p>Start reading with {@link dev.lastword.evidence.reviewer.TeamFigures#of}. Every figure comes
 * with how many answers it rests on, and is left out when they are few. Beside the share on which
 * two reviewers agree stands Gwet's AC1: Cohen's kappa says nothing where nearly all is right.
 */
@NullMarked
package dev.lastword.evidence.reviewer;

import org.jspecify.annotations.NullMarked;
