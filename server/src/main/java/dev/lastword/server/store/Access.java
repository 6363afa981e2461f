package dev.lastword.server.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * How this server gets into its database: three logins with different rights.
 *
 * @param owner owns the tables; used for migrations and partitions only
 * @param app reads and writes, but may only INSERT and SELECT on the tables of the trail
 * @param reader reads
 */
public record Access(Login owner, Login app, Login reader) {

  /**
   * One login. {@code url} is a JDBC URL; a role in it ({@code options=-c role=…}) gives up the
   * rights of {@code user}.
   */
  public record Login(String url, String user, String password) {

    @Override
    public String toString() {
      return user + " at " + url.replaceAll("[?].*", "");
    }
  }

  /**
   * Reads LASTWORD_DB_URL: {@code postgresql://user:password@host:port/database}, also with {@code
   * jdbc:} before it and with {@code ?user=…&password=…}. The user owns the database; app and
   * reader are the same login with its rights given up by role.
   *
   * @throws IllegalArgumentException when the text is not such a URL; never quotes the password
   */
  public static Access ofUrl(String text) {
    URI uri = parse(text);
    String database = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    if (uri.getHost() == null || database.isEmpty()) {
      throw new IllegalArgumentException(EXPECTED);
    }
    String[] user = userOf(uri);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String base = "jdbc:postgresql://" + uri.getHost() + port + "/" + database;
    return new Access(
        new Login(base, user[0], user[1]),
        new Login(base + "?options=-c%20role=lastword_app", user[0], user[1]),
        new Login(base + "?options=-c%20role=lastword_reader", user[0], user[1]));
  }

  private static final String EXPECTED =
      "LASTWORD_DB_URL should look like postgresql://user:password@host:5432/database";

  private static URI parse(String text) {
    try {
      URI uri = URI.create(text.strip().replaceFirst("^jdbc:", ""));
      if ("postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException notAUrl) {
      // the same advice as for any other text; the text itself may hold a password
    }
    throw new IllegalArgumentException(EXPECTED);
  }

  private static String[] userOf(URI uri) {
    String user = "";
    String password = "";
    if (uri.getRawUserInfo() != null) {
      String[] parts = uri.getRawUserInfo().split(":", 2);
      user = decoded(parts[0]);
      password = parts.length > 1 ? decoded(parts[1]) : "";
    }
    if (uri.getRawQuery() != null) {
      for (String parameter : uri.getRawQuery().split("&", -1)) {
        if (parameter.startsWith("user=")) {
          user = decoded(parameter.substring("user=".length()));
        } else if (parameter.startsWith("password=")) {
          password = decoded(parameter.substring("password=".length()));
        }
      }
    }
    if (user.isEmpty()) {
      throw new IllegalArgumentException(EXPECTED);
    }
    return new String[] {user, password};
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
