package dev.lastword.api;

import org.jspecify.annotations.Nullable;

/**
 * A key to make for an agent or an executor: the body of {@code POST /v1/keys}.
 *
 * @param agent its name: small letters, digits and hyphens, up to 63
 * @param workflow the workflow it may work in
 * @param owner name or id of the person who runs the agent, and so never rules on what it asks;
 *     null: nobody in particular
 */
public record NewKey(String agent, String workflow, @Nullable String owner) {

  /** A key that nobody in particular runs. */
  public NewKey(String agent, String workflow) {
    this(agent, workflow, null);
  }
}
