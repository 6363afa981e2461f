/**
 * Labels: what was known of an action before anybody was asked, what was said of it, and how the
 * actions of a slice are counted.
 *
 * <p>Start reading with {@link dev.lastword.evidence.label.Observation#finding}: from labels to one
 * finding. {@link dev.lastword.evidence.label.SliceCount} counts findings and keeps apart what is
 * missing, what is left out, and what nobody could have been asked about.
 *
 * <p>Odd but meant: a later truth about an action that had no chance of being reviewed is left out.
 * Complaints come of wrong actions; counted, they would say more than they know, and praise less.
 */
@NullMarked
package dev.lastword.evidence.label;

import org.jspecify.annotations.NullMarked;
