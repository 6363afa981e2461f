/**
 * What all pages of the console share: the frame around them, the files they load, how an agent's
 * text and times are shown, and how a refusal looks in a browser.
 *
 * <p>Start reading at {@link dev.lastword.server.console.Console}: a feature hands it a template,
 * and gets a page. The pages themselves are with their feature ({@code ActionPages}), their words
 * in {@code src/main/jte}, in a folder of the feature's name. Each template becomes a class of the
 * feature's package when this is built, so a page that asks for what its record has not is an error
 * of the compiler, and the server carries neither a parser nor a compiler for templates.
 *
 * <p>Every page works without a script: forms post, and are answered with another page. What comes
 * from an agent is text and never markup; the templates escape it, and a strict policy of content
 * forbids inline scripts and styles.
 *
 * <p>It knows no feature. What head and foot of a page say about the whole is handed in as {@link
 * dev.lastword.server.console.Notices}.
 */
@NullMarked
package dev.lastword.server.console;

import org.jspecify.annotations.NullMarked;
