/**
 * What happened before Lastword was asked: files that people upload and the owner signs.
 *
 * <p>Start with {@link dev.lastword.server.imports.Imports}. Order of events: a file of lines is
 * read and held against the facts of the active policy, all its mistakes at once; it is stored, and
 * a leaf commits to its digest; somebody of the owner's queue, who is not the one that uploaded it,
 * signs; from then on its lines are remembered like actions that were carried out.
 *
 * <p>Uses {@code history}, {@code policies}, {@code people}, {@code http}, {@code store}, {@code
 * trail}. Odd but meant: the id of a line follows from the import and its number, so that a policy
 * that asks about other facts later finds the same action; a large file comes in parts, and each is
 * an import, so that nothing has to be kept half.
 */
@NullMarked
package dev.lastword.server.imports;

import org.jspecify.annotations.NullMarked;
