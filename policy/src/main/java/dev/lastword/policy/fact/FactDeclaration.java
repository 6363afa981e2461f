package dev.lastword.policy.fact;

/**
 * One fact of a policy.
 *
 * @param name as rules write it
 * @param sensitive never quoted in reasons, alerts or messages
 */
public record FactDeclaration(String name, FactType type, Presence presence, boolean sensitive) {

  /** True when a submission may leave the fact out and rules then do not know it. */
  public boolean mayBeUnknown() {
    return presence instanceof Presence.MayBeAbsent;
  }
}
