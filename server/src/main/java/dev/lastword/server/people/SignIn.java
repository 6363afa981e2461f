package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.store.Command;

/** Somebody shows a sign-in link. */
final class SignIn extends Command<Answer<SignedIn>> {

  private final Token link;

  SignIn(Token link) {
    this.link = link;
  }

  Token link() {
    return link;
  }
}
