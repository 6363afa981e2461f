package dev.lastword.server.store;

import java.sql.SQLException;
import java.util.List;

/**
 * How one kind of command is carried out: for all that wait, together, in the order they came.
 * Every command must be decided; what is written must be said on the trail ({@link Batch#append}).
 *
 * @param <C> the kind of command
 */
public interface Step<C extends Command<?>> {

  Class<C> kind();

  /**
   * Asks what can be asked before the turn has come. The questions travel with the request for the
   * lock and are answered behind it, so they cost no round trip of their own.
   */
  default void ask(Questions questions, List<C> commands) {}

  /**
   * Reads what all commands need, decides each, writes everything with as few statements as it can.
   *
   * @throws SQLException when the database fails; the transaction is rolled back and the commands
   *     run again, each alone, so that one bad command cannot take others with it
   */
  void run(Batch batch, List<C> commands) throws SQLException;
}
