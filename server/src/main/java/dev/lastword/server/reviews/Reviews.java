package dev.lastword.server.reviews;

import dev.lastword.api.ReviewDocument;
import dev.lastword.api.ReviewPage;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionDocuments;
import dev.lastword.server.actions.ActionStore;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.intake.SecondLook;
import dev.lastword.server.judgements.Impartial;
import dev.lastword.server.judgements.Judged;
import dev.lastword.server.judgements.JudgementStore;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What waits for people, what they see of it, and what they answer. */
public final class Reviews {

  static final int PAGE = 50;
  private static final UUID LAST = new UUID(-1L, -1L);

  private final Database database;
  private final People people;
  private final Policies policies;
  private final ReviewDocuments documents;
  private final Clock clock;

  public Reviews(
      Database database, People people, Policies policies, ActionDocuments documents, Clock clock) {
    this.database = database;
    this.people = people;
    this.policies = policies;
    this.documents = new ReviewDocuments(documents);
    this.clock = clock;
  }

  /** How claims, rulings and expiry are carried out, in the order of a batch. */
  public static List<Step<?>> steps(
      People people,
      Policies policies,
      SecondLook secondLook,
      Judge judge,
      RandomGenerator random) {
    return List.of(
        new Claim.Clerk(people),
        new RulingStep(people, policies, secondLook, judge, random),
        new Expire.Ender());
  }

  /** A review with all that was read for it, in one snapshot. */
  record Read(
      ReviewStore.Review review,
      Action action,
      List<ReviewPart> parts,
      List<ReviewRows.Ruling> rulings,
      List<Judged> judgements,
      Map<String, ReviewRows.Claim> claims,
      boolean ownMatter) {}

  /** A review; empty when there is none of this id that the person may read. */
  public Optional<ReviewDocument> find(Principal.Person reader, UUID id) {
    return look(reader, id).map(Seen::document);
  }

  /** A review as its reader sees it, and what that was made of. */
  record Seen(Read read, ReviewDocument document, Instant now) {}

  /** Likewise with the bytes. */
  Optional<Seen> look(Principal.Person reader, UUID id) {
    var now = now();
    Optional<Read> read = database.read(connection -> read(connection, reader, id, now));
    return read.filter(found -> mayRead(reader, found, now))
        .map(found -> new Seen(found, documents.document(found, reader, now), now.instant()));
  }

  /** The newest review of an action; empty when there is none that the person may read. */
  public Optional<ReviewDocument> ofAction(Principal.Person reader, UUID action) {
    Optional<UUID> review =
        database.read(connection ->
            ActionStore.parts(connection, List.of(action)).getOrDefault(action, List.of()).stream()
                .findFirst()
                .map(ReviewPart::review));
    return review.flatMap(id -> find(reader, id));
  }

  private static Optional<Read> read(
      Connection connection, Principal.Person reader, UUID id, Now now) throws SQLException {
    Optional<ReviewStore.Review> review =
        ReviewStore.reviews(connection, List.of(id)).stream().findFirst();
    if (review.isEmpty()) {
      return Optional.empty();
    }
    UUID action = review.get().action();
    Action stored = ActionStore.find(connection, List.of(action)).getFirst().action();
    return Optional.of(
        new Read(
            review.get(),
            stored,
            ReviewStore.parts(connection, id),
            ReviewStore.rulings(connection, List.of(action)).stream()
                .map(ReviewStore.StoredRuling::ruling)
                .toList(),
            JudgementStore.of(connection, List.of(action)).getOrDefault(action, List.of()),
            ReviewStore.claims(connection, List.of(id), Claims.since(now.instant()))
                .getOrDefault(id, Map.of()),
            Impartial.isOwnMatter(connection, reader, stored)));
  }

  /** Whoever owns the workflow reads all of it; others what their queues are or were asked. */
  private static boolean mayRead(Principal.Person reader, Read read, Now now) {
    boolean owns =
        now.policies()
            .of(read.action.content().workflow())
            .map(active -> reader.queues().contains(active.policy().owner().value()))
            .orElse(false);
    return owns || !Parts.of(reader.queues(), read.parts).isEmpty();
  }

  /** What waits for somebody's queues, after a place in the list. */
  ReviewPage open(Inbox.Wanted wanted, Inbox.Place after) {
    var now = now();
    return database.read(connection -> {
      List<Inbox.Place> places = Inbox.open(connection, wanted, after, PAGE + 1);
      List<Inbox.Place> shown = places.subList(0, Math.min(PAGE, places.size()));
      List<ReviewPage.Item> items =
          items(connection, shown.stream().map(Inbox.Place::review).toList(), wanted.queues(), now);
      return new ReviewPage(items, places.size() > PAGE ? shown.getLast().text() : null);
    });
  }

  /** What somebody's queues were asked and is closed, newest first, before an id. */
  ReviewPage closed(Inbox.Wanted wanted, Optional<UUID> before) {
    var now = now();
    return database.read(connection -> {
      List<UUID> found = Inbox.closed(connection, wanted, before.orElse(LAST), PAGE + 1);
      List<UUID> shown = found.subList(0, Math.min(PAGE, found.size()));
      List<ReviewPage.Item> items = items(connection, shown, wanted.queues(), now);
      return new ReviewPage(
          items,
          found.size() > PAGE
              ? dev.lastword.server.store.PublicId.REVIEW.of(shown.getLast())
              : null);
    });
  }

  /** The first page of what waits for a person. */
  public ReviewPage waitingFor(Principal.Person reader) {
    return open(Inbox.Wanted.of(reader.queues()), Inbox.Place.BEGINNING);
  }

  /** How much waits for these queues. */
  InboxCounts counts(Collection<String> queues) {
    Instant now = clock.instant();
    return database.read(connection -> InboxCounts.of(connection, queues, now));
  }

  private List<ReviewPage.Item> items(
      Connection connection, List<UUID> ids, Collection<String> queues, Now now)
      throws SQLException {
    if (ids.isEmpty()) {
      return List.of();
    }
    var reviews = new HashMap<UUID, ReviewStore.Review>();
    ReviewStore.reviews(connection, ids).forEach(review -> reviews.put(review.id(), review));
    List<UUID> actionIds = reviews.values().stream().map(ReviewStore.Review::action).toList();
    var actions = new HashMap<UUID, Action>();
    ActionStore.find(connection, actionIds)
        .forEach(stored -> actions.put(stored.action().id(), stored.action()));
    Map<UUID, List<ReviewPart>> parts = ReviewStore.partsOf(connection, ids);
    List<ReviewRows.Ruling> rulings =
        ReviewStore.rulings(connection, actionIds).stream()
            .map(ReviewStore.StoredRuling::ruling)
            .toList();
    var claims = ReviewStore.claims(connection, ids, Claims.since(now.instant()));
    var items = new ArrayList<ReviewPage.Item>();
    for (UUID id : ids) {
      ReviewStore.Review review = reviews.get(id);
      Action action = review == null ? null : actions.get(review.action());
      if (review != null && action != null) {
        List<ReviewRows.Ruling> given =
            rulings.stream().filter(ruling -> ruling.action().equals(action.id())).toList();
        var read =
            new Read(
                review,
                action,
                parts.getOrDefault(id, List.of()),
                given,
                List.of(),
                claims.getOrDefault(id, Map.of()),
                false);
        items.add(documents.item(read, Set.copyOf(queues), now));
      }
    }
    return items;
  }

  /** Answers a review. */
  public Answer<Action> rule(
      Committer committer, Principal.Person by, UUID review, GiveRuling.Ruling ruling) {
    return committer.submit(new GiveRuling(by, review, ruling)).join();
  }

  /** Takes the open parts of one's queues. */
  public Answer<UUID> claim(Committer committer, Principal.Person by, UUID review) {
    return committer.submit(Claim.take(by, review)).join();
  }

  /** Gives them back. */
  public Answer<UUID> giveBack(Committer committer, Principal.Person by, UUID review) {
    return committer.submit(Claim.giveBack(by, review)).join();
  }

  /** What is needed beside the rows, read before them: no read waits inside another. */
  record Now(
      ActivePolicies policies, dev.lastword.server.people.Directory directory, Instant instant) {}

  private Now now() {
    return new Now(policies.latest(), people.latest(), clock.instant());
  }
}
