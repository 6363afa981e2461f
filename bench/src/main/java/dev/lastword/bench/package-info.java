/**
 * What one verdict costs, beside other ways to evaluate the same twenty rules. Run by hand: {@code
 * bench/rules}; nothing here is shipped.
 *
 * <p>Start with {@code rules.yaml} and {@link dev.lastword.bench.Engine}. {@link
 * dev.lastword.bench.Payments} makes up the inputs; every engine gets them in the form it likes
 * best, before the clock runs. {@link dev.lastword.bench.CpuTable} measures thread time and
 * allocation, {@link dev.lastword.bench.RulesBenchmark} the same with JMH. A test holds that all
 * engines give the same answers.
 *
 * <p>Odd but meant: the engines that have no money compare cents, which is in their favour.
 */
@NullMarked
package dev.lastword.bench;

import org.jspecify.annotations.NullMarked;
