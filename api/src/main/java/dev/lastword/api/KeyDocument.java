package dev.lastword.api;

/**
 * A key.
 *
 * @param id {@code crd_…}
 * @param key the secret; shown once
 */
public record KeyDocument(String id, String agent, String workflow, String key) {}
