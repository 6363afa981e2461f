package dev.lastword.cli.autonomy;

import dev.lastword.api.StopDocument;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import org.jspecify.annotations.Nullable;

/** A stop as it is now. */
record ShownStop(StopDocument stop) implements Answer {

  @Override
  public Object json() {
    return stop;
  }

  @Override
  public void print(Page page) {
    String what = covered(stop.scope(), stop.of());
    if (!stop.inForce()) {
      page.line("The stop of %s is lifted (%s).", what, stop.id());
      return;
    }
    page.line("Stopped: %s, by %s since %s: %s", what, stop.by(), stop.since(), stop.reason());
    page.line("  to lift it: lastword lift %s --reason TEXT", stop.id());
    for (StopDocument.Lift lift : stop.lifts()) {
      page.line("  lifted by %s at %s: %s", lift.by(), lift.at(), lift.reason());
    }
    page.line("  waits for %s", String.join(" and ", stop.waitsFor()));
  }

  private static String covered(String scope, @Nullable String of) {
    return of == null ? "everything" : scope + " " + of;
  }
}
