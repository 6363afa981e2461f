package dev.lastword.api;

/** Why autonomy is paused or resumed: the body of {@code POST /v1/workflows/{w}/pause}. */
public record AutonomyRequest(String reason) {}
