package dev.lastword.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where people's browsers reach the server: https, or plain http on this machine. Otherwise cookies
 * and links could be read on the way.
 *
 * @param text scheme, host and port, and a path if there is one; without a slash at the end
 */
public record PublicUrl(String text) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Reads it.
   *
   * @param insecureHttp plain http is wanted all the same
   * @throws IllegalArgumentException when it is no such address; the message says what to do
   */
  public static PublicUrl of(String given, boolean insecureHttp) {
    URI uri = uri(given);
    String scheme = String.valueOf(uri.getScheme());
    String host = uri.getHost();
    boolean plain =
        uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
    if (host == null || !plain || !Set.of("http", "https").contains(scheme)) {
      throw new IllegalArgumentException(
          "--public-url %s is no address of a server. Write it like https://lastword.example"
              .formatted(given));
    }
    if (scheme.equals("http") && !insecureHttp && !THIS_MACHINE.contains(host)) {
      throw new IllegalArgumentException(
          "--public-url %s is plain http, where whoever listens on the way could act as your people. Put a proxy that speaks TLS before the server and write https, or add --insecure-http."
              .formatted(given));
    }
    return new PublicUrl(given.replaceFirst("/+$", ""));
  }

  private static URI uri(String given) {
    try {
      return new URI(given);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("--public-url " + given + " cannot be read", e);
    }
  }
}
