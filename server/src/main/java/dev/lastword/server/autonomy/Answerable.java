package dev.lastword.server.autonomy;

import dev.lastword.server.http.Principal;
import dev.lastword.server.people.Directory;
import dev.lastword.server.policies.ActivePolicies;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may take autonomy back, and who may give it again, as people and policies are at one moment:
 * many may take it, few may give it.
 */
record Answerable(Directory directory, ActivePolicies policies) {

  /** One of those who have to lift a stop before it ends. */
  sealed interface Lifter {

    /** Whether this is one of them. */
    boolean is(Principal caller);

    /** Whether one of them did this. Who has left the queue since does not count. */
    boolean did(AutonomyRow act, Directory directory);

    /** In words. */
    String words();
  }

  record TheOperator() implements Lifter {
    @Override
    public boolean is(Principal caller) {
      return caller instanceof Principal.Operator;
    }

    @Override
    public boolean did(AutonomyRow act, Directory directory) {
      return act.person() == null;
    }

    @Override
    public String words() {
      return "the operator";
    }
  }

  /** Somebody of one of these queues. */
  record MemberOf(Set<String> queues) implements Lifter {
    @Override
    public boolean is(Principal caller) {
      return caller instanceof Principal.Person person
          && queues.stream().anyMatch(person.queues()::contains);
    }

    @Override
    public boolean did(AutonomyRow act, Directory directory) {
      return act.person() != null
          && queues.stream().anyMatch(queue -> directory.isMember(act.person(), queue));
    }

    @Override
    public String words() {
      return "a member of " + String.join(" or ", new TreeSet<>(queues));
    }
  }

  /** Whether there is such a workflow or agent. */
  boolean exists(Scope scope) {
    return switch (scope) {
      case Scope.Workflow(String name) -> policies.exists(name);
      case Scope.Agent(String name) -> !directory.workflowsOf(name).isEmpty();
      case Scope.Everything e -> true;
    };
  }

  /** The operator, and members of every queue that the policy names; for everything, owners. */
  boolean mayTakeBack(Principal caller, Scope scope) {
    return switch (caller) {
      case Principal.Operator operator -> true;
      case Principal.Person person -> askedIn(scope).stream().anyMatch(person.queues()::contains);
      case Principal.Agent agent -> false;
    };
  }

  private Set<String> askedIn(Scope scope) {
    return switch (scope) {
      case Scope.Workflow(String name) -> policies.queuesOf(name);
      case Scope.Agent(String name) ->
          directory.workflowsOf(name).stream()
              .flatMap(workflow -> policies.queuesOf(workflow).stream())
              .collect(Collectors.toUnmodifiableSet());
      case Scope.Everything e -> owners();
    };
  }

  /** Whether this is somebody of the owner's queue, who may let the AI act alone again. */
  boolean mayResume(Principal caller, String workflow) {
    return caller instanceof Principal.Person person
        && policies.ownerOf(workflow).filter(person.queues()::contains).isPresent();
  }

  /** A program may hold a personal token; whoever is signed in is there. */
  static boolean isInConsole(Principal caller) {
    return caller instanceof Principal.Person person && person.came() == Principal.Came.CONSOLE;
  }

  /** All who have to lift a stop. */
  List<Lifter> lifters(Scope scope) {
    return switch (scope) {
      case Scope.Workflow(String name) ->
          policies.ownerOf(name).<Lifter>map(Answerable::member).stream().toList();
      case Scope.Agent(String name) ->
          directory.workflowsOf(name).stream()
              .flatMap(workflow -> policies.ownerOf(workflow).stream())
              .distinct()
              .sorted()
              .map(Answerable::member)
              .toList();
      case Scope.Everything e -> liftersOfEverything();
    };
  }

  /** Without an active policy nothing proceeds anyway, and nobody owns anything yet. */
  private List<Lifter> liftersOfEverything() {
    Set<String> owners = owners();
    return owners.isEmpty()
        ? List.of(new TheOperator())
        : List.of(new TheOperator(), new MemberOf(owners));
  }

  /** Those of them who have not yet. */
  List<Lifter> stillToLift(Stop stop) {
    return lifters(stop.act().scope()).stream()
        .filter(lifter -> stop.lifts().stream().noneMatch(act -> lifter.did(act, directory)))
        .toList();
  }

  private static Lifter member(String queue) {
    return new MemberOf(Set.of(queue));
  }

  /** Those of active policies: anybody may draft a workflow, and name any owner in it. */
  private Set<String> owners() {
    return policies.active().keySet().stream()
        .flatMap(workflow -> policies.ownerOf(workflow).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** In words, for whoever may not. */
  String namesOf(Scope scope) {
    var queues = new TreeSet<>(askedIn(scope));
    return queues.isEmpty() ? "the operator" : "the operator, " + String.join(", ", queues);
  }

  /** The name of whoever did something. */
  String author(AutonomyRow act) {
    return switch (act.act()) {
      case TRIP -> "breaker";
      case PAUSE, RESUME, STOP, AGREE, LIFT ->
          Optional.ofNullable(act.person()).map(directory::nameOf).orElse("operator");
    };
  }
}
