package dev.lastword.server.http;

import java.util.Set;
import java.util.UUID;

/** Who calls, as the credential proves it. */
public sealed interface Principal {

  /** The credential that was shown; every act names it. */
  UUID credential();

  Role role();

  /** Whether this is a person in a session, not one with a token and no program. */
  default boolean isSignedIn() {
    return this instanceof Person person && person.came() == Came.CONSOLE;
  }

  /**
   * An AI system or an executor. It never has a vote.
   *
   * @param agent its name; also the audience it may consume for
   * @param workflow the one workflow it works in
   */
  record Agent(UUID credential, String agent, String workflow) implements Principal {
    @Override
    public Role role() {
      return Role.AGENT;
    }
  }

  /** How a person came. */
  enum Came {
    /** Signed in, in a session. */
    CONSOLE("console"),
    /** With a personal token, which a program may hold. */
    TOKEN("token");

    private final String word;

    Came(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * A person.
   *
   * @param credential the personal token, or the sign-in link that opened the session
   * @param queues where they are a member now
   * @param operatorSaw the operator handed this credential out, so it may have been copied
   */
  record Person(
      UUID credential, UUID person, String name, Set<String> queues, Came came, boolean operatorSaw)
      implements Principal {
    public Person {
      queues = Set.copyOf(queues);
    }

    @Override
    public Role role() {
      return Role.PERSON;
    }
  }

  /** Whoever runs the server. Keeps it going, but decides nothing and reads no facts. */
  record Operator(UUID credential) implements Principal {
    @Override
    public Role role() {
      return Role.OPERATOR;
    }
  }
}
