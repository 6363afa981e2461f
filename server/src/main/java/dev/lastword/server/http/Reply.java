package dev.lastword.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** What a route answers. */
public sealed interface Reply
    permits Reply.Document,
        Reply.Text,
        Reply.Bytes,
        Reply.Page,
        Reply.SeeOther,
        Reply.Download,
        Refused {

  /** A record of the API, sent as JSON. */
  record Document(int status, Object body, Map<String, String> headers) implements Reply {
    public Document {
      headers = Map.copyOf(headers);
    }
  }

  /** Text of a given media type. */
  record Text(String type, String body) implements Reply {}

  /** Bytes of a given media type that never change, so everybody may keep them. */
  record Bytes(String type, byte[] body) implements Reply {}

  /** A page for a browser. */
  record Page(int status, String html, Map<String, String> headers) implements Reply {
    public Page {
      headers = Map.copyOf(headers);
    }
  }

  /**
   * Another page, to be fetched after a form was taken, so that loading again sends nothing again.
   *
   * @param path of ours, beginning with a slash
   */
  record SeeOther(String path, Map<String, String> headers) implements Reply {
    public SeeOther {
      headers = Map.copyOf(headers);
      if (!path.startsWith("/") || path.startsWith("//")) {
        throw new IllegalArgumentException("not a path of ours: " + path);
      }
    }
  }

  /** A file to keep, written while it is sent. */
  record Download(String type, String fileName, Body body) implements Reply {}

  /** What writes a file. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream to) throws IOException;
  }

  /** 200 with a document. */
  static Reply ok(Object body) {
    return new Document(200, body, Map.of());
  }

  /** 201 with a document. */
  static Reply created(Object body) {
    return new Document(201, body, Map.of());
  }

  /** To another page. */
  static Reply seeOther(String path) {
    return new SeeOther(path, Map.of());
  }
}
