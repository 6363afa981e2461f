package dev.lastword.server.http;

import java.util.Map;

/** What a route answers. */
public sealed interface Reply permits Reply.Document, Reply.Text, Reply.Bytes, Refused {

  /** A record of the API, sent as JSON. */
  record Document(int status, Object body, Map<String, String> headers) implements Reply {
    public Document {
      headers = Map.copyOf(headers);
    }
  }

  /** Text of a given media type. */
  record Text(String type, String body) implements Reply {}

  /** Bytes that never change, so everybody may keep them. */
  record Bytes(byte[] body) implements Reply {}

  /** 200 with a document. */
  static Reply ok(Object body) {
    return new Document(200, body, Map.of());
  }

  /** 201 with a document. */
  static Reply created(Object body) {
    return new Document(201, body, Map.of());
  }
}
