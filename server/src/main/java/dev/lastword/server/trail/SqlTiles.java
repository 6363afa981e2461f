package dev.lastword.server.trail;

import dev.lastword.trail.Hash;
import dev.lastword.trail.Tile;
import dev.lastword.trail.Tiles;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The tiles of the trail in the database. Full ones are stored; a partial one is made of the hashes
 * below it: of leaves on level 0, of the roots of full tiles above.
 */
public final class SqlTiles implements Tiles {

  private static final String FULL = "select hashes from trail_tile where level = ? and index = ?";
  private static final String LEAVES =
      "select hash from trail_entry where index >= ? and index < ? order by index";
  private static final String ROOTS =
      "select root from trail_tile where level = ? and index >= ? and index < ? order by index";

  private final Connection connection;

  public SqlTiles(Connection connection) {
    this.connection = connection;
  }

  @Override
  public byte[] read(Tile tile) {
    try {
      byte[] stored = tile.isFull() ? full(tile) : new byte[0];
      return stored.length > 0 ? stored : assembled(tile);
    } catch (SQLException e) {
      throw new TrailUnreadable("tile " + tile.path() + " cannot be read", e);
    }
  }

  private byte[] full(Tile tile) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FULL)) {
      select.setInt(1, tile.level());
      select.setLong(2, tile.index());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    }
  }

  private byte[] assembled(Tile tile) throws SQLException {
    long from = tile.index() * Tile.FULL_WIDTH;
    boolean leaves = tile.level() == 0;
    try (PreparedStatement select = connection.prepareStatement(leaves ? LEAVES : ROOTS)) {
      int next = 1;
      if (!leaves) {
        select.setInt(next++, tile.level() - 1);
      }
      select.setLong(next++, from);
      select.setLong(next, from + tile.width());
      return concatenated(select);
    }
  }

  private static byte[] concatenated(PreparedStatement select) throws SQLException {
    var hashes = new ByteArrayOutputStream(Tile.FULL_WIDTH * Hash.BYTES);
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        hashes.writeBytes(rows.getBytes(1));
      }
    }
    return hashes.toByteArray();
  }
}
