package dev.lastword.client;

import java.time.Instant;

/**
 * Which actions to list, newest first. Immutable: every method answers a narrower query.
 *
 * <pre>{@code ActionQuery.all().workflow("invoices").state("held")}</pre>
 */
public final class ActionQuery {

  private static final ActionQuery ALL = new ActionQuery(Query.EMPTY);

  private final Query query;

  private ActionQuery(Query query) {
    this.query = query;
  }

  /** Every action the caller may see. */
  public static ActionQuery all() {
    return ALL;
  }

  public ActionQuery workflow(String name) {
    return with("workflow", name);
  }

  /** One of the states of DESIGN §4, such as {@code held}. */
  public ActionQuery state(String state) {
    return with("state", state);
  }

  /** The id of a rule, or the kind of a reason that no rule gave. */
  public ActionQuery reason(String id) {
    return with("reason", id);
  }

  /** Submitted at or after this moment. */
  public ActionQuery from(Instant moment) {
    return with("from", moment.toString());
  }

  /** The next page: {@code next} of the page before. */
  public ActionQuery cursor(String next) {
    return with("cursor", next);
  }

  String text() {
    return query.text();
  }

  private ActionQuery with(String name, String value) {
    return new ActionQuery(query.with(name, value));
  }
}
