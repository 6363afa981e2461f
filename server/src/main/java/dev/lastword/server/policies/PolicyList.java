package dev.lastword.server.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for every workflow, and what waits for signatures. */
record PolicyList(List<Item> items) {

  PolicyList {
    items = List.copyOf(items);
  }

  /**
   * One workflow.
   *
   * @param active null before the first
   * @param waiting versions up for signature that would replace what is active
   * @param yours whether one of them waits for the viewer
   */
  record Item(
      String workflow,
      String title,
      Policies.@Nullable Standing active,
      List<Policies.Standing> waiting,
      Policies.Standing newest,
      boolean yours) {}
}
