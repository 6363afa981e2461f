package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Committer;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Signing in and out. A sign-in link is exchanged for a session, once; looking at the link uses
 * nothing up. A session lasts twelve hours, and ends earlier when its person signs out or is
 * disabled. It begins and ends on the trail, and holds on all nodes.
 */
public final class Sessions {

  private final Committer committer;

  public Sessions(Committer committer) {
    this.committer = committer;
  }

  /**
   * Begins a session.
   *
   * @param link the secret at the end of a sign-in link, {@code lwi_…}
   * @return the session; refused when the link is unknown, over or used: of two who show the same
   *     link at once, one is let in
   */
  public CompletableFuture<Answer<SignedIn>> signIn(String link) {
    return committer.submit(new SignIn(new Token(link)));
  }

  /** Ends the session of the caller. Answers when it ended; refused with a token. */
  public CompletableFuture<Answer<Instant>> signOut(Principal.Person caller) {
    return committer
        .submit(new Ending(new Ending.SignOut(caller)))
        .thenApply(answer -> answer.map(Ending.Ended::at));
  }
}
