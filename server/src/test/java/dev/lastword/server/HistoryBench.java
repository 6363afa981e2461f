package dev.lastword.server;

import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.Window;
import dev.lastword.server.history.Past;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to look up earlier actions when there are very many. Asserts nothing, and is
 * run by {@code bench/history} only.
 */
class HistoryBench {

  private static final int ACTIONS = Integer.getInteger("lastword.bench.actions", 10_000_000);
  private static final int LOOKUPS = 2_000;
  private static final int DAYS = 400;

  /** A tenth of all actions, in the last thirty days, have the one key. */
  private static final String LOAD =
      """
      insert into history_key (action, workflow, slot, key, at, amount, counted, cleared)
      select (left(uuid_floor(at)::text, 24) || lpad(to_hex(n), 12, '0'))::uuid, 'payments', slot,
        vendor, at, slot_amount, true, true
      from (
        select n, case when n %% 10 = 0 then '["hot"]' else '["' || n / 10 || '"]' end as vendor,
          ?::timestamptz - random()
            * case when n %% 10 = 0 then interval '30 days' else interval '%d days' end as at
        from generate_series(?, ?) n) a
      cross join lateral (
        values ('vendor', null::numeric), ('amount:vendor', n * 7 %% 100000),
          ('amount:~vendor', n * 7 %% 100000)) s (slot, slot_amount)
      """
          .formatted(DAYS);

  private static final String AS_THE_COMMITTER =
      """
      set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;
      set plan_cache_mode = force_generic_plan
      """;

  private final Random random = new Random(1);
  private final Instant now = Instant.now();

  @Test
  void lookups() throws Exception {
    try (RunningServer lastword = RunningServer.fresh();
        Connection superuser = lastword.superuser()) {
      load(superuser);
      execute(superuser, AS_THE_COMMITTER);
      for (String state : List.of("as loaded", "after vacuum")) {
        System.out.println(state);
        nothing(superuser);
        var day = new Window("24h");
        var month = new Window("30d");
        time(superuser, "first_time, many keys", first(), true);
        time(superuser, "first_time, one key of all", first(), false);
        time(superuser, "largest, many keys", new HistoryCall.Largest("amount", vendor()), true);
        time(
            superuser,
            "largest, one key of all",
            new HistoryCall.Largest("amount", vendor()),
            false);
        time(superuser, "total 24h, many keys", total(day), true);
        time(superuser, "total 30d, many keys", total(month), true);
        time(superuser, "total 1h, one key of all", total(new Window("1h")), false);
        time(superuser, "total 30d, one key of all", total(month), false);
        execute(superuser, "vacuum analyze history_key");
      }
    }
  }

  private static List<String> vendor() {
    return List.of("vendor");
  }

  private static HistoryCall first() {
    return new HistoryCall.FirstTime(vendor());
  }

  private static HistoryCall total(Window window) {
    return new HistoryCall.Total("amount", vendor(), window);
  }

  private void load(Connection superuser) throws SQLException {
    Instant start = Instant.now();
    execute(
        superuser,
        "select ensure_partitions((now() - interval '%d days')::date, 15)".formatted(DAYS));
    int page = 500_000;
    for (int from = 0; from < ACTIONS; from += page) {
      try (PreparedStatement insert = superuser.prepareStatement(LOAD)) {
        insert.setObject(1, now.atOffset(java.time.ZoneOffset.UTC));
        insert.setInt(2, from);
        insert.setInt(3, from + page - 1);
        insert.executeUpdate();
      }
    }
    execute(superuser, "analyze history_key");
    System.out.printf(
        "%,d actions of 3 rows in %d s%n",
        ACTIONS, Instant.now().getEpochSecond() - start.getEpochSecond());
  }

  /** What the way to the database and back takes here and now. */
  private static void nothing(Connection superuser) throws SQLException {
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < LOOKUPS; i++) {
      long start = System.nanoTime();
      execute(superuser, "select 1");
      micros.add((System.nanoTime() - start) / 1_000);
    }
    print("select 1", micros);
  }

  private static void print(String what, List<Long> micros) {
    List<Long> warm = new ArrayList<>(micros.subList(LOOKUPS / 10, LOOKUPS));
    Collections.sort(warm);
    System.out.printf(
        "%-30s p50 %6d us  p99 %6d us%n",
        what, warm.get(warm.size() / 2), warm.get(warm.size() * 99 / 100));
  }

  private static void execute(Connection superuser, String sql) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  private void time(Connection superuser, String what, HistoryCall call, boolean many)
      throws SQLException {
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < LOOKUPS; i++) {
      String key = many ? "[\"" + random.nextInt(ACTIONS / 10) + "\"]" : "[\"hot\"]";
      var question = new HistoryQuestion(call, key);
      long start = System.nanoTime();
      Past.now(superuser, "payments", List.of(question), "", UUID.randomUUID(), now);
      micros.add((System.nanoTime() - start) / 1_000);
    }
    print(what, micros);
  }
}
