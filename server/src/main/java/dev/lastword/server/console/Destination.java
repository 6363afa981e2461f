package dev.lastword.server.console;

import dev.lastword.server.http.Call;
import dev.lastword.server.http.OwnAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where somebody wanted to go who was not signed in. Their browser keeps it while a sign-in link
 * may be on its way, and shows it to the pages that sign in only.
 */
public final class Destination {

  private static final String COOKIE = "lastword-next";
  private static final int KEPT_SECONDS = 900;

  private Destination() {}

  /** The header that makes the browser keep the page that was asked for; a form is not kept. */
  static Map<String, String> remember(Call call) {
    String cookie =
        "%s=%s; Path=/sign-in; Max-Age=%d; SameSite=Lax; HttpOnly"
            .formatted(
                COOKIE, URLEncoder.encode(call.address(), StandardCharsets.UTF_8), KEPT_SECONDS);
    return call.isGet() && OwnAddress.of(call.address()).isPresent()
        ? Map.of("Set-Cookie", cookie)
        : Map.of();
  }

  /** What the browser kept; the first page when that is nothing of ours. */
  public static String of(Call call) {
    try {
      return call.cookie(COOKIE)
          .map(kept -> URLDecoder.decode(kept, StandardCharsets.UTF_8))
          .flatMap(OwnAddress::of)
          .orElse("/");
    } catch (IllegalArgumentException malformed) {
      return "/";
    }
  }
}
