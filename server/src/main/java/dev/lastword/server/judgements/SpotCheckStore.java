package dev.lastword.server.judgements;

import dev.lastword.server.actions.State;
import dev.lastword.server.store.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** SQL that finds open spot checks. {@link SpotChecksInBatch} has the SQL that makes them. */
final class SpotCheckStore {

  /** Each workflow is read along its index, so a page does not depend on how many are open. */
  private static final String OPEN =
      """
      select c.id, a.workflow, a.agent, a.subject, a.submitted_at, a.state
      from unnest(?) as w (workflow)
      cross join lateral (
        select s.id from spot_check s
        where s.workflow = w.workflow and s.answered_at is null and s.id < ?
          and not exists (select from judgement j where j.action = s.id and j.person = ?)
        order by s.id desc limit ?) c
      join action a on a.id = c.id
      order by c.id desc limit ?
      """;

  private static final String COUNT =
      """
      select count(*) from (
        select from spot_check s where s.workflow = any (?) and s.answered_at is null
          and not exists (select from judgement j where j.action = s.id and j.person = ?)
        limit ?) as open
      """;

  private SpotCheckStore() {}

  /** Those of these workflows that a person has not judged, newest first, before an id. */
  static List<SpotCheck> open(
      Connection connection, List<String> workflows, UUID person, UUID before, int limit)
      throws SQLException {
    var found = new ArrayList<SpotCheck>();
    try (PreparedStatement select = connection.prepareStatement(OPEN)) {
      new Parameters(select).texts(workflows).value(before).value(person).value(limit).value(limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new SpotCheck(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getObject(5, OffsetDateTime.class).toInstant(),
                  State.of(rows.getString(6))));
        }
      }
    }
    return found;
  }

  /** How many there are, counted up to a limit. */
  static int count(Connection connection, List<String> workflows, UUID person, int limit)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT)) {
      new Parameters(select).texts(workflows).value(person).value(limit);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
