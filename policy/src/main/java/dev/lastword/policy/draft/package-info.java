/**
 * Drafts that a program makes: a policy file with one thing changed.
 *
 * <p>Start reading with {@link dev.lastword.policy.draft.Redraft}: another threshold, or another
 * limit in a rule that has only that ({@link dev.lastword.policy.draft.RuleLimit}). A draft is
 * never put in force by what made it: people read, test, sign and activate it like any other.
 */
@NullMarked
package dev.lastword.policy.draft;

import org.jspecify.annotations.NullMarked;
