/**
 * What an action is, where it stands, and who may read it.
 *
 * <p>Start reading at {@link dev.lastword.server.actions.Action}: one row, one record. {@link
 * dev.lastword.server.actions.ActionsInBatch} holds those a transaction works on, so that whatever
 * happens to an action in one batch is seen by the next thing that happens to it; it writes them,
 * with a leaf of the trail for every change of state ({@link
 * dev.lastword.server.actions.ActionLeaf}), once, at the end. {@link
 * dev.lastword.server.actions.ActionRoutes} lets people and agents read, and wait for a change.
 *
 * <p>Intake makes actions, releases end them. Odd but meant: the parts of a review are part of the
 * action's leaf, so that nobody can be taken off a held action unseen.
 */
@NullMarked
package dev.lastword.server.actions;

import org.jspecify.annotations.NullMarked;
