/**
 * A year of one workflow, made up and played over and over: does a way of letting more through keep
 * its promise? Run by hand by {@code bench/year}; the tables and what they show are in {@code
 * docs/year.md}.
 *
 * <p>Start reading with {@link dev.lastword.bench.year.YearTable}, then {@link
 * dev.lastword.bench.year.Year}: each month its cases come from the {@link
 * dev.lastword.bench.year.World}, people judge what is held and what is spot-checked, and at its
 * end the {@link dev.lastword.bench.year.Rule} of the recipe decides how much more passes.
 *
 * <p>The world knows the truth and judges the promise; rules see only {@link
 * dev.lastword.bench.year.Evidence}. Every number they decide by comes from {@code
 * dev.lastword.evidence.statistics}, so that what is tried here is what the product computes. Cases
 * are drawn one by one rather than counted: the breaker depends on their order.
 */
@NullMarked
package dev.lastword.bench.year;

import org.jspecify.annotations.NullMarked;
