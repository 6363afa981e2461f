package dev.lastword.server.reviews;

import dev.lastword.api.ReviewPage;
import dev.lastword.policy.Policy;
import dev.lastword.policy.file.QueueName;
import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Reply;
import dev.lastword.server.judgements.Judgements;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.PublicId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The inbox: what waits for a person, and what was answered. */
public final class InboxPages {

  private final Console console;
  private final Reviews reviews;
  private final Judgements judgements;
  private final Policies policies;
  private final Clock clock;

  public InboxPages(
      Console console, Reviews reviews, Judgements judgements, Policies policies, Clock clock) {
    this.judgements = judgements;
    this.console = console;
    this.reviews = reviews;
    this.policies = policies;
    this.clock = clock;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/inbox", this::list);
  }

  private Reply list(Call call) {
    Principal.Person reader = call.caller(Principal.Person.class);
    InboxFilter filter = InboxFilter.of(call);
    String cursor = call.query("cursor").orElse("");
    ReviewPage found = found(filter.wantedBy(reader), filter.answered(), cursor);
    Instant now = clock.instant();
    List<InboxList.Row> rows =
        found.reviews().stream()
            .map(item ->
                InboxList.Row.of(item, reader.queues(), PublicId.PERSON.of(reader.person()), now))
            .toList();
    var list =
        new InboxList(
            filter,
            reviews.counts(reader.queues()),
            reader.queues().stream().sorted().toList(),
            workflows(reader),
            filter.answered() ? InboxList.answered(rows) : InboxList.waiting(rows),
            found.next() == null ? "" : filter.from(found.next()),
            cursor.isEmpty(),
            judgements.waitingFor(reader));
    return console.page(
        call, Section.INBOX, (to, tags, frame) -> JteinboxGenerated.render(to, tags, frame, list));
  }

  /** An old or foreign cursor begins at the beginning. */
  private ReviewPage found(Inbox.Wanted wanted, boolean answered, String cursor) {
    return answered
        ? reviews.closed(wanted, PublicId.REVIEW.parse(cursor))
        : reviews.open(wanted, Inbox.Place.of(cursor).orElse(Inbox.Place.BEGINNING));
  }

  /** Those that may ask the reader something. */
  private Map<String, String> workflows(Principal.Person reader) {
    var titles = new TreeMap<String, String>();
    for (ActivePolicy active : policies.latest().active().values()) {
      Policy policy = active.policy();
      if (policy.queuesWithWork().stream()
          .map(QueueName::value)
          .anyMatch(reader.queues()::contains)) {
        titles.put(policy.workflow(), policy.title());
      }
    }
    return titles;
  }
}
