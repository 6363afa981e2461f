/**
 * {@code lastword user}, {@code key} and {@code queue}: who may sign and review, which agent may
 * submit, and what ends that. Secrets are shown once, when they are made.
 */
@NullMarked
package dev.lastword.cli.people;

import org.jspecify.annotations.NullMarked;
