package dev.lastword.server.people;

import dev.lastword.server.http.Role;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafReader;
import dev.lastword.server.trail.LeafText;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of people, queues, memberships and credentials, and the leaves that speak of them. */
public final class PeopleStore {

  private PeopleStore() {}

  /** A user as stored. The name stays off the trail. */
  public record PersonRow(UUID id, String name, Instant createdAt, long trailIndex) {
    public byte[] leaf() {
      return LeafText.of("person", PublicId.PERSON.of(id), createdAt).bytes();
    }
  }

  public record QueueRow(String name, Instant createdAt, long trailIndex) {
    public byte[] leaf() {
      return LeafText.of("queue", name, createdAt).bytes();
    }
  }

  public record MembershipRow(
      UUID id, String queue, UUID person, String act, Instant at, UUID by, long trailIndex) {
    public byte[] leaf() {
      return LeafText.of("membership", PublicId.MEMBERSHIP.of(id), at)
          .text("queue", queue)
          .text("person", PublicId.PERSON.of(person))
          .text("act", act)
          .text("by", PublicId.CREDENTIAL.of(by))
          .bytes();
    }
  }

  public record CredentialRow(
      UUID id,
      String kind,
      byte[] hash,
      @Nullable UUID person,
      @Nullable String agent,
      @Nullable String workflow,
      boolean operatorSaw,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt,
      long trailIndex) {

    CredentialRow revoked(Instant when) {
      return new CredentialRow(
          id,
          kind,
          hash,
          person,
          agent,
          workflow,
          operatorSaw,
          createdAt,
          expiresAt,
          when,
          trailIndex);
    }

    /** Its last leaf: that it was made, or that it was revoked. */
    public byte[] leaf() {
      return LeafText.of("credential", PublicId.CREDENTIAL.of(id), createdAt)
          .text("of", kind)
          .bytes("hash", hash)
          .text("person", person == null ? null : PublicId.PERSON.of(person))
          .text("agent", agent)
          .text("workflow", workflow)
          .flag("operator_saw", operatorSaw)
          .time("expires_at", expiresAt)
          .time("revoked_at", revokedAt)
          .bytes();
    }
  }

  static void insert(Batch batch, PersonRow row) throws SQLException {
    batch.execute(
        "insert into person (id, name, created_at, trail_index) values (?, ?, ?, ?)",
        p -> p.value(row.id).value(row.name).value(row.createdAt).value(batch.append(row.leaf())));
  }

  static void insert(Batch batch, QueueRow row) throws SQLException {
    batch.execute(
        "insert into queue (name, created_at, trail_index) values (?, ?, ?)",
        p -> p.value(row.name).value(row.createdAt).value(batch.append(row.leaf())));
  }

  static void insert(Batch batch, MembershipRow row) throws SQLException {
    batch.execute(
        """
        insert into membership (id, queue, person, act, at, by, trail_index)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id)
                .value(row.queue)
                .value(row.person)
                .value(row.act)
                .value(row.at)
                .value(row.by)
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
            p.value(row.id)
                .value(row.kind)
                .value(row.hash)
                .value(row.person)
                .value(row.agent)
                .value(row.workflow)
                .value(row.operatorSaw)
                .value(row.createdAt)
                .value(row.expiresAt)
                .value(batch.append(row.leaf())));
  }

  static void revoke(Batch batch, CredentialRow row) throws SQLException {
    batch.execute(
        "update credential set revoked_at = ?, trail_index = ? where id = ?",
        p -> p.value(row.revokedAt).value(batch.append(row.leaf())).value(row.id));
  }

  private static final String CREDENTIALS =
      """
      select id, kind, hash, person, agent, workflow, operator_saw, created_at, expires_at,
        revoked_at, trail_index
      from credential
      """;

  static List<CredentialRow> operatorTokens(Connection connection) throws SQLException {
    var found = new ArrayList<CredentialRow>();
    each(
        connection,
        CREDENTIALS + " where kind = 'operator' and revoked_at is null",
        row -> found.add(credential(row)));
    return found;
  }

  /** Every person, queue, membership and credential, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    each(
        connection,
        "select id, name, created_at, trail_index from person",
        row -> {
          var person =
              new PersonRow(
                  row.getObject(1, UUID.class), row.getString(2), time(row, 3), row.getLong(4));
          reader.read("person " + PublicId.PERSON.of(person.id), person.trailIndex, person.leaf());
        });
    each(
        connection,
        "select name, created_at, trail_index from queue",
        row -> {
          var queue = new QueueRow(row.getString(1), time(row, 2), row.getLong(3));
          reader.read("queue " + queue.name, queue.trailIndex, queue.leaf());
        });
    each(
        connection,
        "select id, queue, person, act, at, by, trail_index from membership",
        row -> {
          var membership = membership(row);
          String name = "membership " + PublicId.MEMBERSHIP.of(membership.id);
          reader.read(name, membership.trailIndex, membership.leaf());
        });
    each(
        connection,
        CREDENTIALS,
        row -> {
          var credential = credential(row);
          String name = "credential " + PublicId.CREDENTIAL.of(credential.id);
          reader.read(name, credential.trailIndex, credential.leaf());
        });
  }

  private static MembershipRow membership(ResultSet row) throws SQLException {
    return new MembershipRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        time(row, 5),
        row.getObject(6, UUID.class),
        row.getLong(7));
  }

  private static CredentialRow credential(ResultSet row) throws SQLException {
    return new CredentialRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getBytes(3),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getString(6),
        row.getBoolean(7),
        time(row, 8),
        instant(row, 9),
        instant(row, 10),
        row.getLong(11));
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Directory load(Connection connection) throws SQLException {
    return Directory.of(credentials(connection), people(connection), members(connection));
  }

  private static Map<ByteBuffer, Directory.Credential> credentials(Connection connection)
      throws SQLException {
    var found = new HashMap<ByteBuffer, Directory.Credential>();
    each(
        connection,
        """
        select hash, id, kind, person, agent, workflow, operator_saw, expires_at
        from credential where revoked_at is null and kind in ('agent', 'person', 'operator')
        """,
        row ->
            found.put(
                ByteBuffer.wrap(row.getBytes(1)),
                new Directory.Credential(
                    row.getObject(2, UUID.class),
                    role(row.getString(3)),
                    row.getObject(4, UUID.class),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7),
                    instant(row, 8))));
    return found;
  }

  private static Role role(String kind) {
    return switch (kind) {
      case "agent" -> Role.AGENT;
      case "person" -> Role.PERSON;
      case "operator" -> Role.OPERATOR;
      default -> throw new IllegalArgumentException("credential of kind " + kind);
    };
  }

  private static Map<UUID, Directory.Known> people(Connection connection) throws SQLException {
    var found = new HashMap<UUID, Directory.Known>();
    each(
        connection,
        "select id, name, disabled_at is not null from person",
        row -> {
          UUID id = row.getObject(1, UUID.class);
          found.put(id, new Directory.Known(id, row.getString(2), row.getBoolean(3)));
        });
    return found;
  }

  /** The last act about a person in a queue decides. */
  private static Map<String, Set<UUID>> members(Connection connection) throws SQLException {
    var found = new HashMap<String, Set<UUID>>();
    each(connection, "select name from queue", row -> found.put(row.getString(1), new HashSet<>()));
    each(
        connection,
        """
        select distinct on (queue, person) queue, person, act
        from membership order by queue, person, id desc
        """,
        row -> {
          if (counts(row.getString(3))) {
            found
                .computeIfAbsent(row.getString(1), queue -> new HashSet<>())
                .add(row.getObject(2, UUID.class));
          }
        });
    found.replaceAll((queue, members) -> Set.copyOf(members));
    return found;
  }

  private static boolean counts(String act) {
    return act.equals("added") || act.equals("confirmed");
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String query, RowReader reader)
      throws SQLException {
    try (var select = connection.prepareStatement(query);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
