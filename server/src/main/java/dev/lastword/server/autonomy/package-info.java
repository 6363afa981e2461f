/**
 * Whether AI may act alone: pause and resume of a workflow, stops of a workflow, an agent or
 * everything.
 *
 * <p>Start reading at {@link dev.lastword.server.autonomy.Standing}: which acts stand at a moment,
 * and what follows from them. Intake asks it before every verdict, releases before every
 * consumption, both under the lock, so that nothing proceeds alone once a pause has committed, on
 * any node. {@code Answerable} says who may; {@code AutonomyStep} writes the acts.
 *
 * <p>A pause takes back what was released without a person, for good: a release whose last leaf is
 * older than the pause is revoked, whatever its row says. A stop takes nothing back; it only lets
 * nothing through.
 *
 * <p>Odd but meant: many may pause and stop, few may resume and lift; and a stop of everything
 * needs the operator and an owner before it ends, two acts.
 */
@NullMarked
package dev.lastword.server.autonomy;

import org.jspecify.annotations.NullMarked;
