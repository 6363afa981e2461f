/**
 * The page that says who decides what: for each workflow its mode and owner, the shares of what
 * went ahead, was held and was refused, what is open, and whether the limit it aims for has been
 * shown.
 *
 * <p>Start reading at {@link dev.lastword.server.workflows.WorkflowPages}. It has no table of its
 * own: it counts what {@code actions} have and says what {@code policies} hold.
 */
@NullMarked
package dev.lastword.server.workflows;

import org.jspecify.annotations.NullMarked;
