/**
 * The control plane as one program.
 *
 * <p>Start reading at {@link dev.lastword.server.Server}: it opens the database, builds each
 * feature with what it needs, and listens. {@link dev.lastword.server.Main} is the command line of
 * it: {@code serve} and {@code trail verify}. The features, each in its package: {@code people},
 * {@code policies}, {@code actions}, {@code intake}, {@code releases}, {@code trail}; {@code store}
 * is the database and the one thread that writes, {@code http} how the API speaks.
 *
 * <p>Odd but meant: no framework wires this. There are about a dozen objects, made once, in one
 * method that says in which order.
 */
@NullMarked
package dev.lastword.server;

import org.jspecify.annotations.NullMarked;
