package dev.lastword.api;

/**
 * Exchanges a sign-in link for a session.
 *
 * @param link the whole link, or the {@code lwi_…} at its end
 */
public record SignInRequest(String link) {}
