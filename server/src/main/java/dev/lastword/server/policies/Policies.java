package dev.lastword.server.policies;

import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.file.QueueName;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.Directory;
import dev.lastword.server.people.NamedQueues;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.PolicyRows.Activation;
import dev.lastword.server.policies.PolicyRows.Proposal;
import dev.lastword.server.policies.PolicyRows.SignOff;
import dev.lastword.server.policies.PolicyRows.Version;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Step;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Which policy holds, which are on their way, and what it takes to make one hold. */
public final class Policies {

  private final Database database;
  private final People people;
  private final Map<String, Policy> compiled = new ConcurrentHashMap<>();
  private final Cached<ActivePolicies> active = new Cached<>(this::load);

  public Policies(Database database, People people) {
    this.database = database;
    this.people = people;
  }

  /** How acts on policies are carried out. */
  public Step<?> step(HistoryOfEarlierActions history, RandomGenerator random) {
    return new PolicyStep(people, this, history, random);
  }

  /** Which queues are named by active policies. */
  public NamedQueues namedQueues() {
    return new NamedQueues() {
      @Override
      public Map<String, Set<String>> at(Batch batch) throws SQLException {
        return Policies.this.at(batch).namedQueues();
      }

      @Override
      public Map<String, Set<String>> latest() {
        return Policies.this.latest().namedQueues();
      }
    };
  }

  /** What holds, as this batch sees it. */
  public ActivePolicies at(Batch batch) throws SQLException {
    return active.at(batch);
  }

  /** What holds, at most a second ago. */
  public ActivePolicies latest() {
    return active.latest(database);
  }

  /** What holds; read anew when nothing is known of this workflow, for another node may know it. */
  public ActivePolicies knowing(String workflow) {
    ActivePolicies known = latest();
    return known.exists(workflow) ? known : active.newest(database);
  }

  /**
   * A version with everything that happened to it.
   *
   * @param active the policy it would take the place of; empty when it is that one, or none is
   */
  record Standing(
      Version version,
      Policy policy,
      State state,
      Optional<Integer> number,
      List<Signed> signed,
      Optional<Policy> active) {}

  /** A queue that must sign, and the signatures of those who may and are still in it. */
  record Signed(String queue, List<SignOff> signOffs) {}

  /** Where a version stands. */
  enum State {
    DRAFT("draft"),
    PROPOSED("proposed"),
    SIGNED("signed"),
    ACTIVE("active"),
    SUPERSEDED("superseded");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** Finds a version; empty when there is none of this digest. */
  Optional<Standing> find(String digest) {
    Now now = now();
    return database.read(connection -> {
      Optional<Version> version = new PolicyStore(connection).version(digest);
      return version.isEmpty()
          ? Optional.empty()
          : Optional.of(standing(connection, version.get(), now));
    });
  }

  /** What a version says; empty when there is none of this digest. */
  public Optional<Policy> policy(String digest) {
    return database
        .read(connection -> new PolicyStore(connection).version(digest))
        .map(this::compiled);
  }

  /** The bytes of a version's file; empty when there is none of this digest. */
  public Optional<byte[]> source(String digest) {
    return database
        .read(connection -> new PolicyStore(connection).version(digest))
        .map(Version::source);
  }

  /** Keeps a file that checks as a draft, with whoever calls as its author. Returns its digest. */
  public Answer<String> draft(Committer committer, Principal by, Policy policy, byte[] source) {
    return act(committer, by, new PolicyAct.Draft(policy, source, Optional.empty())).join();
  }

  /** The queues that have to sign a version in the place of the active one, in order. */
  public static List<String> signers(Policy active, Policy candidate) {
    var signers = new TreeSet<>(names(candidate.signOff()));
    signers.addAll(names(active.signOff()));
    if (Loosening.mayFollow(active, candidate)) {
      signers.add(active.owner().value());
    }
    return List.copyOf(signers);
  }

  /** The queues that have to sign the first version, in order. */
  static List<String> signers(Policy first) {
    return List.copyOf(new TreeSet<>(names(first.signOff())));
  }

  /** All versions of a workflow, newest first; empty when there is no such workflow. */
  List<Standing> versions(String workflow) {
    Now now = now();
    return database.read(connection -> {
      var found = new ArrayList<Standing>();
      for (Version version : new PolicyStore(connection).versions(workflow)) {
        found.add(standing(connection, version, now));
      }
      return found;
    });
  }

  /** How a version came up for signature, and when which of the workflow's became active. */
  record Past(Optional<Proposal> proposal, List<Activation> activations) {}

  Past past(Version version) {
    return database.read(connection -> {
      var store = new PolicyStore(connection);
      return new Past(
          store.newestProposal(version.digest()), store.activations(version.workflow()));
    });
  }

  CompletableFuture<Answer<String>> act(Committer committer, Principal by, PolicyAct.What what) {
    return committer.submit(new PolicyAct(by, what));
  }

  /** Every row of policies, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    PolicyStore.eachRow(connection, reader);
  }

  /** Queue names as texts. */
  static Set<String> names(Collection<QueueName> queues) {
    return queues.stream().map(QueueName::value).collect(Collectors.toUnmodifiableSet());
  }

  /** What is needed beside the rows, read before them: no read waits inside another. */
  private record Now(ActivePolicies policies, Directory directory) {}

  private Now now() {
    return new Now(latest(), people.latest());
  }

  private Standing standing(Connection connection, Version version, Now now) throws SQLException {
    var store = new PolicyStore(connection);
    Policy policy = compiled(version);
    Optional<ActivePolicy> current = now.policies.of(version.workflow());
    Optional<Integer> number = Optional.ofNullable(now.policies.versions().get(version.digest()));
    Optional<Proposal> proposal = store.newestProposal(version.digest());
    List<Signed> signed =
        proposal.isEmpty()
            ? List.of()
            : signed(store.signOffs(proposal.get().id()), proposal.get(), now.directory);
    boolean isActive =
        current.isPresent() && current.get().policy().digest().equals(version.digest());
    return new Standing(
        version,
        policy,
        state(isActive, number, signed),
        number,
        signed,
        isActive ? Optional.empty() : current.map(ActivePolicy::policy));
  }

  private static State state(boolean isActive, Optional<Integer> number, List<Signed> signed) {
    if (isActive) {
      return State.ACTIVE;
    }
    if (number.isPresent()) {
      return State.SUPERSEDED;
    }
    if (signed.isEmpty()) {
      return State.DRAFT;
    }
    boolean all = signed.stream().noneMatch(queue -> queue.signOffs.isEmpty());
    return all ? State.SIGNED : State.PROPOSED;
  }

  private static List<Signed> signed(
      List<SignOff> signOffs, Proposal proposal, Directory directory) {
    return proposal.signers().stream()
        .map(queue -> new Signed(queue, counting(signOffs, queue, directory)))
        .toList();
  }

  private static List<SignOff> counting(List<SignOff> signOffs, String queue, Directory directory) {
    return signOffs.stream()
        .filter(s -> s.queue().equals(queue) && directory.isMember(s.person(), queue))
        .toList();
  }

  private ActivePolicies load(Connection connection) throws SQLException {
    var store = new PolicyStore(connection);
    var holding = new HashMap<String, ActivePolicy>();
    var versions = new HashMap<String, Integer>();
    for (Activation activation : store.activations()) {
      Version version = store.version(activation.digest()).orElseThrow();
      holding.put(activation.workflow(), new ActivePolicy(compiled(version), activation.version()));
      versions.put(activation.digest(), activation.version());
    }
    var owners = new HashMap<String, String>();
    for (Version version : store.newestVersions()) {
      owners.put(version.workflow(), compiled(version).owner().value());
    }
    return new ActivePolicies(holding, owners, versions);
  }

  /** Compiles once per digest; a stored file has checked before, so it checks again. */
  private Policy compiled(Version version) {
    return compiled.computeIfAbsent(version.digest(), digest -> compile(version));
  }

  private static Policy compile(Version version) {
    return switch (PolicyReader.read(version.workflow() + ".yaml", version.source())) {
      case Reading.Valid(Policy policy, var warnings) -> {
        if (!policy.digest().equals(version.digest())) {
          throw new IllegalStateException(
              "the stored policy " + version.digest() + " now reads as " + policy.digest());
        }
        yield policy;
      }
      case Reading.Invalid invalid ->
          throw new IllegalStateException("stored policy " + version.digest() + invalid.text());
    };
  }
}
