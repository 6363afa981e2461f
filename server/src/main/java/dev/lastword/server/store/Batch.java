package dev.lastword.server.store;

import dev.lastword.trail.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * One transaction of the committer: it holds the lock on the head of the trail, one reading of the
 * clock, and what is going to be written. Writes are collected and sent with the commit in one
 * round trip; only {@link #execute} goes out at once.
 */
public final class Batch {

  private static final String LOCK_HEAD =
      "select size, generation from trail_head where one for update";
  private static final String MOVE_HEAD =
      "update trail_head set size = ?, generation = ? where one";
  private static final String ADD_LEAVES =
      """
      insert into trail_entry (index, at, leaf, hash)
      select ? + o - 1, ?, leaf, hash from unnest(?, ?) with ordinality as u (leaf, hash, o)
      """;

  private final Connection connection;
  private final Ids ids;
  private final Instant now;
  private final long firstLeaf;
  private final long firstGeneration;
  private final List<byte[]> leaves = new ArrayList<>();
  private final List<Write> writes = new ArrayList<>();
  private final Map<Class<?>, Part> parts = new HashMap<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private long generation;

  private Batch(Connection connection, Ids ids, Instant now, long size, long generation) {
    this.connection = connection;
    this.ids = ids;
    this.now = now;
    this.firstLeaf = size;
    this.firstGeneration = generation;
    this.generation = generation;
  }

  /** Gives a statement its parameters. */
  @FunctionalInterface
  public interface Binder {
    void bind(Parameters parameters) throws SQLException;
  }

  /** Something that lives as long as the batch and writes at its end, once. */
  public interface Part {
    void finish() throws SQLException;
  }

  private record Write(String sql, Binder binder) {}

  /** Waits for the turn of this node, then reads what was asked, and starts. */
  static Batch begin(Connection connection, Ids ids, Instant now, Questions questions)
      throws SQLException {
    var sql = new StringBuilder(LOCK_HEAD);
    questions.asked().forEach(question -> sql.append(';').append(question.sql()));
    try (PreparedStatement all = connection.prepareStatement(sql.toString())) {
      var parameters = new Parameters(all);
      for (Questions.Question question : questions.asked()) {
        question.binder().bind(parameters);
      }
      all.execute();
      Batch batch = head(connection, ids, now, all);
      for (Questions.Question question : questions.asked()) {
        all.getMoreResults();
        question.reader().read(all.getResultSet());
      }
      return batch;
    }
  }

  private static Batch head(Connection connection, Ids ids, Instant now, PreparedStatement answered)
      throws SQLException {
    ResultSet head = answered.getResultSet();
    if (!head.next()) {
      throw new SQLException("trail_head has no row");
    }
    return new Batch(connection, ids, now, head.getLong(1), head.getLong(2));
  }

  /** For reading inside the transaction. */
  public Connection connection() {
    return connection;
  }

  /** The time of everything in this batch, to the microsecond. */
  public Instant now() {
    return now;
  }

  public UUID newId() {
    return ids.next(now);
  }

  /** Puts a leaf on the trail. Returns its index. */
  public long append(byte[] leaf) {
    leaves.add(leaf);
    return nextLeaf() - 1;
  }

  /** The index the next leaf will get. */
  public long nextLeaf() {
    return firstLeaf + leaves.size();
  }

  /** Writes at the end of the batch; what reads before that does not see it. */
  public void write(String sql, Binder binder) {
    writes.add(new Write(sql, binder));
  }

  /** Writes now, for acts that later reads of this batch must see. Returns the rows written. */
  public int execute(String sql, Binder binder) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(new Parameters(statement));
      return statement.executeUpdate();
    }
  }

  /** The part of this kind, made when it is asked for first. */
  public <P extends Part> P part(Class<P> kind, Function<Batch, P> maker) {
    return kind.cast(parts.computeIfAbsent(kind, k -> maker.apply(this)));
  }

  /** Says that people, credentials, policies or autonomy changed: every node reads them again. */
  public void changeGeneration() {
    generation++;
  }

  /** The generation of people, credentials, policies and autonomy as this batch sees them now. */
  public long generation() {
    return generation;
  }

  /** Runs when the commit has succeeded, before the callers are answered. Must be quick. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /** Sends what was collected, and the commit behind it. */
  void commit() throws SQLException {
    for (Part part : parts.values()) {
      part.finish();
    }
    if (!leaves.isEmpty()) {
      write(ADD_LEAVES, this::bindLeaves);
    }
    if (!leaves.isEmpty() || generation != firstGeneration) {
      write(MOVE_HEAD, p -> p.value(nextLeaf()).value(generation));
    }
    sendAll();
  }

  /** What has to happen once it is certain that this is stored. */
  List<Runnable> afterCommit() {
    return afterCommit;
  }

  private void bindLeaves(Parameters parameters) throws SQLException {
    parameters
        .value(firstLeaf)
        .value(now)
        .bytes(leaves)
        .bytes(leaves.stream().map(leaf -> Hash.leaf(leaf).bytes()).toList());
  }

  /** One statement of many parts: the driver sends all of them before it waits for an answer. */
  private void sendAll() throws SQLException {
    var sql = new StringBuilder();
    writes.forEach(write -> sql.append(write.sql).append(';'));
    try (PreparedStatement all = connection.prepareStatement(sql.append("commit").toString())) {
      var parameters = new Parameters(all);
      for (Write write : writes) {
        write.binder.bind(parameters);
      }
      all.execute();
    }
  }
}
