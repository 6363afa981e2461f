package dev.lastword.server;

import dev.lastword.server.actions.ActionDocuments;
import dev.lastword.server.actions.ActionPages;
import dev.lastword.server.actions.ActionRoutes;
import dev.lastword.server.actions.HistoryBackfill;
import dev.lastword.server.actions.Waiting;
import dev.lastword.server.alerts.AlertPages;
import dev.lastword.server.alerts.AlertRoutes;
import dev.lastword.server.alerts.Alerts;
import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.autonomy.AutonomyPages;
import dev.lastword.server.autonomy.AutonomyRoutes;
import dev.lastword.server.console.Assets;
import dev.lastword.server.console.Console;
import dev.lastword.server.evidence.Evidence;
import dev.lastword.server.evidence.EvidencePages;
import dev.lastword.server.evidence.EvidenceRoutes;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.SessionCookie;
import dev.lastword.server.http.Wire;
import dev.lastword.server.imports.ImportRoutes;
import dev.lastword.server.imports.Imports;
import dev.lastword.server.intake.Intake;
import dev.lastword.server.intake.IntakeRoutes;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.intake.SecondLook;
import dev.lastword.server.judgements.JudgementRoutes;
import dev.lastword.server.judgements.Judgements;
import dev.lastword.server.judgements.SpotCheckPages;
import dev.lastword.server.people.KeyRoutes;
import dev.lastword.server.people.People;
import dev.lastword.server.people.PeoplePages;
import dev.lastword.server.people.PeopleRoutes;
import dev.lastword.server.people.QueueRoutes;
import dev.lastword.server.people.SessionRoutes;
import dev.lastword.server.people.Sessions;
import dev.lastword.server.people.SignInPages;
import dev.lastword.server.people.TokenRoutes;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.policies.PolicyPages;
import dev.lastword.server.policies.PolicyRoutes;
import dev.lastword.server.releases.ReleaseRoutes;
import dev.lastword.server.releases.Releases;
import dev.lastword.server.releases.Revocation;
import dev.lastword.server.releases.Revocations;
import dev.lastword.server.reviews.Amending;
import dev.lastword.server.reviews.AmendmentPages;
import dev.lastword.server.reviews.Expiry;
import dev.lastword.server.reviews.InboxPages;
import dev.lastword.server.reviews.ReviewPages;
import dev.lastword.server.reviews.ReviewRoutes;
import dev.lastword.server.reviews.Reviews;
import dev.lastword.server.shadow.ShadowPages;
import dev.lastword.server.shadow.ShadowRoutes;
import dev.lastword.server.shadow.Shadows;
import dev.lastword.server.store.Access;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.EmbeddedPostgres;
import dev.lastword.server.store.Ids;
import dev.lastword.server.store.Notices;
import dev.lastword.server.store.Step;
import dev.lastword.server.trail.Checkpoints;
import dev.lastword.server.trail.KeyFile;
import dev.lastword.server.trail.Proofs;
import dev.lastword.server.trail.TrailPages;
import dev.lastword.server.trail.TrailRoutes;
import dev.lastword.server.workflows.WorkflowPages;
import dev.lastword.trail.SignerKey;
import dev.lastword.trail.VerifierKey;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** A running Lastword server: everything it is made of, in the order in which it is made. */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(2);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private Optional<PublicUrl> publicUrl = Optional.empty();
  private String url = "";
  private Optional<EmbeddedPostgres> postgres = Optional.empty();

  private Server() {}

  /**
   * How to start.
   *
   * @param data the folder of this server
   * @param port where to listen on loopback; 0 takes a free one
   * @param databaseUrl a PostgreSQL of your own; empty: the embedded one, in the folder
   * @param checkpointTo where each checkpoint is also written, for somebody else to keep
   * @param publicUrl where browsers reach it, through a proxy that speaks TLS; empty: on this
   *     machine only
   */
  public record Options(
      Path data,
      int port,
      Optional<String> databaseUrl,
      Optional<Path> checkpointTo,
      Optional<PublicUrl> publicUrl,
      Clock clock) {

    /** For this machine only. */
    public Options(
        Path data,
        int port,
        Optional<String> databaseUrl,
        Optional<Path> checkpointTo,
        Clock clock) {
      this(data, port, databaseUrl, checkpointTo, Optional.empty(), clock);
    }
  }

  /**
   * Starts a server. When it cannot be started, what was started already is stopped.
   *
   * @throws IOException when folder, database or port cannot be had; the message says what to do
   */
  public static Server start(Options options)
      throws IOException, SQLException, InterruptedException {
    var server = new Server();
    try {
      server.run(options);
      return server;
    } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void run(Options options) throws IOException, SQLException, InterruptedException {
    publicUrl = options.publicUrl();
    DataFolder folder = closeLater(DataFolder.take(options.data()));
    Clock clock = options.clock();
    var random = new SecureRandom();
    Database database = closeLater(Database.open(access(options, folder)));
    database.requireClockWithin(clock, CLOCKS_MAY_DIFFER);
    SignerKey trailKey = KeyFile.readOrMake(folder.trailKey(), "lastword-trail");
    SignerKey releaseKey = KeyFile.readOrMake(folder.releaseKey(), "lastword-release");
    closeLater(
        Checkpoints.start(
            database.signer(), trailKey, clock, folder.checkpoint(), options.checkpointTo()));

    JsonMapper json = Wire.mapper();
    var people = new People(database, clock);
    var policies = new Policies(database, people);
    var autonomy = new Autonomy(database, people, policies);
    var alerts = new Alerts(database, people, policies);
    var judge = new Judge(json);
    var waiting = new Waiting();
    var intake = new Intake(people, policies, autonomy, judge, Judgements.coin(trailKey), random);
    List<Step<?>> steps = steps(people, policies, autonomy, judge, intake, random);
    steps.add(alerts.step());
    var judgements = new Judgements(database, people, policies);
    steps.add(judgements.step(random));
    Committer committer = committer(database, clock, random, steps, waiting);
    closeLater(Expiry.start(database, committer, clock));
    keepOperator(folder, people, committer, random);
    policies.latest();

    var documents = new ActionDocuments(json);
    var console = new Console(Assets.load(), new PageNotices(database, autonomy), clock);
    var endpoints = new Endpoints(people.callers(committer), console::refusal, json);
    console.register(endpoints);
    peopleRoutes(endpoints, console, people, policies, committer, database, clock);
    new ImportRoutes(new Imports(database, people, policies, clock), committer).register(endpoints);
    var revocations = new Revocations(database, committer, policies, clock);
    autonomyRoutes(endpoints, console, autonomy, policies, people, committer, revocations);
    new AlertRoutes(alerts, committer, clock).register(endpoints);
    new IntakeRoutes(intake, committer, database, policies, documents).register(endpoints);
    new ActionRoutes(database, policies, documents, waiting).register(endpoints);
    new ReleaseRoutes(committer, database, policies, autonomy, documents, releaseKey, json, clock)
        .register(endpoints);
    var reviews = new Reviews(database, people, policies, documents, clock);
    reviewRoutes(endpoints, console, reviews, judgements, alerts, policies, committer, clock);
    var secondLook = new SecondLook(policies, judge);
    var amending = new Amending(policies, secondLook, documents, database, json);
    new AmendmentPages(console, reviews, amending, committer).register(endpoints);
    Proofs proofs = trailRoutes(endpoints, console, database, trailKey.verifier());
    new ActionPages(console, database, policies, people, proofs, json, judgements::afterwards)
        .register(endpoints);
    Evidence evidence =
        workflowRoutes(endpoints, console, database, policies, autonomy, committer, clock);
    var shadows = new Shadows(database, people, policies, evidence, json, clock);
    policyPages(endpoints, console, policies, people, evidence, shadows, committer);
    health(endpoints, database);
    listen(endpoints, options.port());
    folder.announce(url);
  }

  private static Proofs trailRoutes(
      Endpoints endpoints, Console console, Database database, VerifierKey key) {
    var proofs = new Proofs(database, key);
    new TrailRoutes(database, key).register(endpoints);
    new TrailPages(console, database, proofs).register(endpoints);
    return proofs;
  }

  private static void reviewRoutes(
      Endpoints endpoints,
      Console console,
      Reviews reviews,
      Judgements judgements,
      Alerts alerts,
      Policies policies,
      Committer committer,
      Clock clock) {
    new ReviewRoutes(reviews, committer).register(endpoints);
    new InboxPages(console, reviews, judgements, policies, clock).register(endpoints);
    new ReviewPages(console, reviews, policies, committer).register(endpoints);
    new AlertPages(alerts, committer).register(endpoints);
    new JudgementRoutes(judgements, committer).register(endpoints);
    new SpotCheckPages(console, judgements, alerts, policies, committer).register(endpoints);
  }

  private static Evidence workflowRoutes(
      Endpoints endpoints,
      Console console,
      Database database,
      Policies policies,
      Autonomy autonomy,
      Committer committer,
      Clock clock) {
    var evidence = new Evidence(database, policies, clock);
    new PolicyRoutes(policies, committer, autonomy::document, active -> shown(evidence, active))
        .register(endpoints);
    new EvidenceRoutes(evidence, policies).register(endpoints);
    new EvidencePages(console, evidence, policies).register(endpoints);
    new WorkflowPages(console, database, policies, autonomy::document, evidence::standing, clock)
        .register(endpoints);
    return evidence;
  }

  private static void policyPages(
      Endpoints endpoints,
      Console console,
      Policies policies,
      People people,
      Evidence evidence,
      Shadows shadows,
      Committer committer) {
    new PolicyPages(console, policies, people, committer, shadows::told).register(endpoints);
    new ShadowRoutes(shadows, policies, committer).register(endpoints);
    new ShadowPages(console, shadows, policies, evidence, committer).register(endpoints);
  }

  private static PolicyRoutes.Shown shown(Evidence evidence, ActivePolicy active) {
    var standing = evidence.standing(active);
    return new PolicyRoutes.Shown(standing.word(), standing.words());
  }

  private static void autonomyRoutes(
      Endpoints endpoints,
      Console console,
      Autonomy autonomy,
      Policies policies,
      People people,
      Committer committer,
      Revocations revocations) {
    AutonomyRoutes.Revoker revoker = revocations::holdRevoked;
    new AutonomyRoutes(autonomy, committer, revoker).register(endpoints);
    new AutonomyPages(console, autonomy, policies, people, committer, revoker).register(endpoints);
  }

  /** What writes; it wakes those who wait here, and tells the other nodes. */
  private Committer committer(
      Database database, Clock clock, RandomGenerator random, List<Step<?>> steps, Waiting waiting)
      throws SQLException {
    Notices notices = closeLater(Notices.start(database, waiting::wake, waiting::wakeAll));
    return closeLater(
        new Committer(
            database.writer(),
            clock,
            new Ids(random),
            steps,
            batch -> {
              waiting.wakeAfter(batch, notices::publish);
              batch.afterCommit(() -> database.committed(batch.generation()));
            }));
  }

  /** How everything is carried out, in the order of a batch. */
  private static List<Step<?>> steps(
      People people,
      Policies policies,
      Autonomy autonomy,
      Judge judge,
      Intake intake,
      RandomGenerator random) {
    var steps = new ArrayList<Step<?>>();
    steps.addAll(people.steps(policies.namedQueues(), random));
    steps.add(policies.step(HistoryBackfill::record, random));
    steps.add(autonomy.step(random));
    steps.addAll(intake.steps());
    steps.add(Imports.step(people, policies));
    steps.add(Shadows.step(people, policies));
    var secondLook = new SecondLook(policies, judge);
    steps.addAll(Reviews.steps(people, policies, secondLook, judge, random));
    var revocation = new Revocation(policies, autonomy, judge, random);
    steps.addAll(Releases.steps(people, secondLook, autonomy, revocation, judge, random));
    return steps;
  }

  private void peopleRoutes(
      Endpoints endpoints,
      Console console,
      People people,
      Policies policies,
      Committer committer,
      Database database,
      Clock clock) {
    new PeopleRoutes(committer, this::publicUrl).register(endpoints);
    new KeyRoutes(committer, database).register(endpoints);
    new QueueRoutes(people, policies.namedQueues(), committer).register(endpoints);
    var sessions = new Sessions(committer);
    var cookie = new SessionCookie(this::publicUrl);
    new SessionRoutes(sessions, cookie).register(endpoints);
    new TokenRoutes(committer, database, clock).register(endpoints);
    new SignInPages(console, sessions, cookie).register(endpoints);
    new PeoplePages(console, people, policies.namedQueues(), database, committer, clock)
        .register(endpoints);
  }

  /** Where it listens: {@code http://127.0.0.1:PORT}. */
  public String url() {
    return url;
  }

  /** Where browsers reach it, without a slash at the end. */
  private String publicUrl() {
    return publicUrl.map(PublicUrl::text).orElse(url);
  }

  /** The embedded database; empty with a PostgreSQL of your own. */
  public Optional<EmbeddedPostgres> postgres() {
    return postgres;
  }

  /** Stops in the opposite order: first no more requests, at last the database. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
      }
    }
  }

  private Access access(Options options, DataFolder folder)
      throws IOException, InterruptedException {
    if (options.databaseUrl().isPresent()) {
      return Access.ofUrl(options.databaseUrl().get());
    }
    EmbeddedPostgres embedded = closeLater(EmbeddedPostgres.start(folder.path()));
    postgres = Optional.of(embedded);
    return embedded.access();
  }

  /** The token in the folder has to be the operator's; when it is not, there is a new one. */
  private static void keepOperator(
      DataFolder folder, People people, Committer committer, SecureRandom random)
      throws IOException {
    boolean known =
        folder
            .operatorToken()
            .flatMap(people::authenticate)
            .filter(Principal.Operator.class::isInstance)
            .isPresent();
    if (!known) {
      folder.keepOperatorToken(people.newOperatorToken(committer, random).text());
    }
  }

  private static void health(Endpoints endpoints, Database database) throws IOException {
    String description = resource("/dev/lastword/api/openapi.json");
    endpoints.open("GET", "/openapi.json", call -> new Reply.Text("application/json", description));
    endpoints.open("GET", "/healthz", call -> new Reply.Text("text/plain", "ok\n"));
    endpoints.open(
        "GET",
        "/readyz",
        call -> {
          database.read(connection -> connection.isValid(1));
          return new Reply.Text("text/plain", "ready\n");
        });
  }

  private static String resource(String name) throws IOException {
    try (InputStream resource = Server.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IOException("this build lacks " + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void listen(Endpoints endpoints, int port) throws IOException {
    WebServer web =
        WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(port)
            .maxPayloadSize(Endpoints.BODY_READ_BYTES)
            .directHandlers(endpoints.unroutable())
            .shutdownHook(false)
            .routing(endpoints.routing())
            .build()
            .start();
    closeLater(web::stop);
    if (web.port() <= 0) { // a port that cannot be had is no exception to the web server
      throw new IOException(
          "port %d on 127.0.0.1 is taken. Choose another with --port, or --port 0 for any that is free."
              .formatted(port));
    }
    url = "http://127.0.0.1:" + web.port();
  }

  private <T extends AutoCloseable> T closeLater(T part) {
    parts.push(part);
    return part;
  }
}
