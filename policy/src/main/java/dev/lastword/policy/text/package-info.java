/**
 * Words in texts, and what hides them: the one place that knows how letters are read.
 *
 * <p>Start with {@link dev.lastword.policy.text.Terms}, the words that a policy looks for, and
 * {@link dev.lastword.policy.text.ScannedText}, one text seen with them. A text is read in up to
 * three ways ({@code Reading}): as it is written, as it looks to somebody who takes a look-alike
 * for the letter, and with the pieces of taken-apart words put together. One walk over each finds
 * the terms of all lists. {@code HiddenCharacters} answers what no reader can see.
 *
 * <p>Odd but meant: nothing here asks the JDK what a letter is. {@code letters.txt} is frozen with
 * the language version, so that a verdict replays bit for bit on any JDK; {@code LetterTable}, in
 * the tests, makes it and proves that it is what it says.
 *
 * <p>Uses nothing of Lastword.
 */
@NullMarked
package dev.lastword.policy.text;

import org.jspecify.annotations.NullMarked;
