package dev.lastword.server.console;

import dev.lastword.api.StopDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is around the content of a page.
 *
 * @param csrf what every form of this session sends back; empty outside of a session
 * @param waiting held actions that wait for the viewer
 * @param stops those in force, newest first
 * @param signed the newest checkpoint; null when there is none, or it cannot be read now
 * @param address of this page, to come back to
 * @param now when it was made
 */
public record Frame(
    Section section,
    Viewer viewer,
    String csrf,
    int waiting,
    List<StopDocument> stops,
    Notices.@Nullable Signed signed,
    Theme theme,
    String address,
    Assets assets,
    Instant now) {

  /** For a link in the navigation: that it leads to the section one is in. */
  public @Nullable String here(Section other) {
    return section == other ? "page" : null;
  }
}
