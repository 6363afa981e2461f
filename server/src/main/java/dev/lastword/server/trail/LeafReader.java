package dev.lastword.server.trail;

import java.sql.SQLException;

/** Takes rows and the leaves they should have, one by one. */
@FunctionalInterface
public interface LeafReader {

  /**
   * A row.
   *
   * @param name what it is, for a person: {@code action act_…}
   * @param index the leaf that the row says speaks of it
   * @param leaf what that leaf must be, rendered from the row
   */
  void read(String name, long index, byte[] leaf) throws SQLException;
}
