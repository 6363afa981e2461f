package dev.lastword.api;

import java.time.Instant;

/**
 * A link that opens a session in a browser, once.
 *
 * @param name the user's
 * @param signInLink shown this once
 */
public record SignInLinkDocument(String name, String signInLink, Instant expiresAt) {}
