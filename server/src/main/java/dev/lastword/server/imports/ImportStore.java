package dev.lastword.server.imports;

import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of imports. */
final class ImportStore {

  /** The digest is that of the content as it is stored now, which the leaf has to agree with. */
  private static final String ROWS =
      """
      select i.id, i.workflow, sha256(i.content), i.lines, i.at, i.by, i.person, i.trail_index,
        s.person, s.credential, s.at, s.trail_index
      from history_import i left join history_sign_off s on s.import = i.id
      """;

  private ImportStore() {}

  static Optional<ImportRow> find(Connection connection, UUID id) throws SQLException {
    return one(rows(connection, ROWS + "where i.id = ?", id));
  }

  static Optional<ImportRow> find(Connection connection, String workflow, byte[] digest)
      throws SQLException {
    return one(rows(connection, ROWS + "where i.workflow = ? and i.digest = ?", workflow, digest));
  }

  /** The newest first. */
  static List<ImportRow> of(Connection connection, String workflow) throws SQLException {
    return rows(connection, ROWS + "where i.workflow = ? order by i.id desc", workflow);
  }

  /** The file. */
  static byte[] content(Connection connection, UUID id) throws SQLException {
    String sql = "select content from history_import where id = ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      new Parameters(select).value(id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("no import " + id);
        }
        return row.getBytes(1);
      }
    }
  }

  static void insert(Batch batch, ImportRow row, byte[] content) throws SQLException {
    batch.execute(
        """
        insert into history_import
          (id, workflow, digest, lines, content, at, by, person, trail_index)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id())
                .value(row.workflow())
                .value(row.digest())
                .value(row.lines())
                .value(content)
                .value(row.at())
                .value(row.by())
                .value(row.person())
                .value(batch.append(row.leaf())));
  }

  static void insert(Batch batch, UUID of, ImportRow.Signed signed) throws SQLException {
    batch.execute(
        """
        insert into history_sign_off (import, person, credential, at, trail_index)
        values (?, ?, ?, ?, ?)
        """,
        p ->
            p.value(of)
                .value(signed.person())
                .value(signed.credential())
                .value(signed.at())
                .value(batch.append(signed.leaf(of))));
  }

  static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    for (ImportRow row : rows(connection, ROWS)) {
      String id = PublicId.IMPORT.of(row.id());
      reader.read("import " + id, row.trailIndex(), row.leaf());
      ImportRow.Signed signed = row.signed();
      if (signed != null) {
        reader.read("import-sign-off " + id, signed.trailIndex(), signed.leaf(row.id()));
      }
    }
  }

  private static Optional<ImportRow> one(List<ImportRow> rows) {
    return rows.stream().findFirst();
  }

  private static List<ImportRow> rows(Connection connection, String sql, Object... values)
      throws SQLException {
    var found = new ArrayList<ImportRow>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      var parameters = new Parameters(select);
      for (Object value : values) {
        parameters.value(value);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows));
        }
      }
    }
    return found;
  }

  private static ImportRow row(ResultSet row) throws SQLException {
    return new ImportRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getBytes(3),
        row.getInt(4),
        time(row, 5),
        row.getObject(6, UUID.class),
        row.getObject(7, UUID.class),
        signed(row),
        row.getLong(8));
  }

  private static ImportRow.@Nullable Signed signed(ResultSet row) throws SQLException {
    UUID person = row.getObject(9, UUID.class);
    return person == null
        ? null
        : new ImportRow.Signed(
            person, row.getObject(10, UUID.class), time(row, 11), row.getLong(12));
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
