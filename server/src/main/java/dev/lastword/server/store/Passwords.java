package dev.lastword.server.store;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded database, made once and kept in a file only its owner can read. */
record Passwords(String superuser, String owner, String app, String reader) {

  private static final int RANDOM_BYTES = 24;

  static Passwords readOrMake(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFile.write(file, fresh());
    }
    var kept = new Properties();
    kept.load(new StringReader(Files.readString(file)));
    return new Passwords(
        kept.getProperty("superuser", ""),
        kept.getProperty("owner", ""),
        kept.getProperty("app", ""),
        kept.getProperty("reader", ""));
  }

  private static String fresh() {
    var text = new StringBuilder("# Passwords of the PostgreSQL in this folder. Keep them here.\n");
    for (String role : new String[] {"superuser", "owner", "app", "reader"}) {
      text.append(role).append('=').append(random()).append('\n');
    }
    return text.toString();
  }

  private static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Passwords[not shown]";
  }
}
