package dev.lastword.cli.autonomy;

import dev.lastword.api.StopList;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;

/** The stops in force. */
record StopListing(StopList list) implements Answer {

  @Override
  public Object json() {
    return list;
  }

  @Override
  public void print(Page page) {
    if (list.stops().isEmpty()) {
      page.line("Nothing is stopped.");
    }
    list.stops().forEach(stop -> new ShownStop(stop).print(page));
  }
}
