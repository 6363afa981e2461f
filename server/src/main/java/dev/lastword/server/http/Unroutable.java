package dev.lastword.server.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import tools.jackson.databind.json.JsonMapper;

/** Requests that the web server turns down before there is a route get a problem document too. */
final class Unroutable {

  private final JsonMapper json;

  Unroutable(JsonMapper json) {
    this.json = json;
  }

  DirectHandlers handlers() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, this::answer);
    }
    return handlers.build();
  }

  private TransportResponse answer(
      DirectHandler.TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    Refused refused =
        status.equals(Status.REQUEST_ENTITY_TOO_LARGE_413)
            ? new Refused(ErrorCode.BODY_TOO_LARGE, "A body has at most 1 MB.")
            : new Refused(ErrorCode.NOT_JSON, "The request could not be read.");
    return TransportResponse.builder()
        .status(Status.create(refused.code().status()))
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
        .keepAlive(false)
        .entity(json.writeValueAsBytes(refused.document()))
        .build();
  }
}
