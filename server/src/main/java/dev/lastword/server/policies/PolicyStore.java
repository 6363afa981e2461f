package dev.lastword.server.policies;

import dev.lastword.server.policies.PolicyRows.Activation;
import dev.lastword.server.policies.PolicyRows.Proposal;
import dev.lastword.server.policies.PolicyRows.SignOff;
import dev.lastword.server.policies.PolicyRows.Version;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of policies. */
final class PolicyStore {

  private static final HexFormat HEX = HexFormat.of();
  private static final String VERSIONS =
      """
      select digest, workflow, source, source_digest, authors, created_at, trail_index from policy
      """;
  private static final String PROPOSALS =
      """
      select id, digest, workflow, base, signers, authors, at, by, trail_index from proposal
      """;
  private static final String SIGN_OFFS =
      """
      select id, proposal, queue, person, credential, source_digest, override, salt, at,
        trail_index
      from sign_off
      """;
  private static final String ACTIVATIONS =
      """
      select id, workflow, version, digest, proposal, at, by, trail_index from activation
      """;

  private final Connection connection;

  PolicyStore(Connection connection) {
    this.connection = connection;
  }

  static void insert(Batch batch, Version row) throws SQLException {
    batch.execute(
        """
        insert into policy (digest, workflow, source, source_digest, authors, created_at, trail_index)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(HEX.parseHex(row.digest()))
                .value(row.workflow())
                .value(row.source())
                .value(row.sourceDigest())
                .texts(row.authors())
                .value(row.createdAt())
                .value(batch.append(row.leaf())));
  }

  static void insert(Batch batch, Proposal row) throws SQLException {
    batch.execute(
        """
        insert into proposal (id, digest, workflow, base, signers, authors, at, by, trail_index)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id())
                .value(HEX.parseHex(row.digest()))
                .value(row.workflow())
                .value(row.base() == null ? null : HEX.parseHex(row.base()))
                .texts(row.signers())
                .texts(row.authors())
                .value(row.at())
                .value(row.by())
                .value(batch.append(row.leaf())));
  }

  static void insert(Batch batch, SignOff row) throws SQLException {
    batch.execute(
        """
        insert into sign_off (id, proposal, queue, person, credential, source_digest, override, salt,
          at, trail_index)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id())
                .value(row.proposal())
                .value(row.queue())
                .value(row.person())
                .value(row.credential())
                .value(row.sourceDigest())
                .value(row.override())
                .value(row.salt())
                .value(row.at())
                .value(batch.append(row.leaf())));
  }

  static void insert(Batch batch, Activation row) throws SQLException {
    batch.execute(
        """
        insert into activation (id, workflow, version, digest, proposal, at, by, trail_index)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id())
                .value(row.workflow())
                .value(row.version())
                .value(HEX.parseHex(row.digest()))
                .value(row.proposal())
                .value(row.at())
                .value(row.by())
                .value(batch.append(row.leaf())));
  }

  Optional<Version> version(String digest) throws SQLException {
    return all(
            VERSIONS + " where digest = ?",
            p -> p.value(HEX.parseHex(digest)),
            PolicyStore::version)
        .stream()
        .findFirst();
  }

  /** Newest first. */
  List<Version> versions(String workflow) throws SQLException {
    return all(
        VERSIONS + " where workflow = ? order by created_at desc",
        p -> p.value(workflow),
        PolicyStore::version);
  }

  /** The newest version of each workflow. */
  List<Version> newestVersions() throws SQLException {
    return all(
        "select distinct on (workflow) * from ("
            + VERSIONS
            + ") as v order by workflow, created_at desc",
        p -> {},
        PolicyStore::version);
  }

  Optional<Proposal> newestProposal(String digest) throws SQLException {
    return all(
            PROPOSALS + " where digest = ? order by id desc limit 1",
            p -> p.value(HEX.parseHex(digest)),
            PolicyStore::proposal)
        .stream()
        .findFirst();
  }

  List<SignOff> signOffs(UUID proposal) throws SQLException {
    return all(
        SIGN_OFFS + " where proposal = ? order by id",
        p -> p.value(proposal),
        PolicyStore::signOff);
  }

  /** Of all workflows, in order of version. */
  List<Activation> activations() throws SQLException {
    return all(ACTIVATIONS + " order by workflow, version", p -> {}, PolicyStore::activation);
  }

  /** Of one workflow, in order of version. */
  List<Activation> activations(String workflow) throws SQLException {
    return all(
        ACTIVATIONS + " where workflow = ? order by version",
        p -> p.value(workflow),
        PolicyStore::activation);
  }

  static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    var store = new PolicyStore(connection);
    for (Version row : store.all(VERSIONS, p -> {}, PolicyStore::version)) {
      reader.read("policy " + row.digest(), row.trailIndex(), row.leaf());
    }
    for (Proposal row : store.all(PROPOSALS, p -> {}, PolicyStore::proposal)) {
      reader.read("proposal " + PublicId.PROPOSAL.of(row.id()), row.trailIndex(), row.leaf());
    }
    for (SignOff row : store.all(SIGN_OFFS, p -> {}, PolicyStore::signOff)) {
      reader.read("sign-off " + PublicId.SIGN_OFF.of(row.id()), row.trailIndex(), row.leaf());
    }
    for (Activation row : store.activations()) {
      reader.read("activation " + PublicId.ACTIVATION.of(row.id()), row.trailIndex(), row.leaf());
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> all(String sql, Batch.Binder binder, RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      binder.bind(new Parameters(select));
      var found = new ArrayList<T>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    }
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        HEX.formatHex(row.getBytes(1)),
        row.getString(2),
        row.getBytes(3),
        sha256(row.getBytes(3)),
        texts(row, 5),
        time(row, 6),
        row.getLong(7));
  }

  /** Of the file itself, not what the column says of it: what was signed is the file. */
  private static byte[] sha256(byte[] source) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(source);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    byte[] base = row.getBytes(4);
    return new Proposal(
        row.getObject(1, UUID.class),
        HEX.formatHex(row.getBytes(2)),
        row.getString(3),
        base == null ? null : HEX.formatHex(base),
        texts(row, 5),
        texts(row, 6),
        time(row, 7),
        row.getObject(8, UUID.class),
        row.getLong(9));
  }

  private static SignOff signOff(ResultSet row) throws SQLException {
    return new SignOff(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getBytes(6),
        row.getString(7),
        row.getBytes(8),
        time(row, 9),
        row.getLong(10));
  }

  private static Activation activation(ResultSet row) throws SQLException {
    return new Activation(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getInt(3),
        HEX.formatHex(row.getBytes(4)),
        row.getObject(5, UUID.class),
        time(row, 6),
        row.getObject(7, UUID.class),
        row.getLong(8));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
