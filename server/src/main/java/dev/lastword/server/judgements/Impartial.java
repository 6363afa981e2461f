package dev.lastword.server.judgements;

import dev.lastword.server.actions.Action;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Separation of duties: nobody rules on or judges what was asked for in their name or by their
 * agent.
 */
public final class Impartial {

  private static final String OWNS_A_KEY =
      """
      select from credential where kind = 'agent' and agent = ? and workflow = ? and person = ?
      limit 1
      """;

  private Impartial() {}

  public static boolean isOwnMatter(Connection connection, Principal.Person person, Action action)
      throws SQLException {
    return isBeneficiary(person, action.content().onBehalfOf())
        || ownsAKey(connection, person, action.content());
  }

  private static boolean isBeneficiary(Principal.Person person, @Nullable String onBehalfOf) {
    return onBehalfOf != null
        && (onBehalfOf.strip().equalsIgnoreCase(person.name())
            || onBehalfOf.strip().equals(PublicId.PERSON.of(person.person())));
  }

  private static boolean ownsAKey(
      Connection connection, Principal.Person person, Action.Content content) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OWNS_A_KEY)) {
      new Parameters(select)
          .value(content.agent())
          .value(content.workflow())
          .value(person.person());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
