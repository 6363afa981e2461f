package dev.lastword.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * What a {@link LastwordClient} is made of. Programs give a token and {@link #build}; people who
 * were sent a link {@link #signIn}.
 */
public final class LastwordClientBuilder {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  private final URI server;
  private String token = "";
  private Duration connectTimeout = CONNECT_TIMEOUT;
  private Duration requestTimeout = REQUEST_TIMEOUT;
  private Backoff backoff = Backoff.STANDARD;

  LastwordClientBuilder(String url) {
    server = server(url);
  }

  /** The agent key ({@code lwk_…}), personal token ({@code lwp_…}) or operator token. */
  public LastwordClientBuilder token(String token) {
    this.token = token.strip();
    return this;
  }

  /** How long making a connection may take; 5 seconds when not given. */
  public LastwordClientBuilder connectTimeout(Duration limit) {
    connectTimeout = positive(limit);
    return this;
  }

  /** How long an answer may take, waiting that was asked for not counted; 30 seconds. */
  public LastwordClientBuilder requestTimeout(Duration limit) {
    requestTimeout = positive(limit);
    return this;
  }

  LastwordClientBuilder backoff(Backoff backoff) {
    this.backoff = backoff;
    return this;
  }

  /** The client. Throws {@link IllegalArgumentException} when there is no usable token. */
  public LastwordClient build() {
    if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException("a token is visible ASCII characters without blanks");
    }
    return new LastwordClient(exchange(Credential.token(token)));
  }

  /**
   * Signs a person in, who from then on answers as in the console: also what a {@code hard} rule
   * asks, for which no token is enough. The session ends after 12 hours, or with {@link
   * LastwordClient#signOut}.
   *
   * @param link the whole link, or the {@code lwi_…} at its end; it works once
   */
  public LastwordClient signIn(String link) {
    return new LastwordClient(exchange(Credential.NONE).signedIn(link.strip()));
  }

  private Exchange exchange(Credential credential) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
    return new Exchange(http, server, credential, requestTimeout, backoff);
  }

  private static URI server(String url) {
    String plain = url.strip().replaceAll("/+$", "");
    try {
      URI server = URI.create(plain);
      boolean isAddress =
          Set.of("http", "https").contains(Objects.requireNonNullElse(server.getScheme(), ""))
              && server.getHost() != null
              && server.getRawQuery() == null
              && server.getRawFragment() == null
              && server.getRawUserInfo() == null;
      if (isAddress) {
        return server;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(notAnAddress(url), e);
    }
    throw new IllegalArgumentException(notAnAddress(url));
  }

  private static String notAnAddress(String url) {
    return "`" + url + "` is not the address of a server; write it like http://127.0.0.1:8080";
  }

  private static Duration positive(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a time limit is longer than nothing");
    }
    return limit;
  }
}
