/**
 * The console as people use it: a real Chromium on the demo's server.
 *
 * <p>{@link dev.lastword.browser.Fernbrook} is the company of the demo, with its day played; {@link
 * dev.lastword.browser.Chromium} opens its pages. Keys are pressed one by one, as by somebody
 * without a mouse.
 */
@NullMarked
package dev.lastword.browser;

import org.jspecify.annotations.NullMarked;
