/**
 * Alerts: exceptions that people are told of although the action was not held for them.
 *
 * <p>Intake tells of every alert rule that fired, in the transaction of the action ({@link
 * dev.lastword.server.alerts.AlertsInBatch}). Here the members of the queue that the rule names,
 * and of the owner's queue, find them ({@link dev.lastword.server.alerts.AlertRoutes}), and the
 * first to look says so.
 *
 * <p>Odd but meant: that somebody has seen an alert decides nothing, so it is kept with name and
 * time, but it is no act on the trail.
 */
@NullMarked
package dev.lastword.server.alerts;

import org.jspecify.annotations.NullMarked;
