/** Tests of what pages of reviews make of text, without a server. */
@NullMarked
package dev.lastword.server.reviews;

import org.jspecify.annotations.NullMarked;
