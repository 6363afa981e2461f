package dev.lastword.server.http;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One request of a caller who was recognised. */
public final class Call {

  private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
  private static final byte[] EMPTY = {};

  private final ServerRequest request;
  private final Optional<Principal> principal;
  private final byte[] body;

  private Call(ServerRequest request, Optional<Principal> principal, byte[] body) {
    this.request = request;
    this.principal = principal;
    this.body = body;
  }

  /** Reads the body, for a caller who is allowed to send one. */
  static Call read(ServerRequest request, Optional<Principal> principal) {
    boolean hasBody = request.content().hasEntity();
    return new Call(request, principal, hasBody ? request.content().as(byte[].class) : EMPTY);
  }

  /** Leaves the body where it is. */
  static Call unread(ServerRequest request, Optional<Principal> principal) {
    return new Call(request, principal, EMPTY);
  }

  /** The caller, where the route takes only one kind. */
  public <P extends Principal> P caller(Class<P> kind) {
    return kind.cast(caller());
  }

  /** The caller, where the route needs one. */
  public Principal caller() {
    return principal.orElseThrow();
  }

  /** The caller, where there need not be one. */
  public Optional<Principal> whoever() {
    return principal;
  }

  /** Whether it only looks. */
  public boolean isGet() {
    return request.prologue().method().equals(Method.GET);
  }

  /** Path and query as they were sent, for a link back to here. */
  public String address() {
    String query = request.query().rawValue();
    return request.path().rawPath() + (query.isEmpty() ? "" : "?" + query);
  }

  /** A named part of the path, decoded. */
  public String path(String name) {
    return request.path().pathParameters().get(name);
  }

  public Optional<String> query(String name) {
    return request.query().first(name).asOptional();
  }

  public Optional<String> header(String name) {
    return request.headers().first(HeaderNames.create(name));
  }

  /**
   * What a page of this session sends back with everything that changes something: a form in the
   * field {@code csrf}, a script in the header {@code X-CSRF-Token}. Empty without a session.
   */
  public Optional<String> csrf() {
    return principal
        .filter(Principal::isSignedIn)
        .flatMap(caller -> SessionCookie.in(request))
        .map(Csrf::of);
  }

  /** Whether somebody else's page may have made the browser of a signed-in person send this. */
  boolean mayBeForged() {
    Optional<String> expected = csrf();
    return expected.isPresent()
        && !Csrf.same(expected.get(), header(Csrf.HEADER).or(() -> form(Csrf.FIELD)).orElse(""));
  }

  /** The first field of this name in a form that was sent; empty when there is none. */
  public Optional<String> form(String field) {
    String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith(Form.TYPE) && form() instanceof Answer.Given<Form>(Form sent)
        ? sent.value(field)
        : Optional.empty();
  }

  public Optional<String> cookie(String name) {
    return request.headers().cookies().first(name).asOptional();
  }

  public Optional<String> idempotencyKey() {
    return request.headers().first(IDEMPOTENCY_KEY);
  }

  /** The body as it came; empty when there was none. At most what {@link Endpoints} lets in. */
  public byte[] body() {
    return body;
  }

  /** The body as strict JSON. */
  public Answer<Json> json() {
    return json(body());
  }

  /** The body as a form. */
  public Answer<Form> form() {
    return Form.read(body());
  }

  /** Bytes of a body as strict JSON. */
  public static Answer<Json> json(byte[] body) {
    return switch (StrictJson.parse(body)) {
      case JsonReading.Parsed(Json value) -> Answer.of(value);
      case JsonReading.Malformed(var problem) ->
          new Answer.Denied<>(
              Refused.because(ErrorCode.NOT_JSON, problem.message() + ".", List.of(problem)));
    };
  }
}
