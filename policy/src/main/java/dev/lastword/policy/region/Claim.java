package dev.lastword.policy.region;

/** That a condition comes to one of the wanted answers. */
public record Claim(Formula formula, Wanted wanted) {

  /** That it does not. */
  public Claim denied() {
    return new Claim(formula, wanted.others());
  }
}
