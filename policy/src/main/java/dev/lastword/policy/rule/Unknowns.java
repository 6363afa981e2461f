package dev.lastword.policy.rule;

import com.google.common.collect.ImmutableSet;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelUnknownSet;
import java.util.Collection;
import java.util.List;

/**
 * What is unknown, as CEL carries it along: facts by their whole names and calls about earlier
 * actions by their text, which are no identifiers of CEL and so stand below one.
 */
final class Unknowns {

  private static final CelAttribute ROOT = CelAttribute.create("unknown");

  private Unknowns() {}

  static CelUnknownSet of(Collection<String> names) {
    return CelUnknownSet.create(
        names.stream()
            .map(name -> ROOT.qualify(CelAttribute.Qualifier.ofString(name)))
            .collect(ImmutableSet.toImmutableSet()));
  }

  static List<String> names(CelUnknownSet unknown) {
    return unknown.attributes().stream().map(a -> a.qualifiers().get(1).asString()).toList();
  }
}
