package dev.lastword.server.alerts;

import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.OwnAddress;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;

/** The form in which people in a browser say that they have seen to an alert. */
public final class AlertPages {

  private final Alerts alerts;
  private final Committer committer;

  public AlertPages(Alerts alerts, Committer committer) {
    this.alerts = alerts;
    this.committer = committer;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("POST", "/alerts/{id}/seen", call -> call.form().reply(form -> see(call, form)));
  }

  private Reply see(Call call, Form form) {
    String back = OwnAddress.of(form.text("back")).orElse("/inbox");
    return PublicId.ALERT
        .parse(call.path("id"))
        .map(id ->
            alerts
                .see(committer, call.caller(Principal.Person.class), id)
                .reply(alert -> Reply.seeOther(back)))
        .orElseGet(() -> new Refused(ErrorCode.ALERT_UNKNOWN, "There is no such alert."));
  }
}
