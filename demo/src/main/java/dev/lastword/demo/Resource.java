package dev.lastword.demo;

import java.io.IOException;
import java.io.InputStream;

/** A file that ships inside the program. */
final class Resource {

  private Resource() {}

  static InputStream open(String name) throws IOException {
    InputStream file = Resource.class.getResourceAsStream(name);
    if (file == null) {
      throw new IOException("this build lacks " + name);
    }
    return file;
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream file = open(name)) {
      return file.readAllBytes();
    }
  }
}
