package dev.lastword.server.alerts;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Command;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person says that they have seen an alert. Who says so first stays. */
final class SeeAlert extends Command<Answer<Alert>> {

  private final Principal.Person by;
  private final UUID alert;

  SeeAlert(Principal.Person by, UUID alert) {
    this.by = by;
    this.alert = alert;
  }

  /** Writes it down. */
  static final class Seeing implements Step<SeeAlert> {

    private final People people;
    private final Policies policies;

    Seeing(People people, Policies policies) {
      this.people = people;
      this.policies = policies;
    }

    @Override
    public Class<SeeAlert> kind() {
      return SeeAlert.class;
    }

    @Override
    public void run(Batch batch, List<SeeAlert> commands) throws SQLException {
      List<UUID> ids = commands.stream().map(command -> command.alert).distinct().toList();
      var alerts = new HashMap<UUID, Alert>();
      AlertStore.find(batch.connection(), ids).forEach(alert -> alerts.put(alert.id(), alert));
      for (SeeAlert command : commands) {
        command.decide(decide(batch, alerts, command));
      }
    }

    private Answer<Alert> decide(Batch batch, Map<UUID, Alert> alerts, SeeAlert command)
        throws SQLException {
      Optional<Alert> alert = forCaller(batch, alerts, command);
      if (alert.isEmpty()) {
        return Answer.refused(ErrorCode.ALERT_UNKNOWN, "Your queues have no such alert.");
      }
      if (alert.get().seen() != null) {
        return Answer.of(alert.get());
      }
      Alert seen = alert.get().seen(command.by.person(), batch.now());
      AlertStore.see(batch, seen.id(), command.by.person(), batch.now());
      alerts.put(seen.id(), seen);
      return Answer.of(seen);
    }

    private Optional<Alert> forCaller(Batch batch, Map<UUID, Alert> alerts, SeeAlert command)
        throws SQLException {
      Optional<Principal> now = people.at(batch).again(command.by, batch.now());
      Alert alert = alerts.get(command.alert);
      return alert != null
              && now.isPresent()
              && now.get() instanceof Principal.Person person
              && alert.isFor(person, policies.at(batch))
          ? Optional.of(alert)
          : Optional.empty();
    }
  }
}
