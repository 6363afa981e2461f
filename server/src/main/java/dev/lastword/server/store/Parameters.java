package dev.lastword.server.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a statement, given in order. A list is one parameter, an array: {@code
 * unnest(?, ?)} makes rows of them. Arrays are typed, for the driver sends only those in binary.
 */
public final class Parameters {

  private final PreparedStatement statement;
  private int next;

  /** Begins at the first parameter of a statement. */
  public Parameters(PreparedStatement statement) {
    this.statement = statement;
    this.next = 1;
  }

  /** One value: text, number, boolean, bytes, uuid; null is null. */
  public Parameters value(@Nullable Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(next, Types.NULL);
      case Instant time -> statement.setObject(next, database(time));
      case byte[] bytes -> statement.setBytes(next, bytes);
      default -> statement.setObject(next, value);
    }
    next++;
    return this;
  }

  public Parameters uuids(List<? extends @Nullable UUID> values) throws SQLException {
    return array("uuid", values.toArray());
  }

  public Parameters texts(List<? extends @Nullable String> values) throws SQLException {
    return array("text", values.toArray(new String[0]));
  }

  /** Each is a {@code byte[]} or null. */
  public Parameters bytes(List<?> values) throws SQLException {
    return array("bytea", values.toArray(byte[][]::new));
  }

  public Parameters times(List<? extends @Nullable Instant> values) throws SQLException {
    return array("timestamptz", values.stream().map(t -> t == null ? null : database(t)).toArray());
  }

  public Parameters ints(List<Integer> values) throws SQLException {
    return array("int4", values.toArray(new Integer[0]));
  }

  public Parameters longs(List<Long> values) throws SQLException {
    return array("int8", values.toArray(new Long[0]));
  }

  public Parameters booleans(List<? extends @Nullable Boolean> values) throws SQLException {
    return array("bool", values.toArray(new Boolean[0]));
  }

  public Parameters doubles(List<? extends @Nullable Double> values) throws SQLException {
    return array("float8", values.toArray(new Double[0]));
  }

  public Parameters decimals(List<? extends @Nullable BigDecimal> values) throws SQLException {
    return array("numeric", values.toArray());
  }

  private Parameters array(String type, @Nullable Object[] values) throws SQLException {
    statement.setArray(next, statement.getConnection().createArrayOf(type, values));
    next++;
    return this;
  }

  private static OffsetDateTime database(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
