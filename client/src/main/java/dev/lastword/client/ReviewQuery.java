package dev.lastword.client;

/**
 * Which reviews to list. Immutable: every method answers a narrower query.
 *
 * <pre>{@code ReviewQuery.open().queue("finance-managers")}</pre>
 */
public final class ReviewQuery {

  private static final ReviewQuery OPEN = new ReviewQuery(Query.EMPTY.with("state", "open"));
  private static final ReviewQuery CLOSED = new ReviewQuery(Query.EMPTY.with("state", "closed"));

  private final Query query;

  private ReviewQuery(Query query) {
    this.query = query;
  }

  /** What waits for the caller's queues: urgent first, then soonest due, then oldest. */
  public static ReviewQuery open() {
    return OPEN;
  }

  /** What the caller's queues were asked and is over, newest first. */
  public static ReviewQuery closed() {
    return CLOSED;
  }

  /** Of one of the caller's queues only. */
  public ReviewQuery queue(String name) {
    return with("queue", name);
  }

  /** The next page: {@code next} of the page before. */
  public ReviewQuery cursor(String next) {
    return with("cursor", next);
  }

  String text() {
    return query.text();
  }

  private ReviewQuery with(String name, String value) {
    return new ReviewQuery(query.with(name, value));
  }
}
