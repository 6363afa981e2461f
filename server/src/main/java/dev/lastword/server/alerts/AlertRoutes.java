package dev.lastword.server.alerts;

import dev.lastword.api.AlertDocument;
import dev.lastword.api.AlertPage;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code GET /v1/alerts}, {@code POST /v1/alerts/{id}/seen}. */
public final class AlertRoutes {

  private static final int PAGE = 100;
  private static final UUID LAST = new UUID(-1L, -1L);

  private final Alerts alerts;
  private final Committer committer;
  private final Clock clock;

  public AlertRoutes(Alerts alerts, Committer committer, Clock clock) {
    this.alerts = alerts;
    this.committer = committer;
    this.clock = clock;
  }

  public void register(Endpoints to) {
    to.add("GET", "/v1/alerts", Set.of(Role.PERSON), this::list);
    to.add("POST", "/v1/alerts/{id}/seen", Set.of(Role.PERSON), this::see);
  }

  private Reply list(Call call) {
    Optional<UUID> before = call.query("cursor").flatMap(PublicId.ALERT::parse);
    if (call.query("cursor").isPresent() && before.isEmpty()) {
      return invalid("cursor", "is not one that this list gave out");
    }
    String seen = call.query("seen").orElse("false");
    if (!seen.equals("true") && !seen.equals("false")) {
      return invalid("seen", "is true or false");
    }
    List<Alert> found =
        alerts.page(
            call.caller(Principal.Person.class),
            call.query("queue").orElse(""),
            seen.equals("true"),
            before.orElse(LAST),
            PAGE + 1);
    return Reply.ok(page(found));
  }

  private AlertPage page(List<Alert> found) {
    List<Alert> shown = found.subList(0, Math.min(PAGE, found.size()));
    return new AlertPage(
        shown.stream().map(this::document).toList(),
        found.size() > PAGE ? PublicId.ALERT.of(shown.getLast().id()) : null);
  }

  private Reply see(Call call) {
    return PublicId.ALERT
        .parse(call.path("id"))
        .map(id ->
            alerts
                .see(committer, call.caller(Principal.Person.class), id)
                .reply(alert -> Reply.ok(document(alert))))
        .orElseGet(() ->
            new Refused(ErrorCode.ALERT_UNKNOWN, "An alert has an id like alr_…, as listed."));
  }

  private AlertDocument document(Alert alert) {
    Alert.Seen seen = alert.seen();
    return new AlertDocument(
        PublicId.ALERT.of(alert.id()),
        PublicId.ACTION.of(alert.action()),
        alert.workflow(),
        alert.agent(),
        alert.subject(),
        alert.rule(),
        alert.queue(),
        alert.because(),
        alert.at(),
        Math.max(0, Duration.between(alert.at(), clock.instant()).toSeconds()),
        seen == null ? null : new AlertDocument.Seen(alerts.nameOf(seen.by()), seen.at()));
  }

  private static Refused invalid(String name, String what) {
    return new Refused(ErrorCode.DOES_NOT_FIT, "The query parameter " + name + " " + what + ".");
  }
}
