package dev.lastword.client;

import java.util.Map;

/** What proves who calls. It is secret, and has no text form that could end up in a log. */
final class Credential {

  /** For the calls that everybody may make. */
  static final Credential NONE = new Credential(Map.of());

  private final Map<String, String> headers;

  private Credential(Map<String, String> headers) {
    this.headers = headers;
  }

  /** An agent key, a personal token, or the operator's token. */
  static Credential token(String token) {
    return new Credential(Map.of("Authorization", "Bearer " + token));
  }

  /**
   * A session.
   *
   * @param cookie {@code NAME=VALUE}, as the server set it
   * @param csrf what the server wants to see with every change
   */
  static Credential session(String cookie, String csrf) {
    return new Credential(Map.of("Cookie", cookie, "X-CSRF-Token", csrf));
  }

  /** The headers of every call. */
  Map<String, String> headers() {
    return headers;
  }
}
