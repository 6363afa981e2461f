package dev.lastword.server.people;

import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading rows of small tables. */
final class Rows {

  static final Batch.Binder NOTHING = p -> {};

  private Rows() {}

  /** Makes something of a row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Does something with a row. */
  interface Visitor {
    void visit(ResultSet row) throws SQLException;
  }

  static <T> List<T> all(Connection connection, String query, Batch.Binder binder, Reader<T> reader)
      throws SQLException {
    var found = new ArrayList<T>();
    each(connection, query, binder, row -> found.add(reader.read(row)));
    return found;
  }

  static void each(Connection connection, String query, Batch.Binder binder, Visitor visitor)
      throws SQLException {
    try (var select = connection.prepareStatement(query)) {
      binder.bind(new Parameters(select));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          visitor.visit(rows);
        }
      }
    }
  }

  static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant timeOrNull(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
