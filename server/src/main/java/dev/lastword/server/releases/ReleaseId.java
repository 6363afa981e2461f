package dev.lastword.server.releases;

import dev.lastword.server.store.PublicId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code rel_} and the id of the action; a renewed release has {@code -} and its number behind it.
 *
 * @param number 1 for the first release of an action
 */
record ReleaseId(UUID action, int number) {

  private static final Pattern FORM = Pattern.compile("(rel_[0-9a-z]{26})(?:-([0-9]{1,6}))?");

  static Optional<ReleaseId> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int number = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
    return PublicId.RELEASE.parse(form.group(1)).map(action -> new ReleaseId(action, number));
  }
}
