/**
 * {@code lastword user add} and {@code lastword key add}: who may sign and review, which agent may
 * submit. Both show a secret once.
 */
@NullMarked
package dev.lastword.cli.people;

import org.jspecify.annotations.NullMarked;
