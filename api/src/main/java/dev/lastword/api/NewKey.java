package dev.lastword.api;

/**
 * A key to make for an agent or an executor: the body of {@code POST /v1/keys}.
 *
 * @param agent its name: small letters, digits and hyphens, up to 63
 * @param workflow the workflow it may work in
 */
public record NewKey(String agent, String workflow) {}
