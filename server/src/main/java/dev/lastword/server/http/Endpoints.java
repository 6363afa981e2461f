package dev.lastword.server.http;

import dev.lastword.server.store.Unavailable;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of all routes: method, path, who may call it, what answers. A call without a valid
 * credential is 401; with one of another role, 403; both before the feature is asked.
 */
public final class Endpoints {

  private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);

  /** The largest body that is looked at. */
  private static final int BODY_MAX_BYTES = 1_000_000;

  /**
   * The largest body that is read at all, so that whoever sends one that is somewhat too large gets
   * an answer and not a broken connection.
   */
  public static final int BODY_READ_BYTES = 4_000_000;

  private static final String BEARER = "Bearer ";
  private static final Header JSON =
      HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/json");
  private static final Header PROBLEM =
      HeaderValues.create(HeaderNames.CONTENT_TYPE, "application/problem+json");
  private static final Header KEEP =
      HeaderValues.create(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
  private static final Header NO_STORE = HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-store");
  private static final Header NO_SNIFF = HeaderValues.create("X-Content-Type-Options", "nosniff");
  private static final Header ASK = HeaderValues.create("WWW-Authenticate", "Bearer");
  private static final Header RETRY = HeaderValues.create("Retry-After", "1");

  private final Callers callers;
  private final RefusalPages refusalPages;
  private final JsonMapper json;
  private final List<Route> routes = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param callers knows who shows which token or cookie
   * @param refusalPages how a browser is told that something was turned down
   */
  public Endpoints(Callers callers, RefusalPages refusalPages, JsonMapper json) {
    this.callers = callers;
    this.refusalPages = refusalPages;
    this.json = json;
  }

  /** What answers a call. */
  @FunctionalInterface
  public interface Handler {
    Reply handle(Call call);
  }

  /**
   * One row of the table.
   *
   * @param roles who may call; empty: everybody, without a credential
   * @param isPage a person in a browser calls it, and is told in pages what was turned down
   */
  public record Route(
      String method, String path, Set<Role> roles, boolean isPage, Handler handler) {}

  /** For these roles. */
  public void add(String method, String path, Set<Role> roles, Handler handler) {
    routes.add(new Route(method, path, EnumSet.copyOf(roles), false, handler));
  }

  /** For everybody. */
  public void open(String method, String path, Handler handler) {
    routes.add(new Route(method, path, EnumSet.noneOf(Role.class), false, handler));
  }

  /** A page, for people who are signed in. */
  public void page(String method, String path, Handler handler) {
    routes.add(new Route(method, path, EnumSet.of(Role.PERSON), true, handler));
  }

  /** A page, or part of one, for everybody. */
  public void openPage(String method, String path, Handler handler) {
    routes.add(new Route(method, path, EnumSet.noneOf(Role.class), true, handler));
  }

  /** All rows, in the order they were added. */
  public List<Route> table() {
    return List.copyOf(routes);
  }

  /** What answers requests that cannot have a route. */
  public DirectHandlers unroutable() {
    return new Unroutable(json).handlers();
  }

  /** The table as the web server wants it. */
  public HttpRouting.Builder routing() {
    HttpRouting.Builder routing = HttpRouting.builder();
    for (Route route : routes) {
      routing.route(
          Method.create(route.method),
          route.path,
          (request, response) -> send(response, answered(route, request)));
    }
    routing.any((request, response) -> send(response, told(request, nothingHere(request))));
    routing.error(RequestException.class, (request, response, e) -> send(response, refusal(e)));
    routing.error(Throwable.class, (request, response, e) -> send(response, failure(e)));
    return routing;
  }

  private Reply answered(Route route, ServerRequest request) {
    Reply reply = answer(route, request);
    return route.isPage && reply instanceof Refused refused ? page(request, refused) : reply;
  }

  /** As a page, when a person looks and not a program. */
  private Reply told(ServerRequest request, Refused refused) {
    return Browser.looksAt(request) ? page(request, refused) : refused;
  }

  private Reply page(ServerRequest request, Refused refused) {
    try {
      return refusalPages.page(Call.unread(request, seen(request)), refused);
    } catch (RuntimeException e) {
      LOG.error("a refusal could not be shown as a page", e);
      return refused;
    }
  }

  /** Who looks at a refusal; nobody when that cannot be known. */
  private Optional<Principal> seen(ServerRequest request) {
    try {
      return recognised(request);
    } catch (Unavailable e) {
      return Optional.empty();
    }
  }

  private Reply answer(Route route, ServerRequest request) {
    try {
      if (route.isPage && !route.method.equals("GET") && Browser.isFromElsewhere(request)) {
        return new Refused(
            ErrorCode.NOT_ALLOWED,
            "This form was sent by a page of another site. Nothing was done.");
      }
      Optional<Principal> caller = route.roles.isEmpty() ? Optional.empty() : recognised(request);
      if (!route.roles.isEmpty()) {
        if (caller.isEmpty()) {
          return new Refused(
              ErrorCode.NOT_SIGNED_IN,
              "Send a valid key or token: Authorization: Bearer lwk_… (or LASTWORD_TOKEN for the"
                  + " command).");
        }
        if (!route.roles.contains(caller.get().role())) {
          return new Refused(ErrorCode.NOT_ALLOWED, allowed(route, caller.get()));
        }
      }
      return holdsNul(request) ? nothingHere(request) : handled(route, request, caller);
    } catch (RequestException e) {
      return refusal(e);
    } catch (RuntimeException e) {
      return failure(e);
    }
  }

  private static String allowed(Route route, Principal caller) {
    return "This call is for %s; this credential belongs to %s."
        .formatted(words(route.roles), word(caller.role()));
  }

  private static String words(Set<Role> roles) {
    return String.join(" or ", roles.stream().map(Endpoints::word).toList());
  }

  private static String word(Role role) {
    return switch (role) {
      case AGENT -> "an agent";
      case PERSON -> "a person";
      case OPERATOR -> "the operator";
    };
  }

  /** A header says who calls; without one, the cookie does. */
  private Optional<Principal> recognised(ServerRequest request) {
    Optional<String> header = request.headers().first(HeaderNames.AUTHORIZATION);
    return header.isPresent()
        ? header
            .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .flatMap(value -> callers.withToken(value.substring(BEARER.length()).strip()))
        : SessionCookie.in(request).flatMap(callers::withSession);
  }

  private static Reply handled(Route route, ServerRequest request, Optional<Principal> caller) {
    Call call = Call.read(request, caller);
    if (call.body().length > BODY_MAX_BYTES) {
      return new Refused(ErrorCode.BODY_TOO_LARGE, "A body has at most 1 MB.");
    }
    return changes(route) && call.mayBeForged()
        ? new Refused(
            ErrorCode.FORGED,
            "In a session, whatever changes something needs the session's token: the field csrf of"
                + " a form, or the header X-CSRF-Token. Load the page again.")
        : route.handler.handle(call);
  }

  private static boolean changes(Route route) {
    return !route.method.equals("GET");
  }

  /** No name or id has one, and the database takes none. */
  private static boolean holdsNul(ServerRequest request) {
    return request.path().path().indexOf(0) >= 0 || request.query().rawValue().contains("%00");
  }

  private static Refused nothingHere(ServerRequest request) {
    return new Refused(
        ErrorCode.ROUTE_UNKNOWN,
        "There is no %s %s.".formatted(request.prologue().method().text(), shown(request)));
  }

  private static String shown(ServerRequest request) {
    String path = request.path().path();
    return path.length() <= 200 ? path : path.substring(0, 200) + "…";
  }

  /** What the web server itself turned down: mostly a body that is too large. */
  private static Refused refusal(RequestException e) {
    return e.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413)
        ? new Refused(ErrorCode.BODY_TOO_LARGE, "A body has at most 1 MB.")
        : new Refused(ErrorCode.NOT_JSON, "The request could not be read.");
  }

  private static Refused failure(Throwable e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof Unavailable)) {
      cause = cause.getCause();
    }
    if (cause instanceof Unavailable unavailable) {
      return new Refused(
          ErrorCode.UNAVAILABLE,
          "Do not act: "
              + unavailable.getMessage()
              + ". Send the same request again with the same Idempotency-Key.");
    }
    LOG.error("a request failed", e);
    return new Refused(ErrorCode.UNEXPECTED, "Do not act. The server's log says more.");
  }

  private void send(ServerResponse response, Reply reply) {
    response.header(NO_SNIFF);
    switch (reply) {
      case Reply.Document(int status, Object body, Map<String, String> headers) -> {
        headers.forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.status(status).header(NO_STORE).header(JSON).send(json.writeValueAsBytes(body));
      }
      case Reply.Text(String type, String body) ->
          response
              .header(NO_STORE)
              .header(HeaderNames.CONTENT_TYPE, type)
              .send(body.getBytes(StandardCharsets.UTF_8));
      case Reply.Bytes(String type, byte[] body) ->
          response.header(KEEP).header(HeaderNames.CONTENT_TYPE, type).send(body);
      case Reply.Page page -> Browser.send(response.header(NO_STORE), page);
      case Reply.Download file -> Browser.send(response.header(NO_STORE), file);
      case Reply.SeeOther(String path, Map<String, String> headers) -> {
        headers.forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.status(303).header(NO_STORE).header(HeaderNames.LOCATION, path).send();
      }
      case Refused refused -> send(response, refused);
    }
  }

  private void send(ServerResponse response, Refused refused) {
    switch (refused.code()) {
      case NOT_SIGNED_IN -> response.header(ASK);
      case UNAVAILABLE -> response.header(RETRY);
      default -> {}
    }
    response
        .status(refused.code().status())
        .header(NO_STORE)
        .header(PROBLEM)
        .send(json.writeValueAsBytes(refused.document()));
  }
}
