package dev.lastword.client;

import static dev.lastword.client.Request.delete;
import static dev.lastword.client.Request.get;
import static dev.lastword.client.Request.post;
import static dev.lastword.client.Request.segment;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.ActionPage;
import dev.lastword.api.AutonomyDocument;
import dev.lastword.api.AutonomyRequest;
import dev.lastword.api.DisabledAccount;
import dev.lastword.api.EndedDocument;
import dev.lastword.api.EvidenceDocument;
import dev.lastword.api.ImportDocument;
import dev.lastword.api.ImportList;
import dev.lastword.api.KeyDocument;
import dev.lastword.api.KeyList;
import dev.lastword.api.MembershipDocument;
import dev.lastword.api.NewKey;
import dev.lastword.api.NewMember;
import dev.lastword.api.NewPerson;
import dev.lastword.api.NewStop;
import dev.lastword.api.OutcomeReport;
import dev.lastword.api.PersonDocument;
import dev.lastword.api.PolicyDocument;
import dev.lastword.api.QueueList;
import dev.lastword.api.ReleaseToken;
import dev.lastword.api.ReleasedAction;
import dev.lastword.api.ReviewDocument;
import dev.lastword.api.ReviewPage;
import dev.lastword.api.RulingRequest;
import dev.lastword.api.SignInLinkDocument;
import dev.lastword.api.SignOffRequest;
import dev.lastword.api.StopDocument;
import dev.lastword.api.StopList;
import dev.lastword.api.Submission;
import dev.lastword.api.WorkflowDocument;
import dev.lastword.api.WorkflowList;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A connection to one Lastword server with one key, token or session. Immutable, safe to share
 * between threads; one per program is enough. Every method blocks, and throws a {@link
 * LastwordException} when it did not get what it asked for: then do not act.
 *
 * <p>{@link #submit} and {@link #consume} take an idempotency key: 1 to 255 visible ASCII
 * characters, chosen by the caller so that it stands for this one piece of work, also after a
 * restart of the caller. Under one key the server does the work once; the same key with another
 * body is a problem of status 409. These two and the calls that only read are repeated for up to
 * about 11 seconds when the server does not answer; nothing else is ever repeated.
 */
public final class LastwordClient {

  /** A server is asked to hold an answer back no longer than this. */
  private static final Duration LONGEST_HELD = Duration.ofSeconds(30);

  /** And asked no more often than this, should it answer at once. */
  private static final long SHORTEST_ROUND_NANOS = 200_000_000;

  private final Exchange exchange;

  LastwordClient(Exchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Begins a client.
   *
   * @param url of the server, such as {@code https://lastword.example} or {@code
   *     http://127.0.0.1:8080}
   */
  public static LastwordClientBuilder at(String url) {
    return new LastwordClientBuilder(url);
  }

  /**
   * Asks before acting.
   *
   * @return the action with its verdict; with a release when it may proceed; with {@code released},
   *     its digests checked, when {@code consume} was asked for and it proceeds
   */
  public ActionDocument submit(String workflow, Submission submission, String idempotencyKey) {
    String target = "/v1/workflows/" + segment(workflow) + "/actions";
    return action(post(target, submission).key(idempotencyKey));
  }

  /** An action and where it stands. */
  public ActionDocument action(String id) {
    return action(get("/v1/actions/" + segment(id)));
  }

  /**
   * Waits until an action has a later revision than the one the caller knows, or the time is over.
   *
   * @param wait how long at most, rounded up to whole seconds; zero asks once
   * @return the action as it is then; of the same revision when nothing happened
   */
  public ActionDocument awaitChange(String id, int afterRevision, Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      long asked = System.nanoTime();
      Duration left = Duration.ofNanos(Math.max(0, end - asked));
      Duration held = left.compareTo(LONGEST_HELD) < 0 ? left : LONGEST_HELD;
      ActionDocument now = heldBack(id, afterRevision, held);
      if (now.revision() > afterRevision || System.nanoTime() >= end) {
        return now;
      }
      LockSupport.parkNanos(asked + SHORTEST_ROUND_NANOS - System.nanoTime());
    }
  }

  private ActionDocument heldBack(String id, int afterRevision, Duration held) {
    long seconds = (held.toMillis() + 999) / 1_000;
    String wait = "?wait=" + seconds + "s&after=" + afterRevision;
    return action(get("/v1/actions/" + segment(id) + wait).patience(held));
  }

  /** A page of actions, newest first. */
  public ActionPage actions(ActionQuery query) {
    return exchange.send(get("/v1/actions" + query.text()), ActionPage.class);
  }

  /** Withdraws an action that was not consumed yet. */
  public ActionDocument cancel(String id) {
    return action(post("/v1/actions/" + segment(id) + "/cancel"));
  }

  /** Says what came of a consumed action. */
  public ActionDocument outcome(String id, OutcomeReport report) {
    return action(post("/v1/actions/" + segment(id) + "/outcome", report));
  }

  /** A release in signed form, to show to others. */
  public ReleaseToken releaseToken(String releaseId) {
    return exchange.send(get("/v1/releases/" + segment(releaseId)), ReleaseToken.class);
  }

  /**
   * Takes a release, once, to execute it now. Facts and output are held against the digests that
   * were approved; {@link AlteredRelease} when they differ.
   *
   * @return exactly what may be executed
   */
  public ReleasedAction consume(String releaseId, String idempotencyKey) {
    String target = "/v1/releases/" + segment(releaseId) + "/consume";
    return ReleasedBytes.checked(
        exchange.send(post(target).key(idempotencyKey), ReleasedAction.class));
  }

  /** A page of reviews of the caller's queues. For people. */
  public ReviewPage reviews(ReviewQuery query) {
    return exchange.send(get("/v1/reviews" + query.text()), ReviewPage.class);
  }

  /** A review with everything that is needed to rule on it. */
  public ReviewDocument review(String id) {
    return review(get(reviewTarget(id)));
  }

  /**
   * Takes the parts of a review that are the caller's to answer, so that nobody else does the same
   * work. A claim gives no rights and ends by itself.
   */
  public ReviewDocument claim(String id) {
    return review(post(reviewTarget(id) + "/claim"));
  }

  /** Ends the caller's claim. */
  public ReviewDocument giveBack(String id) {
    return review(delete(reviewTarget(id) + "/claim"));
  }

  /**
   * Answers for all of the caller's queues that are asked. When somebody was first, or something
   * has changed since the revision that the caller looked at, this is a problem of status 409, and
   * nothing is stored.
   */
  public ReviewDocument rule(String id, RulingRequest ruling) {
    return review(post(reviewTarget(id) + "/rulings", ruling));
  }

  private ReviewDocument review(Request request) {
    return exchange.send(request, ReviewDocument.class);
  }

  private static String reviewTarget(String id) {
    return "/v1/reviews/" + segment(id);
  }

  /** Stores a policy file, UTF-8 YAML of at most 1 MB, as a draft of the caller. */
  public PolicyDocument draft(String workflow, byte[] yaml) {
    return exchange.send(draftRequest(workflow, yaml), PolicyDocument.class);
  }

  /**
   * Stores a draft for somebody else, as a build server does.
   *
   * @param author the name of a user; what is not ASCII in it travels percent-encoded
   */
  public PolicyDocument draft(String workflow, byte[] yaml, String author) {
    String name = Request.headerText(author);
    return exchange.send(
        draftRequest(workflow, yaml).header("Lastword-Author", name), PolicyDocument.class);
  }

  private static Request draftRequest(String workflow, byte[] yaml) {
    String target = "/v1/workflows/" + segment(workflow) + "/drafts";
    return post(target).with(yaml.clone(), "application/yaml");
  }

  /** Puts a draft up for signature. From here on its digest is frozen. */
  public PolicyDocument propose(String digest) {
    return exchange.send(post(policyTarget(digest) + "/proposal"), PolicyDocument.class);
  }

  /** Signs a proposed policy for one queue of the caller. */
  public PolicyDocument signOff(String digest, SignOffRequest signOff) {
    return exchange.send(post(policyTarget(digest) + "/sign-offs", signOff), PolicyDocument.class);
  }

  /** Makes a policy that has all its signatures the active one of its workflow. */
  public PolicyDocument activate(String digest) {
    return exchange.send(post(policyTarget(digest) + "/activation"), PolicyDocument.class);
  }

  /** A version of a policy, its source included. */
  public PolicyDocument policy(String digest) {
    return exchange.send(get(policyTarget(digest)), PolicyDocument.class);
  }

  private static String policyTarget(String digest) {
    return "/v1/policies/" + segment(digest);
  }

  /** All workflows, without their earlier policies. */
  public WorkflowList workflows() {
    return exchange.send(get("/v1/workflows"), WorkflowList.class);
  }

  /** A workflow with all its policies. */
  public WorkflowDocument workflow(String name) {
    return exchange.send(get("/v1/workflows/" + segment(name)), WorkflowDocument.class);
  }

  /** What the people's judgements show about a workflow, for members of its queues. */
  public EvidenceDocument evidence(String workflow) {
    String target = "/v1/workflows/" + segment(workflow) + "/evidence";
    return exchange.send(get(target), EvidenceDocument.class);
  }

  /**
   * Uploads what happened before, one JSON object a line. It counts once the owner has signed.
   *
   * @param lines at most 1,000,000 bytes; of a larger file a part
   * @param firstLine the number of its first line in the file, for the places of mistakes
   */
  public ImportDocument importHistory(String workflow, byte[] lines, int firstLine) {
    String target = importsTarget(workflow) + "?first_line=" + firstLine;
    return exchange.send(
        post(target).with(lines.clone(), "application/x-ndjson"), ImportDocument.class);
  }

  /** What was imported into a workflow, the newest first. */
  public ImportList imports(String workflow) {
    return exchange.send(get(importsTarget(workflow)), ImportList.class);
  }

  /** Stands for an import. For members of the owner's queue, not for who uploaded it. */
  public ImportDocument signImport(String id) {
    return exchange.send(post("/v1/imports/" + segment(id) + "/sign-off"), ImportDocument.class);
  }

  private static String importsTarget(String workflow) {
    return "/v1/workflows/" + segment(workflow) + "/imports";
  }

  /**
   * Takes the autonomy of a workflow back: from now on nothing proceeds there without a person.
   *
   * @param reason what people will read
   */
  public AutonomyDocument pause(String workflow, String reason) {
    return autonomy(workflow, "/pause", reason);
  }

  /** Gives a workflow its autonomy again. For people of the owner's queue, in a session. */
  public AutonomyDocument resume(String workflow, String reason) {
    return autonomy(workflow, "/resume", reason);
  }

  private AutonomyDocument autonomy(String workflow, String act, String reason) {
    String target = "/v1/workflows/" + segment(workflow) + act;
    return exchange.send(post(target, new AutonomyRequest(reason)), AutonomyDocument.class);
  }

  /** Stops a workflow, an agent or everything: nothing is released or consumed there. */
  public StopDocument stop(NewStop stop) {
    return exchange.send(post("/v1/stops", stop), StopDocument.class);
  }

  /** The stops in force, newest first. */
  public StopList stops() {
    return exchange.send(get("/v1/stops"), StopList.class);
  }

  /** Lifts a stop; it ends when everybody who has to has lifted it. */
  public StopDocument lift(String id, String reason) {
    String target = "/v1/stops/" + segment(id) + "?reason=" + segment(reason);
    return exchange.send(delete(target), StopDocument.class);
  }

  /**
   * Adds a user; the answer shows a sign-in link and, unless a member has to confirm the user
   * first, a token, once. For the operator.
   */
  public PersonDocument addPerson(NewPerson person) {
    return exchange.send(post("/v1/people", person), PersonDocument.class);
  }

  /** Makes a link that signs a user in once, within 15 minutes. For the operator. */
  public SignInLinkDocument addSignInLink(String person) {
    return exchange.send(post(personTarget(person) + "/sign-in-links"), SignInLinkDocument.class);
  }

  /** Ends an account, and with it sessions, tokens and memberships. For the operator. */
  public DisabledAccount disablePerson(String person) {
    return exchange.send(post(personTarget(person) + "/disable"), DisabledAccount.class);
  }

  private static String personTarget(String person) {
    return "/v1/people/" + segment(person);
  }

  /** Ends the session of this client. */
  public EndedDocument signOut() {
    return exchange.send(delete("/v1/session"), EndedDocument.class);
  }

  /** All queues with their members, and who is proposed. */
  public QueueList queues() {
    return exchange.send(get("/v1/queues"), QueueList.class);
  }

  /** Puts a user into a queue, or proposes it where an active policy names the queue. */
  public MembershipDocument proposeMember(String queue, NewMember member) {
    String target = "/v1/queues/" + segment(queue) + "/members";
    return exchange.send(post(target, member), MembershipDocument.class);
  }

  /** Confirms a proposed member. For members of the queue and of one that owns its policy. */
  public MembershipDocument confirmMember(String queue, String person) {
    return exchange.send(
        post(memberTarget(queue, person) + "/confirmation"), MembershipDocument.class);
  }

  /** Takes a user out of a queue, or a proposal back. */
  public MembershipDocument removeMember(String queue, String person) {
    return exchange.send(delete(memberTarget(queue, person)), MembershipDocument.class);
  }

  private static String memberTarget(String queue, String person) {
    return "/v1/queues/" + segment(queue) + "/members/" + segment(person);
  }

  /** Makes a key for an agent or an executor; the answer shows it once. For the operator. */
  public KeyDocument addKey(NewKey key) {
    return exchange.send(post("/v1/keys", key), KeyDocument.class);
  }

  /** The keys that were not revoked, without their secrets. For the operator. */
  public KeyList keys() {
    return exchange.send(get("/v1/keys"), KeyList.class);
  }

  /** Revokes a key; it ends at once. For the operator. */
  public EndedDocument revokeKey(String id) {
    return exchange.send(delete("/v1/keys/" + segment(id)), EndedDocument.class);
  }

  /** The latest signed checkpoint of the trail, a note as C2SP describes it. Keep it. */
  public String checkpoint() {
    return exchange.text(get("/v1/trail/checkpoint"));
  }

  private ActionDocument action(Request request) {
    ActionDocument action = exchange.send(request, ActionDocument.class);
    if (action.released() != null) {
      ReleasedBytes.checked(action.released());
    }
    return action;
  }
}
