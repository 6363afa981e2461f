package dev.lastword.cli.autonomy;

import dev.lastword.api.AutonomyDocument;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Words;

/** Whether the AI of a workflow may act alone now. */
record ShownAutonomy(String workflow, AutonomyDocument now) implements Answer {

  @Override
  public Object json() {
    return now;
  }

  @Override
  public void print(Page page) {
    if (now.since() == null || now.by() == null || now.reason() == null) {
      page.line("%s: %s.", workflow, now.state());
    } else {
      page.line(
          "%s: %s by %s since %s: %s", workflow, now.state(), now.by(), now.since(), now.reason());
    }
    if (now.held() != null) {
      page.line("Of what was released before, %s held now.", counted(now.held()));
    }
  }

  private static String counted(int held) {
    return Words.count(held, "action") + (held == 1 ? " is" : " are");
  }
}
