package dev.lastword.server.verify;

import dev.lastword.evidence.draw.Coin;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionLeaf;
import dev.lastword.server.actions.ActionStore;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.imports.Imports;
import dev.lastword.server.judgements.JudgementStore;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.releases.OutcomeRow;
import dev.lastword.server.reviews.ReviewStore;
import dev.lastword.server.shadow.Shadows;
import dev.lastword.server.store.PublicId;
import dev.lastword.trail.Hash;
import dev.lastword.trail.StoredTrail.Leaf;
import dev.lastword.trail.TrailVerifier;
import dev.lastword.trail.Verification;
import dev.lastword.trail.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares everything the server stores with its trail. */
public final class TrailAudit {

  private static final int PAGE = 1_000;
  private static final Pattern HEAD =
      Pattern.compile("\\{\"v\":1,\"kind\":\"([a-z-]+)\",\"id\":\"([^\"\\\\]+)\"");
  private static final Pattern REVISION = Pattern.compile(",\"revision\":([0-9]{1,9}),");
  private static final String HISTORY_DIFFERS =
      """
      select a.id from history_key h join action a on a.id = h.action
      where h.cleared <> (a.state in ('consumed', 'executed', 'unknown') and not a.wrong)
        or h.counted <> case h.slot
          when '~@subject' then a.verdict = 'hold' or a.reconsidered is not null
            or a.state in ('refused', 'cancelled')
          else a.state not in ('rejected', 'refused', 'expired', 'cancelled', 'superseded')
        end
      limit 1
      """;

  /** Those that were drawn, and those that people are asked about; and when these were answered. */
  private static final String SPOT_CHECK_DIFFERS =
      """
      select coalesce(a.id, c.id)
      from (select * from action where coin < probability) a
      full join spot_check c on c.id = a.id
      left join judgement j on j.action = a.id and j.kind
        = case when a.coin < a.probability * 0.1 then 'second-review' else 'spot-check' end
      where (a.id, a.workflow, a.submitted_at, a.probability)
          is distinct from (c.id, c.workflow, c.at, c.probability)
        or c.answered_at is distinct from j.at
      limit 1
      """;

  /** The last word of what turned out later; without one, what spot checks found. */
  private static final String WRONG_DIFFERS =
      """
      select a.id from action a
      left join (
        select action,
          (array_agg(judgement order by id desc) filter (
            where kind = 'later-truth' and judgement <> 'cannot-say'))[1] as truth,
          bool_or(kind in ('spot-check', 'second-review') and judgement = 'wrong') as checked
        from judgement where kind <> 'hold' group by action) j on j.action = a.id
      where a.wrong <> coalesce(j.truth = 'wrong', j.checked, false)
      limit 1
      """;

  private static final String IMPORT_DIFFERS =
      """
      select h.source from history_key h
      left join history_import i on i.id = h.source
      left join history_sign_off s on s.import = h.source
      where h.source is not null
      group by h.source, s.import, i.lines
      having s.import is null or count(distinct h.action) > i.lines
      limit 1
      """;

  /**
   * Something that is derived.
   *
   * @param sql finds the id of an action for which it is not as it should be
   * @param words with a place for the id
   */
  private record Derived(String sql, String words) {}

  private static final List<Derived> DERIVED =
      List.of(
          new Derived(HISTORY_DIFFERS, "the history of action %s does not fit its state"),
          new Derived(SPOT_CHECK_DIFFERS, "the spot check of action %s is not what was drawn"),
          new Derived(WRONG_DIFFERS, "whether action %s was wrong is not what people said"));

  private final Connection connection;
  private final Optional<Coin> coin;
  private final LastLeaves last = new LastLeaves();
  private @Nullable String outOfTurn;
  private long rows;

  private TrailAudit(Connection connection, Optional<Coin> coin) {
    this.connection = connection;
    this.coin = coin;
  }

  /** What came of it. */
  public sealed interface Result {

    /**
     * Everything agrees.
     *
     * @param leaves on the trail
     * @param signed how many of them the newest checkpoint covers
     * @param rows compared with them
     */
    record Intact(long leaves, long signed, Hash root, long rows) implements Result {}

    /** The first difference, in words. */
    record Differs(String first) implements Result {}
  }

  /**
   * Compares.
   *
   * @param connection reading in one snapshot: a transaction of isolation REPEATABLE READ
   * @param key of the trail
   * @param kept a checkpoint somebody kept outside, which today's trail must extend
   * @param coin that drew the spot checks, to be tossed again; empty for whoever does not know its
   *     secret
   */
  public static Result run(
      Connection connection, VerifierKey key, Optional<String> kept, Optional<Coin> coin)
      throws SQLException {
    return new TrailAudit(connection, coin).run(key, kept);
  }

  private Result run(VerifierKey key, Optional<String> kept) throws SQLException {
    List<VerifierKey> keys = List.of(key);
    TrailVerifier verifier =
        kept.map(note -> TrailVerifier.extending(note, keys))
            .orElseGet(() -> TrailVerifier.of(keys));
    Verification log = new SqlTrail(connection, this::remember).verify(verifier);
    return switch (log) {
      case Verification.Differs(var difference) -> new Result.Differs(difference.words());
      case Verification.Verified(long size, Hash root, long signed) -> {
        Optional<String> difference = firstDifference(size);
        yield difference.isPresent()
            ? new Result.Differs(difference.get())
            : new Result.Intact(size, signed, root, rows);
      }
    };
  }

  private void remember(Leaf leaf) {
    String text = new String(leaf.bytes(), StandardCharsets.UTF_8);
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt() || head.group(1).equals("invalid")) {
      return;
    }
    Optional<UUID> action =
        head.group(1).equals("action") ? PublicId.ACTION.parse(head.group(2)) : Optional.empty();
    if (action.isPresent()) {
      remember(action.get(), leaf.index(), text);
    } else {
      last.put(head.group(1) + " " + head.group(2), leaf.index());
    }
  }

  /** An action whose row was put back to an earlier state would go the same step twice. */
  private void remember(UUID action, long index, String leaf) {
    Matcher found = REVISION.matcher(leaf);
    int revision = found.find() ? Integer.parseInt(found.group(1)) : 0;
    int before = last.put(action, index, revision);
    if (revision != before + 1 && outOfTurn == null) {
      outOfTurn =
          "leaf %d has revision %d of action %s, but the one before it has %d"
              .formatted(index, revision, PublicId.ACTION.of(action), before);
    }
  }

  private Optional<String> firstDifference(long size) throws SQLException {
    if (outOfTurn != null) {
      return Optional.of(outOfTurn);
    }
    try {
      if (headSize() != size) {
        return Optional.of("the head says %d leaves, the trail has %d".formatted(headSize(), size));
      }
      var others = new Page();
      People.eachRow(connection, others::add);
      Policies.eachRow(connection, others::add);
      Autonomy.eachRow(connection, others::add);
      Imports.eachRow(connection, others::add);
      Shadows.eachRow(connection, others::add);
      OutcomeRow.eachRow(connection, others::add);
      ReviewStore.eachRow(connection, others::add);
      JudgementStore.eachRow(connection, others::add);
      ActionStore.eachReconsideration(connection, others::add);
      others.compare();
      var actions = new ActionPage();
      ActionStore.eachRow(connection, actions::add);
      actions.compare();
    } catch (Difference found) {
      return Optional.of(found.words);
    }
    Optional<LastLeaves.Unanswered> missing = last.firstUnanswered();
    if (missing.isPresent()) {
      return Optional.of(
          "%s has no row: leaf %d speaks of it"
              .formatted(named(missing.get().id()), missing.get().leaf()));
    }
    return derivedDiffers();
  }

  private static String named(String id) {
    return id.startsWith("act_") ? "action " + id : id;
  }

  /** Ends the comparison from within the reading of rows; never leaves this class. */
  private static final class Difference extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String words;

    Difference(String words) {
      super(words, null, false, false);
      this.words = words;
    }
  }

  /** The row must name the last leaf about it, and that leaf must be what the row renders to. */
  private void compare(
      String name, String id, long index, byte[] expected, byte @Nullable [] leaf) {
    rows++;
    Optional<Long> newest = last.answer(id);
    if (newest.isEmpty()) {
      throw new Difference(name + " is in the table, but no leaf of the trail speaks of it");
    }
    if (leaf == null || newest.get() != index) {
      throw new Difference(
          "%s says its leaf is %d; the last one about it is %d"
              .formatted(name, index, newest.get()));
    }
    if (!Arrays.equals(leaf, expected)) {
      throw new Difference(LeafDifference.words(name, index, leaf, expected));
    }
  }

  /** Rows of the smaller tables, compared a thousand at a time. */
  private final class Page {

    private record Row(String name, long index, byte[] expected) {}

    private final List<Row> page = new ArrayList<>();

    void add(String name, long index, byte[] expected) throws SQLException {
      page.add(new Row(name, index, expected));
      if (page.size() == PAGE) {
        compare();
      }
    }

    void compare() throws SQLException {
      Map<Long, byte[]> leaves = leaves(page.stream().map(Row::index).toList());
      for (Row row : page) {
        TrailAudit.this.compare(row.name, row.name, row.index, row.expected, leaves.get(row.index));
      }
      page.clear();
    }
  }

  /** Actions, compared a thousand at a time, with the parts of their open reviews. */
  private final class ActionPage {

    private final List<ActionStore.Stored> page = new ArrayList<>();

    void add(ActionStore.Stored stored) throws SQLException {
      page.add(stored);
      if (page.size() == PAGE) {
        compare();
      }
    }

    void compare() throws SQLException {
      List<UUID> reviewed =
          page.stream()
              .map(ActionStore.Stored::action)
              .filter(Action::isReviewed)
              .map(Action::id)
              .toList();
      Map<UUID, List<ReviewPart>> parts = ActionStore.parts(connection, reviewed);
      for (ActionStore.Stored stored : page) {
        Action action = stored.action();
        String id = PublicId.ACTION.of(action.id());
        byte[] expected = ActionLeaf.of(action, parts.getOrDefault(action.id(), List.of()));
        TrailAudit.this.compare(
            "action " + id, id, action.status().trailIndex(), expected, stored.leaf());
        tossAgain(action);
      }
      page.clear();
    }
  }

  /** Nobody may choose who is looked at, not even the server. */
  private void tossAgain(Action action) {
    Action.Draw draw = action.decision().draw();
    if (draw != null && coin.filter(c -> c.toss(action.id()) != draw.coin()).isPresent()) {
      throw new Difference(
          "the coin of action %s was not tossed with the secret of this server"
              .formatted(PublicId.ACTION.of(action.id())));
    }
  }

  private Map<Long, byte[]> leaves(List<Long> indexes) throws SQLException {
    var leaves = new java.util.HashMap<Long, byte[]>();
    String sql = "select index, leaf from trail_entry where index = any (?)";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      new dev.lastword.server.store.Parameters(select).longs(indexes);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          leaves.put(found.getLong(1), found.getBytes(2));
        }
      }
    }
    return leaves;
  }

  private long headSize() throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select size from trail_head");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** What is derived from acts and kept beside them. */
  private Optional<String> derivedDiffers() throws SQLException {
    for (Derived derived : DERIVED) {
      Optional<UUID> action = firstId(derived.sql);
      if (action.isPresent()) {
        return action.map(id -> derived.words.formatted(PublicId.ACTION.of(id)));
      }
    }
    return firstId(IMPORT_DIFFERS)
        .map(id ->
            "the history of import %s is not what was signed".formatted(PublicId.IMPORT.of(id)));
  }

  private Optional<UUID> firstId(String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
    }
  }
}
