package dev.lastword.server.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of our own pages. What a form or a cookie says to go back to may be anything else. */
public final class OwnAddress {

  private static final int LONGEST = 2_000;
  private static final Pattern PATH_AND_QUERY =
      Pattern.compile("/(?:[!-~&&[^/\\\\]][!-~&&[^\\\\]]*)?");

  private OwnAddress() {}

  /** The address when it is one of ours: a path, with or without a query. */
  public static Optional<String> of(String text) {
    boolean ours = text.length() <= LONGEST && PATH_AND_QUERY.matcher(text).matches();
    return ours ? Optional.of(text) : Optional.empty();
  }
}
