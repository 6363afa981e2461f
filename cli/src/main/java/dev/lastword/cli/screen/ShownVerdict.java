package dev.lastword.cli.screen;

import java.util.List;

/**
 * A verdict in words for people.
 *
 * @param verdict {@code proceed}, {@code hold} or {@code refuse}
 * @param alerts what people are told although it is not held for it
 */
public record ShownVerdict(String verdict, List<Reason> reasons, List<Reason> alerts) {

  /**
   * Why a person is asked or told.
   *
   * @param queue who owns this concern
   * @param unknown the facts that were missing, when that is why
   */
  public record Reason(String id, String because, String queue, List<String> unknown) {}

  public ShownVerdict {
    reasons = List.copyOf(reasons);
    alerts = List.copyOf(alerts);
  }

  /** Prints the verdict, then its reasons, then its alerts, one line each. */
  public void print(Page page) {
    page.line("%s", sentence());
    reasons(page, reasons, "asks");
    if (!alerts.isEmpty()) {
      page.line("People are told:");
      reasons(page, alerts, "tells");
    }
  }

  private String sentence() {
    return switch (verdict) {
      case "proceed" -> "PROCEED: the AI may act alone.";
      case "hold" -> "HOLD: a person decides, because";
      case "refuse" -> "REFUSE: this must not happen, and nobody is asked, because";
      default -> verdict;
    };
  }

  private static void reasons(Page page, List<Reason> reasons, String verb) {
    Table table = new Table();
    for (Reason reason : reasons) {
      String missing =
          reason.unknown().isEmpty() ? "" : "missing: " + String.join(", ", reason.unknown());
      table.row(reason.id(), reason.because(), verb + " " + reason.queue(), missing);
    }
    table.print(page);
  }
}
