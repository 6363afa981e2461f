/**
 * Words and their disguises. {@code LetterTable} makes the resource {@code letters.txt} and proves
 * it; {@code Disguise} has the ways to write a word that tests and {@code TextMeasurement} use.
 */
@NullMarked
package dev.lastword.policy.text;

import org.jspecify.annotations.NullMarked;
