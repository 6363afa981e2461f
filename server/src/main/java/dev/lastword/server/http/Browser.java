package dev.lastword.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What is different when a browser calls and not a program. */
final class Browser {

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "style-src 'self'",
          "script-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private static final List<Header> HEADERS =
      List.of(
          HeaderValues.create("Content-Security-Policy", POLICY),
          HeaderValues.create("Referrer-Policy", "same-origin"),
          HeaderValues.create("Cross-Origin-Opener-Policy", "same-origin"),
          HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8"));

  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final HeaderName DISPOSITION = HeaderNames.create("Content-Disposition");

  private Browser() {}

  /** Whether somebody typed an address or followed a link, rather than called the API. */
  static boolean looksAt(ServerRequest request) {
    boolean api = request.path().path().startsWith("/v1/");
    String accepts = request.headers().first(HeaderNames.ACCEPT).orElse("");
    return !api && accepts.contains("text/html");
  }

  /**
   * Whether the request was made by a page of another site. Every current browser says so of every
   * request; together with the token in our forms nobody else can act for a person.
   */
  static boolean isFromElsewhere(ServerRequest request) {
    Optional<String> site = request.headers().first(FETCH_SITE);
    return site.isPresent() && !site.get().equals("same-origin") && !site.get().equals("none");
  }

  static void send(ServerResponse response, Reply.Page page) {
    HEADERS.forEach(response::header);
    page.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    response.status(page.status()).send(page.html().getBytes(StandardCharsets.UTF_8));
  }

  static void send(ServerResponse response, Reply.Download file) {
    response.header(HeaderNames.CONTENT_TYPE, file.type());
    response.header(DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"");
    try (OutputStream to = response.outputStream()) {
      file.body().writeTo(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
