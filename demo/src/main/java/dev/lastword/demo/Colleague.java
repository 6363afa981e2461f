package dev.lastword.demo;

import java.util.List;

/**
 * Somebody of the company, by role.
 *
 * @param queues whose risks this is about
 */
record Colleague(String role, List<String> queues) {

  /** Together they are in every queue of the three policies. */
  static final List<Colleague> ALL =
      List.of(
          of("finance manager", "finance-managers"),
          of("accounts lead", "finance-operations"),
          of("senior account manager", "senior-account-managers"),
          of("support lead", "support-leads", "support-team"),
          of("sales lead", "sales-leads"),
          of("sales director", "sales-directors"),
          of("second sales director", "sales-directors"),
          of("legal counsel", "legal-desk"));

  Colleague {
    queues = List.copyOf(queues);
  }

  private static Colleague of(String role, String... queues) {
    return new Colleague(role, List.of(queues));
  }
}
