package dev.lastword.server.console;

import java.util.List;

/** Who looks at a page. */
public sealed interface Viewer {

  /** Nobody that we know. */
  record Stranger() implements Viewer {}

  /**
   * A person who is signed in.
   *
   * @param queues sorted
   */
  record SignedIn(String name, List<String> queues) implements Viewer {
    public SignedIn {
      queues = List.copyOf(queues);
    }
  }
}
