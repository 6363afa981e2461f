package dev.lastword.server.evidence;

import dev.lastword.evidence.label.Judgement;
import dev.lastword.evidence.label.Label;
import dev.lastword.evidence.label.Label.Care;
import dev.lastword.evidence.label.Label.Kind;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.reviewer.Answer;
import dev.lastword.evidence.reviewer.TeamFigures;
import dev.lastword.server.store.Ids;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL that reads what an AI did in one workflow, and what was said of it. */
final class EvidenceStore {

  /** The newest actions are read, at most so many. */
  static final int MOST_ACTIONS = 50_000;

  /** And none that is older: payloads are kept for so long. */
  static final Duration LONGEST = Duration.ofDays(400);

  /** A spot check that nobody answers for so long is missing. */
  private static final Duration ANSWERED_WITHIN = Duration.ofDays(30);

  private static final int FETCH = 1_000;
  private static final double MILLIS = 1_000;

  /** What a rule refused is not among them: nobody is asked, and it never goes ahead. */
  private static final String ACTIONS =
      """
      select a.id, a.submitted_at, a.model, encode(a.policy, 'hex'), a.confidence, a.reason_ids,
        a.verdict, a.probability, a.coin < a.probability, a.consumed_at is not null, a.state,
        octet_length(a.facts) + coalesce(octet_length(a.output), 0),
        case when ? <> '' then
          convert_from(a.facts, 'UTF8')::jsonb #>> string_to_array(?, '.') end
      from action a
      where a.workflow = ? and a.id >= ? and a.verdict <> 'refuse' order by a.id desc limit ?
      """;

  /** A judgement with the first claim of whoever gave it, on the same review. */
  private static final String JUDGEMENTS =
      """
      select j.action, j.kind, j.judgement, j.at, j.person, r.queues,
        (select min(c.at) from claim c
          where c.review = r.review and c.person = r.person and c.at <= r.at)
      from action a
      join judgement j on j.action = a.id
      left join ruling r on r.action = j.action and r.id = j.ruling
      where a.workflow = ? and a.id >= ? and a.verdict <> 'refuse' order by j.id
      """;

  /** How often another AI took over, or another policy, before the actions that are read. */
  private static final String EPOCHS_BEFORE =
      """
      select count(*) from (
        select a.policy, coalesce(a.model, '') as model,
          lag(a.policy) over (order by a.id) as policy_before,
          lag(coalesce(a.model, '')) over (order by a.id) as before
        from action a where a.workflow = ? and a.id < ? and a.verdict <> 'refuse') older
      where older.before is distinct from older.model
        or older.policy_before is distinct from older.policy
      """;

  /** Ended without a word of the AI's work. */
  private static final Set<String> UNANSWERED = Set.of("expired", "taken-over");

  private final Connection connection;
  private final Asked of;
  private final Instant now;

  private EvidenceStore(Connection connection, Asked of, Instant now) {
    this.connection = connection;
    this.of = of;
    this.now = now;
  }

  /**
   * Whose actions are read.
   *
   * @param owner the queue that is asked in spot checks; empty when there is none
   * @param cluster the fact by which actions count together; empty when each stands alone
   */
  record Asked(String workflow, String owner, String cluster) {}

  /**
   * What was recorded.
   *
   * @param observations in the order of time
   * @param answers what people said, in the order of time; once for each queue they spoke for
   * @param epochsBefore how many AIs and policies there were, one after another, before the oldest
   *     of them: at least as many as there were epochs
   * @param isCut whether there are older ones that were not read
   */
  record Recorded(
      List<Observation> observations, List<Answer> answers, int epochsBefore, boolean isCut) {}

  /** Reads it, in three statements however much there is. */
  static Recorded read(Connection connection, Asked of, Instant now) throws SQLException {
    connection.setAutoCommit(false); // else the driver takes in all rows at once
    return new EvidenceStore(connection, of, now).recorded(Ids.floor(now.minus(LONGEST)));
  }

  /** One action as stored. */
  private record Row(
      UUID id,
      Instant at,
      String model,
      String policy,
      @Nullable BigDecimal confidence,
      Set<String> reasons,
      boolean held,
      OptionalDouble probability,
      boolean drawn,
      boolean executed,
      String state,
      int length,
      String cluster) {

    Observation with(List<Label> labels, Instant now) {
      return new Observation(
          PublicId.ACTION.of(id),
          at,
          model,
          policy,
          Optional.ofNullable(confidence),
          reasons,
          held ? OptionalDouble.of(1) : probability,
          cluster,
          held ? ofAHold(labels) : ofAProceed(labels, now));
    }

    private List<Label> ofAHold(List<Label> labels) {
      return labels.isEmpty() && UNANSWERED.contains(state)
          ? List.of(new Label(Kind.HOLD, Judgement.UNANSWERED, Care.CAREFUL, at))
          : labels;
    }

    /** What went ahead is asked about when a coin draws it, and only what happened counts. */
    private List<Label> ofAProceed(List<Label> labels, Instant now) {
      if (!drawn || !executed) {
        Care care = drawn ? Care.NOT_EXECUTED : Care.UNASKED;
        return labels.stream()
            .map(label -> new Label(label.kind(), label.judgement(), care, label.at()))
            .toList();
      }
      return labels.isEmpty() && now.isAfter(at.plus(ANSWERED_WITHIN))
          ? List.of(new Label(Kind.SPOT_CHECK, Judgement.UNANSWERED, Care.CAREFUL, at))
          : labels;
    }
  }

  private Recorded recorded(UUID from) throws SQLException {
    List<Row> rows = actions(from);
    boolean isCut = rows.size() > MOST_ACTIONS;
    List<Row> kept = (isCut ? rows.subList(0, MOST_ACTIONS) : rows).reversed();
    if (kept.isEmpty()) {
      return new Recorded(List.of(), List.of(), 0, false);
    }
    var lengths = new HashMap<UUID, Integer>();
    kept.forEach(row -> lengths.put(row.id, row.length));
    var labels = new HashMap<UUID, List<Label>>();
    List<Answer> answers = judgements(kept.getFirst().id, lengths, labels);
    return new Recorded(
        kept.stream().map(row -> row.with(labels.getOrDefault(row.id, List.of()), now)).toList(),
        answers,
        epochsBefore(kept.getFirst().id),
        isCut);
  }

  private int epochsBefore(UUID oldest) throws SQLException {
    try (PreparedStatement select = prepared(EPOCHS_BEFORE)) {
      new Parameters(select).value(of.workflow).value(oldest);
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private List<Row> actions(UUID from) throws SQLException {
    var found = new ArrayList<Row>();
    try (PreparedStatement select = prepared(ACTIONS)) {
      new Parameters(select)
          .value(of.cluster)
          .value(of.cluster)
          .value(of.workflow)
          .value(from)
          .value(MOST_ACTIONS + 1);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows));
        }
      }
    }
    return found;
  }

  private static Row row(ResultSet row) throws SQLException {
    double probability = row.getDouble(8);
    return new Row(
        row.getObject(1, UUID.class),
        time(row, 2),
        said(row.getString(3)),
        said(row.getString(4)),
        row.getBigDecimal(5),
        Set.copyOf(texts(row.getArray(6))),
        row.getString(7).equals("hold"),
        probability > 0 ? OptionalDouble.of(probability) : OptionalDouble.empty(),
        row.getBoolean(9),
        row.getBoolean(10),
        row.getString(11),
        row.getInt(12),
        said(row.getString(13)));
  }

  private List<Answer> judgements(
      UUID from, Map<UUID, Integer> lengths, Map<UUID, List<Label>> labels) throws SQLException {
    var answers = new ArrayList<Answer>();
    try (PreparedStatement select = prepared(JUDGEMENTS)) {
      new Parameters(select).value(of.workflow).value(from);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          UUID action = rows.getObject(1, UUID.class);
          OptionalDouble seconds = seconds(rows);
          Label label = label(rows, seconds);
          labels.computeIfAbsent(action, id -> new ArrayList<>()).add(label);
          UUID person = rows.getObject(5, UUID.class);
          for (String queue : teams(rows.getArray(6))) {
            answers.add(
                new Answer(
                    queue,
                    person == null ? "" : PublicId.PERSON.of(person),
                    PublicId.ACTION.of(action),
                    label.kind(),
                    label.judgement(),
                    seconds,
                    lengths.getOrDefault(action, 0),
                    label.at()));
          }
        }
      }
    }
    return answers;
  }

  /** Whom a ruling spoke for; without one it was the owner's queue that was asked. */
  private List<String> teams(@Nullable Array queues) throws SQLException {
    return queues == null ? List.of(of.owner) : texts(queues);
  }

  /** From taking the review to the answer; empty for whoever answered without taking it. */
  private static OptionalDouble seconds(ResultSet row) throws SQLException {
    OffsetDateTime claimed = row.getObject(7, OffsetDateTime.class);
    return claimed == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            Duration.between(claimed.toInstant(), time(row, 4)).toMillis() / MILLIS);
  }

  private static Label label(ResultSet row, OptionalDouble seconds) throws SQLException {
    boolean hasty = seconds.isPresent() && seconds.getAsDouble() < TeamFigures.HASTY_SECONDS;
    return new Label(
        Kind.valueOf(constant(row.getString(2))),
        Judgement.valueOf(constant(row.getString(3))),
        hasty ? Care.HASTY : Care.CAREFUL,
        time(row, 4));
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement select = connection.prepareStatement(sql);
    select.setFetchSize(FETCH);
    return select;
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** {@code right-to-ask} is {@code RIGHT_TO_ASK}. */
  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
