package dev.lastword.server.autonomy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an act about autonomy is about. */
sealed interface Scope {

  record Workflow(String name) implements Scope {}

  record Agent(String name) implements Scope {}

  record Everything() implements Scope {}

  /** As JSON and SQL have it. */
  default String word() {
    return switch (this) {
      case Workflow w -> "workflow";
      case Agent a -> "agent";
      case Everything e -> "all";
    };
  }

  /** The name of the workflow or agent. */
  default Optional<String> named() {
    return switch (this) {
      case Workflow(String name) -> Optional.of(name);
      case Agent(String name) -> Optional.of(name);
      case Everything e -> Optional.empty();
    };
  }

  /** Whether an action of this workflow, in which this agent has a part, is meant. */
  default boolean covers(String workflow, String agent) {
    return switch (this) {
      case Workflow(String name) -> name.equals(workflow);
      case Agent(String name) -> name.equals(agent);
      case Everything e -> true;
    };
  }

  /** Reads word and name; empty when they are not a scope. */
  static Optional<Scope> of(String word, @Nullable String name) {
    return Optional.ofNullable(
        switch (word) {
          case "workflow" -> name == null ? null : new Workflow(name);
          case "agent" -> name == null ? null : new Agent(name);
          case "all" -> name == null ? new Everything() : null;
          default -> null;
        });
  }
}
