package dev.lastword.server.policies;

import dev.lastword.policy.Policy;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.Directory;
import dev.lastword.server.people.People;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Carries out acts on policies, one after the other, by the rules of DESIGN §5. */
final class PolicyStep implements Step<PolicyAct> {

  private static final String OPERATOR = "operator";
  private static final int SALT_BYTES = 16;

  private final People people;
  private final Policies policies;
  private final HistoryOfEarlierActions history;
  private final RandomGenerator random;

  PolicyStep(
      People people, Policies policies, HistoryOfEarlierActions history, RandomGenerator random) {
    this.people = people;
    this.policies = policies;
    this.history = history;
    this.random = random;
  }

  @Override
  public Class<PolicyAct> kind() {
    return PolicyAct.class;
  }

  @Override
  public void run(Batch batch, List<PolicyAct> commands) throws SQLException {
    for (PolicyAct command : commands) {
      Optional<Principal> by = people.at(batch).again(command.by(), batch.now());
      command.decide(
          by.isEmpty()
              ? Answer.refused(ErrorCode.NOT_SIGNED_IN, "This credential has just ended.")
              : done(batch, by.get(), command.what()));
    }
  }

  private Answer<String> done(Batch batch, Principal by, PolicyAct.What what) throws SQLException {
    return switch (what) {
      case PolicyAct.Draft draft -> draft(batch, by, draft);
      case PolicyAct.Propose(Policy policy) -> propose(batch, by, policy);
      case PolicyAct.Sign sign -> sign(batch, by, sign);
      case PolicyAct.Activate(Policy policy) -> activate(batch, by, policy);
    };
  }

  private Answer<String> draft(Batch batch, Principal by, PolicyAct.Draft draft)
      throws SQLException {
    Policy policy = draft.policy();
    Optional<Directory.Known> author = draft.author().flatMap(people.at(batch)::byName);
    if (draft.author().isPresent() && author.isEmpty()) {
      return Answer.refused(
          ErrorCode.AUTHOR_UNKNOWN,
          "There is no user named " + draft.author().get() + ". Add the author as a user first.");
    }
    if (store(batch).version(policy.digest()).isEmpty()) {
      PolicyStore.insert(
          batch,
          new PolicyRows.Version(
              policy.digest(),
              policy.workflow(),
              draft.source(),
              HexFormat.of().parseHex(policy.sourceDigest()),
              authors(by, author),
              batch.now(),
              0));
      batch.changeGeneration();
    }
    return Answer.of(policy.digest());
  }

  private static List<String> authors(Principal by, Optional<Directory.Known> author) {
    var authors = new TreeSet<String>();
    authors.add(
        by instanceof Principal.Person person ? PublicId.PERSON.of(person.person()) : OPERATOR);
    author.ifPresent(known -> authors.add(PublicId.PERSON.of(known.id())));
    return List.copyOf(authors);
  }

  private Answer<String> propose(Batch batch, Principal by, Policy policy) throws SQLException {
    Optional<ActivePolicy> active = policies.at(batch).of(policy.workflow());
    if (active.isPresent() && active.get().policy().digest().equals(policy.digest())) {
      return Answer.refused(ErrorCode.ACTIVE_ALREADY, "There is nothing left to propose.");
    }
    Directory directory = people.at(batch);
    Set<String> unknown = new TreeSet<>(Policies.names(policy.queues()));
    unknown.removeAll(directory.members().keySet());
    if (!unknown.isEmpty()) {
      return Answer.refused(
          ErrorCode.QUEUE_UNKNOWN,
          "Nobody has been added to: "
              + String.join(", ", unknown)
              + ". Add them first: lastword user add NAME --queue "
              + unknown.iterator().next());
    }
    PolicyRows.Proposal proposal = proposal(batch, by, policy, active);
    Optional<PolicyRows.Proposal> earlier = store(batch).newestProposal(policy.digest());
    if (earlier.isEmpty() || !sameTerms(earlier.get(), proposal)) {
      PolicyStore.insert(batch, proposal);
    }
    return Answer.of(policy.digest());
  }

  private PolicyRows.Proposal proposal(
      Batch batch, Principal by, Policy policy, Optional<ActivePolicy> active) throws SQLException {
    return new PolicyRows.Proposal(
        batch.newId(),
        policy.digest(),
        policy.workflow(),
        active.map(current -> current.policy().digest()).orElse(null),
        active
            .map(current -> Policies.signers(current.policy(), policy))
            .orElseGet(() -> Policies.signers(policy)),
        authorsSince(batch, policy, active),
        batch.now(),
        by.credential(),
        0);
  }

  /** All who changed something since the active version. */
  private List<String> authorsSince(Batch batch, Policy policy, Optional<ActivePolicy> active)
      throws SQLException {
    var authors = new TreeSet<String>();
    for (PolicyRows.Version version : store(batch).versions(policy.workflow())) {
      boolean isActive =
          active.isPresent() && active.get().policy().digest().equals(version.digest());
      if (isActive) {
        break;
      }
      authors.addAll(version.authors());
    }
    store(batch).version(policy.digest()).ifPresent(own -> authors.addAll(own.authors()));
    return List.copyOf(authors);
  }

  private static boolean sameTerms(PolicyRows.Proposal a, PolicyRows.Proposal b) {
    return java.util.Objects.equals(a.base(), b.base())
        && a.signers().equals(b.signers())
        && a.authors().equals(b.authors());
  }

  private Answer<String> sign(Batch batch, Principal by, PolicyAct.Sign sign) throws SQLException {
    Answer<PolicyRows.Proposal> standing = standing(batch, sign.policy());
    if (!(standing instanceof Answer.Given<PolicyRows.Proposal>(PolicyRows.Proposal proposal))) {
      return ((Answer.Denied<PolicyRows.Proposal>) standing).as();
    }
    Principal.Person signer = (Principal.Person) by;
    String queue = sign.queue();
    boolean mayNot = !proposal.signers().contains(queue) || !signer.queues().contains(queue);
    if (mayNot) {
      return Answer.refused(
          ErrorCode.NOT_A_SIGNER,
          "%s signs: %s. You are in: %s."
              .formatted(
                  policyName(proposal), listed(proposal.signers()), listed(signer.queues())));
    }
    if (proposal.authors().contains(PublicId.PERSON.of(signer.person()))) {
      return Answer.refused(
          ErrorCode.AUTHOR_SIGNS, "Somebody else of " + queue + " has to sign what you wrote.");
    }
    boolean signed =
        store(batch).signOffs(proposal.id()).stream()
            .anyMatch(s -> s.queue().equals(queue) && s.person().equals(signer.person()));
    if (signed) {
      return Answer.refused(ErrorCode.SIGNED_ALREADY, "Your signature for " + queue + " stands.");
    }
    if (sign.override().isEmpty() && answersForMore(batch, sign.policy(), queue)) {
      return Answer.refused(
          ErrorCode.OVERRIDE_MISSING,
          "This version may let more through than the active one. %s owns the workflow: sign with a sentence that says why that may be."
              .formatted(queue));
    }
    PolicyStore.insert(batch, signOff(batch, proposal, signer, sign));
    return Answer.of(sign.policy().digest());
  }

  /** Whether whoever signs for this queue has to answer for a loosening. */
  private boolean answersForMore(Batch batch, Policy candidate, String queue) throws SQLException {
    Optional<ActivePolicy> active = policies.at(batch).of(candidate.workflow());
    return active.isPresent()
        && active.get().policy().owner().value().equals(queue)
        && Loosening.mayFollow(active.get().policy(), candidate);
  }

  private PolicyRows.SignOff signOff(
      Batch batch, PolicyRows.Proposal proposal, Principal.Person signer, PolicyAct.Sign sign) {
    return new PolicyRows.SignOff(
        batch.newId(),
        proposal.id(),
        sign.queue(),
        signer.person(),
        signer.credential(),
        HexFormat.of().parseHex(sign.sourceDigest()),
        sign.override().orElse(null),
        salt(),
        batch.now(),
        0);
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  private Answer<String> activate(Batch batch, Principal by, Policy policy) throws SQLException {
    Optional<ActivePolicy> active = policies.at(batch).of(policy.workflow());
    if (active.isPresent() && active.get().policy().digest().equals(policy.digest())) {
      return Answer.of(policy.digest());
    }
    Answer<PolicyRows.Proposal> standing = standing(batch, policy);
    if (!(standing instanceof Answer.Given<PolicyRows.Proposal>(PolicyRows.Proposal proposal))) {
      return ((Answer.Denied<PolicyRows.Proposal>) standing).as();
    }
    Directory directory = people.at(batch);
    List<String> missing = missing(store(batch).signOffs(proposal.id()), proposal, directory);
    if (!missing.isEmpty()) {
      return Answer.refused(
          ErrorCode.SIGNATURES_MISSING, "Still to sign: " + listed(missing) + ".");
    }
    List<String> empty =
        Policies.names(policy.queues()).stream()
            .filter(queue -> directory.membersOf(queue).isEmpty())
            .sorted()
            .toList();
    if (!empty.isEmpty()) {
      return Answer.refused(
          ErrorCode.QUEUE_EMPTY, "Nobody could answer for: " + listed(empty) + ".");
    }
    int version = active.map(current -> current.version() + 1).orElse(1);
    PolicyStore.insert(batch, activation(batch, by, proposal, version));
    history.record(batch, policy, newSlots(policy, active));
    batch.changeGeneration();
    return Answer.of(policy.digest());
  }

  /** What this policy asks of earlier actions and the version before it did not record. */
  private static Set<String> newSlots(Policy policy, Optional<ActivePolicy> active) {
    var slots = new TreeSet<>(policy.historySlots());
    active.ifPresent(before -> slots.removeAll(before.policy().historySlots()));
    return slots;
  }

  /** Queues for which nobody who may sign, and is still in the queue, has signed. */
  static List<String> missing(
      List<PolicyRows.SignOff> signOffs, PolicyRows.Proposal proposal, Directory directory) {
    var missing = new ArrayList<>(proposal.signers());
    for (PolicyRows.SignOff signOff : signOffs) {
      UUID person = signOff.person();
      boolean isAuthor = proposal.authors().contains(PublicId.PERSON.of(person));
      if (!isAuthor && directory.isMember(person, signOff.queue())) {
        missing.remove(signOff.queue());
      }
    }
    return missing;
  }

  private static PolicyRows.Activation activation(
      Batch batch, Principal by, PolicyRows.Proposal proposal, int version) {
    return new PolicyRows.Activation(
        batch.newId(),
        proposal.workflow(),
        version,
        proposal.digest(),
        proposal.id(),
        batch.now(),
        by.credential(),
        0);
  }

  /** The proposal of this policy, if the version it was compared with still holds. */
  private Answer<PolicyRows.Proposal> standing(Batch batch, Policy policy) throws SQLException {
    Optional<PolicyRows.Proposal> proposal = store(batch).newestProposal(policy.digest());
    if (proposal.isEmpty()) {
      return Answer.refused(
          ErrorCode.NOT_PROPOSED, "Propose it first: lastword policy publish FILE.");
    }
    String active =
        policies.at(batch).of(policy.workflow()).map(p -> p.policy().digest()).orElse(null);
    return java.util.Objects.equals(active, proposal.get().base())
        ? Answer.of(proposal.get())
        : Answer.refused(
            ErrorCode.BASE_CHANGED,
            "Propose it again, so that it is compared with what holds now.");
  }

  private static String policyName(PolicyRows.Proposal proposal) {
    return "For " + proposal.workflow() + " " + proposal.digest().substring(0, 8);
  }

  private static String listed(Collection<String> queues) {
    return queues.isEmpty() ? "no queue" : String.join(", ", new TreeSet<>(queues));
  }

  private static PolicyStore store(Batch batch) {
    return new PolicyStore(batch.connection());
  }
}
