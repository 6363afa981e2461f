package dev.lastword.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Fields of a form as browsers send them: {@code application/x-www-form-urlencoded}. */
final class Form {

  static final String TYPE = "application/x-www-form-urlencoded";

  private Form() {}

  /** The first field of this name; empty when there is none that can be read. */
  static Optional<String> field(byte[] body, String name) {
    return Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
        .filter(field -> field.startsWith(name + "="))
        .findFirst()
        .flatMap(field -> decoded(field.substring(name.length() + 1)));
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
