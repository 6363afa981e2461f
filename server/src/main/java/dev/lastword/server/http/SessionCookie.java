package dev.lastword.server.http;

import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The cookie of a session as browsers are told to keep it: no script reads it, no other site's page
 * sends it, and it ends with the browser. The server ends it earlier when its time is over.
 */
public final class SessionCookie {

  private static final String NAME = "lastword-session";
  private static final String HEADER = "Set-Cookie";
  private static final String KEPT = "; Path=/; HttpOnly; SameSite=Strict";

  private final Supplier<String> publicUrl;

  /**
   * For one server.
   *
   * @param publicUrl where browsers reach it; over https, the cookie is never sent without it
   */
  public SessionCookie(Supplier<String> publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** The header that begins a session in the browser. */
  public Map<String, String> set(String secret) {
    return header(secret, "");
  }

  /** The header that makes the browser forget it. */
  public Map<String, String> forget() {
    return header("", "; Max-Age=0");
  }

  private Map<String, String> header(String value, String more) {
    String secure = publicUrl.get().startsWith("https:") ? "; Secure" : "";
    return Map.of(HEADER, NAME + "=" + value + KEPT + secure + more);
  }

  static Optional<String> in(ServerRequest request) {
    return request.headers().cookies().first(NAME).asOptional();
  }
}
