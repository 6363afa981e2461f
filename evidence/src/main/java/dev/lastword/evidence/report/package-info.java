/**
 * The report of a sweep: one page of HTML for whoever decides, who need not know statistics.
 *
 * <p>Start reading with {@link dev.lastword.evidence.report.SweepReport}, what the page is about;
 * {@code Told} says it in words and figures, {@code Pictures} draws, {@code Page} writes HTML.
 *
 * <p>Odd but meant: no script and nothing from outside, and everything that comes from a log is
 * escaped. Beside every picture stands its table.
 */
@NullMarked
package dev.lastword.evidence.report;

import org.jspecify.annotations.NullMarked;
