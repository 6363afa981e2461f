package dev.lastword.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads that are sent with the request for the lock and answered under it. */
public final class Questions {

  /** Takes the rows of an answer. */
  @FunctionalInterface
  public interface Reader {
    void read(ResultSet rows) throws SQLException;
  }

  record Question(String sql, Batch.Binder binder, Reader reader) {}

  private final Instant now;
  private final List<Question> asked = new ArrayList<>();

  Questions(Instant now) {
    this.now = now;
  }

  /** The time of the batch that they are asked for. */
  public Instant now() {
    return now;
  }

  /** Asks; the reader is called before any step runs. */
  public void ask(String sql, Batch.Binder binder, Reader reader) {
    asked.add(new Question(sql, binder, reader));
  }

  List<Question> asked() {
    return asked;
  }
}
