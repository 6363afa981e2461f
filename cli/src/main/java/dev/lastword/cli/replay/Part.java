package dev.lastword.cli.replay;

import java.util.Locale;

/** The parts of a submission that a line may hold. */
enum Part {
  SUBJECT,
  FACTS,
  OUTPUT,
  CONFIDENCE,
  MODEL,
  RATIONALE,
  ON_BEHALF_OF;

  /** As JSON has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
