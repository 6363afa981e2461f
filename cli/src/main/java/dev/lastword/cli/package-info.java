/**
 * The {@code lastword} command.
 *
 * <p>Start with {@link dev.lastword.cli.Main}: it puts the commands together and turns what stops
 * them into a few lines of text and an exit code. Every command is a class named after it, in the
 * package of what it is about: {@code policies}, {@code actions}, {@code replay}, {@code people}.
 * They share {@code connection} (which server, with which token) and {@code screen} (what is
 * printed, and how).
 *
 * <p>Order of events: picocli fills the options of one command; the command does its work and hands
 * an {@link dev.lastword.cli.screen.Answer} to the screen, which prints it as text for people or,
 * with {@code --format json}, as one line of JSON and nothing else.
 *
 * <p>Uses {@code policy}, {@code api} and {@code client}. Odd but meant: {@code serve} and {@code
 * trail} are listed here but live in the server's program; {@code bin/lastword} starts that one for
 * them.
 */
@NullMarked
package dev.lastword.cli;

import org.jspecify.annotations.NullMarked;
