package dev.lastword.server.console;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The files that pages load. Each is served under a name that holds a digest of its content, so
 * that browsers may keep it for ever and still see every change.
 */
public final class Assets {

  private static final String HOME = "/console/";
  private static final int DIGEST_BYTES = 6;

  /** The version is that of the parent POM. */
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private static final String STYLE = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String PICTURE = "image/svg+xml";

  private final Map<String, Reply.Bytes> served = new HashMap<>();
  private final String style;
  private final String script;
  private final String reviewing;
  private final String htmx;
  private final String icon;

  private Assets() throws IOException {
    style = add("console", "css", STYLE, HOME + "console.css");
    script = add("console", "js", SCRIPT, HOME + "console.js");
    reviewing = add("reviewing", "js", SCRIPT, HOME + "reviewing.js");
    htmx = add("htmx", "js", SCRIPT, HTMX);
    icon = add("icon", "svg", PICTURE, HOME + "icon.svg");
  }

  /**
   * Reads them.
   *
   * @throws IOException when this build lacks one
   */
  public static Assets load() throws IOException {
    return new Assets();
  }

  /** Registers where they are served, to everybody. */
  void register(Endpoints endpoints) {
    endpoints.openPage("GET", "/assets/{name}", this::serve);
  }

  private Reply serve(Call call) {
    return Optional.ofNullable(served.get(call.path("name")))
        .<Answer<Reply>>map(Answer::of)
        .orElseGet(() -> Answer.refused(ErrorCode.ROUTE_UNKNOWN, "There is no such file."))
        .reply(file -> file);
  }

  /** The address of the stylesheet. */
  public String style() {
    return style;
  }

  /** The address of our own script. */
  public String script() {
    return script;
  }

  /** The address of the script of those who answer. */
  public String reviewing() {
    return reviewing;
  }

  /** The address of htmx. */
  public String htmx() {
    return htmx;
  }

  /** The address of the picture in the tab. */
  public String icon() {
    return icon;
  }

  private String add(String name, String ending, String type, String resource) throws IOException {
    try (InputStream file = Assets.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IOException("this build lacks " + resource);
      }
      byte[] content = file.readAllBytes();
      String full = "%s.%s.%s".formatted(name, digest(content), ending);
      served.put(full, new Reply.Bytes(type, content));
      return "/assets/" + full;
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
