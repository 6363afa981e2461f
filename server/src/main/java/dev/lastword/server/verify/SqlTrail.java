package dev.lastword.server.verify;

import dev.lastword.server.trail.TrailUnreadable;
import dev.lastword.trail.StoredTrail;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stored trail, read in order with cursors, so that its length does not matter. */
final class SqlTrail implements StoredTrail {

  private static final int FETCH = 2_000;

  private final Connection connection;
  private final Consumer<Leaf> onLeaf;

  /**
   * @param connection within a transaction, for cursors need one
   * @param onLeaf sees every leaf as it is read
   */
  SqlTrail(Connection connection, Consumer<Leaf> onLeaf) {
    this.connection = connection;
    this.onLeaf = onLeaf;
  }

  @Override
  public Iterator<Leaf> leaves() {
    return new Rows<>(
        "select index, leaf, hash from trail_entry order by index",
        row -> {
          var leaf = new Leaf(row.getLong(1), row.getBytes(2), row.getBytes(3));
          onLeaf.accept(leaf);
          return leaf;
        });
  }

  @Override
  public Iterator<FullTile> tiles() {
    return new Rows<>(
        """
        select level, index, hashes, root from trail_tile
        order by (index + 1)::numeric * power(256::numeric, level + 1), level
        """,
        row -> new FullTile(row.getInt(1), row.getLong(2), row.getBytes(3), row.getBytes(4)));
  }

  @Override
  public Iterator<SignedSize> checkpoints() {
    return new Rows<>(
        "select size, note from checkpoint order by size",
        row -> new SignedSize(row.getLong(1), row.getString(2)));
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final class Rows<T> implements Iterator<T> {

    private final RowReader<T> reader;
    private final ResultSet rows;
    private @Nullable T next;

    @SuppressWarnings("resource") // ends with the transaction
    Rows(String sql, RowReader<T> reader) {
      this.reader = reader;
      try {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setFetchSize(FETCH);
        this.rows = select.executeQuery();
      } catch (SQLException e) {
        throw new TrailUnreadable("the trail cannot be read: " + e.getMessage(), e);
      }
      this.next = read();
    }

    private @Nullable T read() {
      try {
        return rows.next() ? reader.read(rows) : null;
      } catch (SQLException e) {
        throw new TrailUnreadable("the trail cannot be read: " + e.getMessage(), e);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public T next() {
      T current = next;
      if (current == null) {
        throw new NoSuchElementException();
      }
      next = read();
      return current;
    }
  }
}
