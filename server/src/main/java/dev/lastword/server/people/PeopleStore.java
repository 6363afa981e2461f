package dev.lastword.server.people;

import dev.lastword.server.people.PeopleRows.Act;
import dev.lastword.server.people.PeopleRows.CredentialRow;
import dev.lastword.server.people.PeopleRows.Kind;
import dev.lastword.server.people.PeopleRows.MembershipRow;
import dev.lastword.server.people.PeopleRows.PersonRow;
import dev.lastword.server.people.PeopleRows.QueueRow;
import dev.lastword.server.people.PeopleRows.SessionRow;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of people, queues, memberships, credentials and sessions. */
final class PeopleStore {

  private static final String PEOPLE =
      "select id, name, created_at, disabled_at, disabled_by, trail_index from person";
  private static final String QUEUES = "select name, created_at, trail_index from queue";
  private static final String MEMBERSHIPS =
      "select id, queue, person, act, at, by, trail_index from membership";
  private static final String CREDENTIALS =
      """
      select id, kind, hash, person, agent, workflow, operator_saw, created_at, expires_at,
        revoked_at, last_used_at, trail_index
      from credential
      """;
  private static final String SESSIONS =
      """
      select id, hash, person, credential, started_at, expires_at, ended_at, trail_index
      from session
      """;

  private PeopleStore() {}

  static void insert(Batch batch, PersonRow row) throws SQLException {
    batch.execute(
        "insert into person (id, name, created_at, trail_index) values (?, ?, ?, ?)",
        p ->
            p.value(row.id())
                .value(row.name())
                .value(row.createdAt())
                .value(batch.append(row.leaf())));
  }

  static void disable(Batch batch, PersonRow row) throws SQLException {
    batch.execute(
        "update person set disabled_at = ?, disabled_by = ?, trail_index = ? where id = ?",
        p ->
            p.value(row.disabledAt())
                .value(row.disabledBy())
                .value(batch.append(row.leaf()))
                .value(row.id()));
  }

  static void insert(Batch batch, QueueRow row) throws SQLException {
    batch.execute(
        "insert into queue (name, created_at, trail_index) values (?, ?, ?)",
        p -> p.value(row.name()).value(row.createdAt()).value(batch.append(row.leaf())));
  }

  static void insert(Batch batch, MembershipRow row) throws SQLException {
    batch.execute(
        """
        insert into membership (id, queue, person, act, at, by, trail_index)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id())
                .value(row.queue())
                .value(row.person())
                .value(row.act().word())
                .value(row.at())
                .value(row.by())
                .value(batch.append(row.leaf())));
  }

  static void insert(Batch batch, CredentialRow row) throws SQLException {
    batch.execute(
        """
        insert into credential (id, kind, hash, person, agent, workflow, operator_saw, created_at,
          expires_at, trail_index)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id())
                .value(row.kind().word())
                .value(row.hash())
                .value(row.person())
                .value(row.agent())
                .value(row.workflow())
                .value(row.operatorSaw())
                .value(row.createdAt())
                .value(row.expiresAt())
                .value(batch.append(row.leaf())));
  }

  static void revoke(Batch batch, CredentialRow row) throws SQLException {
    batch.execute(
        "update credential set revoked_at = ?, trail_index = ? where id = ?",
        p -> p.value(row.revokedAt()).value(batch.append(row.leaf())).value(row.id()));
  }

  static void insert(Batch batch, SessionRow row) throws SQLException {
    batch.execute(
        """
        insert into session (id, hash, person, credential, started_at, expires_at, trail_index)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id())
                .value(row.hash())
                .value(row.person())
                .value(row.credential())
                .value(row.startedAt())
                .value(row.expiresAt())
                .value(batch.append(row.leaf())));
  }

  static void end(Batch batch, SessionRow row) throws SQLException {
    batch.execute(
        "update session set ended_at = ?, trail_index = ? where id = ?",
        p -> p.value(row.endedAt()).value(batch.append(row.leaf())).value(row.id()));
  }

  /** Keys, tokens and links that were not revoked and whose time is not over. */
  static List<CredentialRow> validCredentials(Connection connection) throws SQLException {
    return Rows.all(
        connection,
        CREDENTIALS + " where revoked_at is null and (expires_at is null or expires_at > now())",
        Rows.NOTHING,
        PeopleStore::credential);
  }

  static List<CredentialRow> operatorTokens(Connection connection) throws SQLException {
    return Rows.all(
        connection,
        CREDENTIALS + " where kind = 'operator' and revoked_at is null",
        Rows.NOTHING,
        PeopleStore::credential);
  }

  static Optional<CredentialRow> signInLink(Connection connection, Token link) throws SQLException {
    return Rows.all(
            connection,
            CREDENTIALS + " where hash = ? and kind = 'sign-in'",
            p -> p.value(link.hash()),
            PeopleStore::credential)
        .stream()
        .findFirst();
  }

  static Optional<CredentialRow> credential(Connection connection, UUID id) throws SQLException {
    return Rows.all(
            connection, CREDENTIALS + " where id = ?", p -> p.value(id), PeopleStore::credential)
        .stream()
        .findFirst();
  }

  /** What a person holds that was not revoked, sign-in links included. */
  static List<CredentialRow> validOf(Connection connection, UUID person) throws SQLException {
    return Rows.all(
        connection,
        CREDENTIALS + " where person = ? and kind <> 'agent' and revoked_at is null order by id",
        p -> p.value(person),
        PeopleStore::credential);
  }

  static List<CredentialRow> agentKeys(Connection connection) throws SQLException {
    return Rows.all(
        connection,
        CREDENTIALS + " where kind = 'agent' and revoked_at is null order by agent, id",
        Rows.NOTHING,
        PeopleStore::credential);
  }

  static Optional<PersonRow> person(Connection connection, UUID id) throws SQLException {
    return Rows.all(connection, PEOPLE + " where id = ?", p -> p.value(id), PeopleStore::person)
        .stream()
        .findFirst();
  }

  static List<SessionRow> openSessions(Connection connection, UUID person) throws SQLException {
    return Rows.all(
        connection,
        SESSIONS + " where person = ? and ended_at is null order by id",
        p -> p.value(person),
        PeopleStore::session);
  }

  /** The session that this sign-in link opened, unless it was ended. */
  static Optional<SessionRow> openSession(Connection connection, UUID credential)
      throws SQLException {
    return Rows.all(
            connection,
            SESSIONS + " where credential = ? and ended_at is null",
            p -> p.value(credential),
            PeopleStore::session)
        .stream()
        .findFirst();
  }

  /** Every row, for whoever compares them with the trail. */
  static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    Rows.each(
        connection,
        PEOPLE,
        Rows.NOTHING,
        row -> {
          var person = person(row);
          reader.read(
              "person " + PublicId.PERSON.of(person.id()), person.trailIndex(), person.leaf());
        });
    Rows.each(
        connection,
        QUEUES,
        Rows.NOTHING,
        row -> {
          var queue = new QueueRow(row.getString(1), Rows.time(row, 2), row.getLong(3));
          reader.read("queue " + queue.name(), queue.trailIndex(), queue.leaf());
        });
    Rows.each(
        connection,
        MEMBERSHIPS,
        Rows.NOTHING,
        row -> {
          var membership = membership(row);
          String name = "membership " + PublicId.MEMBERSHIP.of(membership.id());
          reader.read(name, membership.trailIndex(), membership.leaf());
        });
    Rows.each(
        connection,
        CREDENTIALS,
        Rows.NOTHING,
        row -> {
          var credential = credential(row);
          String name = "credential " + PublicId.CREDENTIAL.of(credential.id());
          reader.read(name, credential.trailIndex(), credential.leaf());
        });
    Rows.each(
        connection,
        SESSIONS,
        Rows.NOTHING,
        row -> {
          var session = session(row);
          String name = "session " + PublicId.SESSION.of(session.id());
          reader.read(name, session.trailIndex(), session.leaf());
        });
  }

  private static PersonRow person(ResultSet row) throws SQLException {
    return new PersonRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        Rows.time(row, 3),
        Rows.timeOrNull(row, 4),
        row.getObject(5, UUID.class),
        row.getLong(6));
  }

  private static MembershipRow membership(ResultSet row) throws SQLException {
    return new MembershipRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, UUID.class),
        Act.of(row.getString(4)),
        Rows.time(row, 5),
        row.getObject(6, UUID.class),
        row.getLong(7));
  }

  private static CredentialRow credential(ResultSet row) throws SQLException {
    return new CredentialRow(
        row.getObject(1, UUID.class),
        Kind.of(row.getString(2)),
        row.getBytes(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        Rows.time(row, 8),
        Rows.timeOrNull(row, 9),
        Rows.timeOrNull(row, 10),
        Rows.timeOrNull(row, 11),
        row.getLong(12));
  }

  private static SessionRow session(ResultSet row) throws SQLException {
    return new SessionRow(
        row.getObject(1, UUID.class),
        row.getBytes(2),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        Rows.time(row, 5),
        Rows.time(row, 6),
        Rows.timeOrNull(row, 7),
        row.getLong(8));
  }
}
