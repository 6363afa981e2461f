package dev.lastword.policy.fact;

import java.util.List;

/**
 * One fact of a policy.
 *
 * @param name as rules write it; of a field with the names of its objects
 * @param sensitive never quoted in reasons, alerts or messages
 */
public record FactDeclaration(String name, FactType type, Presence presence, boolean sensitive)
    implements Declared {

  /** True when a submission may leave the fact out and rules then do not know it. */
  public boolean mayBeUnknown() {
    return presence instanceof Presence.MayBeAbsent;
  }

  @Override
  public String word() {
    return type.word();
  }

  @Override
  public List<FactDeclaration> facts() {
    return List.of(this);
  }
}
