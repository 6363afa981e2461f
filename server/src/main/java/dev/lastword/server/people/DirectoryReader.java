package dev.lastword.server.people;

import dev.lastword.server.http.Principal.Came;
import dev.lastword.server.people.Directory.Credential;
import dev.lastword.server.people.Directory.Holder;
import dev.lastword.server.people.Directory.Known;
import dev.lastword.server.people.PeopleRows.Act;
import dev.lastword.server.people.PeopleRows.CredentialRow;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the picture of everybody who may do something now. */
final class DirectoryReader {

  private static final String SESSIONS =
      """
      select s.hash, s.credential, s.person, c.operator_saw, s.expires_at
      from session s join credential c on c.id = s.credential
      where s.ended_at is null and s.expires_at > now()
      """;
  private static final String LAST_ACTS =
      """
      select distinct on (queue, person) queue, person, act, at
      from membership order by queue, person, trail_index desc
      """;

  private DirectoryReader() {}

  static Directory load(Connection connection) throws SQLException {
    var members = new HashMap<String, Set<UUID>>();
    var proposed = new HashMap<String, Map<UUID, Instant>>();
    memberships(connection, members, proposed);
    return Directory.of(
        credentials(connection), sessions(connection), people(connection), members, proposed);
  }

  private static Map<ByteBuffer, Credential> credentials(Connection connection)
      throws SQLException {
    var found = new HashMap<ByteBuffer, Credential>();
    for (CredentialRow row : PeopleStore.validCredentials(connection)) {
      holder(row)
          .ifPresent(holder ->
              found.put(
                  ByteBuffer.wrap(row.hash()), new Credential(row.id(), holder, row.expiresAt())));
    }
    return found;
  }

  /** A sign-in link is nobody's way to call: it is exchanged for a session. */
  private static Optional<Holder> holder(CredentialRow row) {
    return switch (row.kind()) {
      case OPERATOR -> Optional.of(new Holder.Operator());
      case AGENT ->
          Optional.of(
              new Holder.Agent(
                  Objects.requireNonNull(row.agent()), Objects.requireNonNull(row.workflow())));
      case PERSON ->
          Optional.of(
              new Holder.Person(
                  Objects.requireNonNull(row.person()), Came.TOKEN, row.operatorSaw()));
      case SIGN_IN -> Optional.empty();
    };
  }

  private static Map<ByteBuffer, Credential> sessions(Connection connection) throws SQLException {
    var found = new HashMap<ByteBuffer, Credential>();
    Rows.each(
        connection,
        SESSIONS,
        Rows.NOTHING,
        row -> {
          var holder =
              new Holder.Person(row.getObject(3, UUID.class), Came.CONSOLE, row.getBoolean(4));
          found.put(
              ByteBuffer.wrap(row.getBytes(1)),
              new Credential(row.getObject(2, UUID.class), holder, Rows.time(row, 5)));
        });
    return found;
  }

  private static Map<UUID, Known> people(Connection connection) throws SQLException {
    var found = new HashMap<UUID, Known>();
    Rows.each(
        connection,
        "select id, name, disabled_at is not null from person",
        Rows.NOTHING,
        row -> {
          UUID id = row.getObject(1, UUID.class);
          found.put(id, new Known(id, row.getString(2), row.getBoolean(3)));
        });
    return found;
  }

  /** The last act about a person in a queue decides. */
  private static void memberships(
      Connection connection,
      Map<String, Set<UUID>> members,
      Map<String, Map<UUID, Instant>> proposed)
      throws SQLException {
    Rows.each(
        connection,
        "select name from queue",
        Rows.NOTHING,
        row -> members.put(row.getString(1), new HashSet<>()));
    Rows.each(
        connection,
        LAST_ACTS,
        Rows.NOTHING,
        row -> {
          String queue = row.getString(1);
          UUID person = row.getObject(2, UUID.class);
          Act act = Act.of(row.getString(3));
          if (act.makesMember()) {
            members.computeIfAbsent(queue, name -> new HashSet<>()).add(person);
          } else if (act == Act.PROPOSED) {
            proposed.computeIfAbsent(queue, name -> new HashMap<>()).put(person, Rows.time(row, 4));
          }
        });
    members.replaceAll((queue, persons) -> Set.copyOf(persons));
    proposed.replaceAll((queue, persons) -> Map.copyOf(persons));
  }
}
