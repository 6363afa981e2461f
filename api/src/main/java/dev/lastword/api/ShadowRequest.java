package dev.lastword.api;

/**
 * Which version to watch.
 *
 * @param digest of a stored version of the workflow's policy, 64 hex digits
 */
public record ShadowRequest(String digest) {}
