package dev.lastword.demo;

import dev.lastword.policy.Policy;
import dev.lastword.policy.file.Mode;
import java.io.PrintWriter;
import java.util.List;

/** What the demo prints, at most 100 columns wide. */
final class Transcript {

  private static final int WIDEST = 100;

  private final PrintWriter out;
  private final boolean colours;

  /**
   * A transcript.
   *
   * @param colours whether the reader is a terminal that shows them
   */
  Transcript(PrintWriter out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  /** What was agreed on before the day began. */
  void opens(List<Policy> policies) {
    out.println("Monday 23 November 2026 at Fernbrook Supply. The AIs ask before they act.");
    out.println();
    for (Policy policy : policies) {
      out.printf("%-9s  %s%n", policy.workflow(), agreement(policy));
    }
    out.println(
        "Each policy has passed its own tests and was signed by every queue it gives work.");
    out.println();
    out.flush();
  }

  private static String agreement(Policy policy) {
    if (policy.mode() == Mode.IN_THE_LOOP) {
      return "in the loop: a person approves every action";
    }
    String alone = "on the loop: the AI acts alone on routine";
    return policy
        .stakes()
        .errorLimit()
        .map(limit ->
            "%s; at most %s%% wrong is the aim, unproven so far"
                .formatted(alone, limit.movePointRight(2).stripTrailingZeros().toPlainString()))
        .orElse(alone);
  }

  /** What came of one moment, on one line. */
  void tell(Told told) {
    String begin =
        "%s  %-9s  %-7s  %-10s  "
            .formatted(told.at(), told.workflow(), told.subject(), told.mark().word());
    out.println(coloured(told.mark(), begin + told.why().within(WIDEST - begin.length())));
    out.flush();
  }

  private String coloured(Told.Mark mark, String line) {
    return colours ? "\u001b[" + colour(mark) + "m" + line + "\u001b[0m" : line;
  }

  /** Routine is almost the colour of the paper; what people do stands out. */
  private static String colour(Told.Mark mark) {
    return switch (mark) {
      case PROCEEDS -> "2";
      case HELD, HELD_ANEW, HELD_ALREADY -> "33";
      case URGENT -> "1;33";
      case REFUSED, INVALID, FAILED -> "31";
      case APPROVED, AMENDED, REJECTED, TAKEN_OVER -> "36";
    };
  }

  /** How it ended. */
  void say(String... lines) {
    for (String line : lines) {
      out.println(line);
    }
    out.flush();
  }
}
