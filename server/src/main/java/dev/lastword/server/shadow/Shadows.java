package dev.lastword.server.shadow;

import dev.lastword.policy.Policy;
import dev.lastword.server.evidence.Evidence;
import dev.lastword.server.evidence.Grounds;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.CandidateEvidence;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Step;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Candidates: stored versions of a policy that are watched beside the active one. */
public final class Shadows {

  /** So many may be watched in a workflow at once: each takes its share of the risk. */
  static final int MOST_WATCHED = 5;

  /** The newest that are listed. */
  private static final int MOST_LISTED = 50;

  private final Database database;
  private final People people;
  private final Policies policies;
  private final Evidence evidence;
  private final ReplayStore actions;
  private final Clock clock;

  public Shadows(
      Database database,
      People people,
      Policies policies,
      Evidence evidence,
      JsonMapper json,
      Clock clock) {
    this.database = database;
    this.people = people;
    this.policies = policies;
    this.evidence = evidence;
    this.actions = new ReplayStore(json);
    this.clock = clock;
  }

  /** How acts about candidates are carried out. */
  public static Step<?> step(People people, Policies policies) {
    return new ShadowStep(people, policies);
  }

  /** Every row of candidates, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    ShadowStore.eachRow(connection, reader);
  }

  /** Has a stored version of this workflow watched. */
  Answer<Shadow> register(Committer committer, Principal by, String workflow, String digest) {
    Optional<Policy> candidate = policies.policy(digest);
    if (candidate.isEmpty()) {
      return Answer.refused(
          ErrorCode.POLICY_UNKNOWN,
          "No policy has this digest (64 hex digits, as publish prints it).");
    }
    if (!candidate.get().workflow().equals(workflow)) {
      return Answer.refused(
          ErrorCode.WORKFLOW_DIFFERS,
          "It is a policy of %s, not of %s.".formatted(candidate.get().workflow(), workflow));
    }
    return act(committer, by, new ShadowAct.Register(workflow, digest));
  }

  Answer<Shadow> withdraw(Committer committer, Principal by, String workflow, String digest) {
    return act(committer, by, new ShadowAct.Withdraw(workflow, digest));
  }

  private static Answer<Shadow> act(Committer committer, Principal by, ShadowAct.What what) {
    return committer.submit(new ShadowAct(by, what)).join();
  }

  /** The candidates of a workflow, the one registered last first; figures of those watched. */
  List<Watched> of(String workflow) {
    List<Shadow> all = database.read(connection -> ShadowStore.of(connection, workflow)).reversed();
    return watched(workflow, all.stream().limit(MOST_LISTED).toList());
  }

  /** One of them; empty when this version was never registered. */
  Optional<Watched> one(String workflow, String digest) {
    List<Shadow> found =
        database.read(connection -> ShadowStore.of(connection, workflow)).stream()
            .filter(shadow -> shadow.digest().equals(digest))
            .toList();
    return watched(workflow, found).stream().findFirst();
  }

  /** What is known of a version that is watched, in words; empty while it is not. */
  public Optional<CandidateEvidence.Told> told(String workflow, String digest) {
    return one(workflow, digest)
        .filter(found -> found.shadow().isWatched())
        .map(found ->
            new CandidateEvidence.Told(
                found.isShown(),
                found.words(),
                InPlainWords.of(found),
                ShadowPages.path(workflow) + "/" + digest));
  }

  private List<Watched> watched(String workflow, List<Shadow> shadows) {
    Optional<ActivePolicy> active = policies.latest().of(workflow);
    if (active.isEmpty() || shadows.stream().noneMatch(Shadow::isWatched)) {
      return shadows.stream().map(shadow -> new Watched(shadow, candidate(shadow), null)).toList();
    }
    Instant now = clock.instant();
    Grounds grounds = evidence.grounds(workflow);
    List<Comparison> compared =
        shadows.stream()
            .filter(Shadow::isWatched)
            .map(shadow -> new Comparison(shadow, active.get().policy(), candidate(shadow)))
            .toList();
    Instant since = oldest(grounds, compared);
    database.read(connection -> {
      actions.each(connection, workflow, since, ask -> compared.forEach(c -> c.add(ask)));
      return compared.size();
    });
    var found = new ArrayList<Watched>();
    for (Shadow shadow : shadows) {
      found.add(
          compared.stream()
              .filter(comparison -> comparison.shadow().equals(shadow))
              .map(c -> new Watched(shadow, c.candidate(), c.figures(grounds, now)))
              .findFirst()
              .orElseGet(() -> new Watched(shadow, candidate(shadow), null)));
    }
    return found;
  }

  /** Everything of the epoch, and everything since the first of them was registered. */
  private static Instant oldest(Grounds grounds, List<Comparison> compared) {
    Instant registered =
        compared.stream()
            .map(comparison -> comparison.shadow().registered().at())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return grounds instanceof Grounds.Measured measured
            && measured.epoch().since().isBefore(registered)
        ? measured.epoch().since()
        : registered;
  }

  private Policy candidate(Shadow shadow) {
    return policies.policy(shadow.digest()).orElseThrow();
  }

  /** Who registered it, by name. */
  String nameOf(Shadow shadow) {
    UUID person = shadow.registered().person();
    return person == null ? "operator" : people.latest().nameOf(person);
  }

  static <T> Answer<T> unknown() {
    return Answer.refused(
        ErrorCode.SHADOW_UNKNOWN, "No candidate of this digest is watched in this workflow.");
  }
}
