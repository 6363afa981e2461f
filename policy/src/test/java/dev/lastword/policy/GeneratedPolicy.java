package dev.lastword.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Policies and facts made up at random over one set of facts, for properties. */
final class GeneratedPolicy {

  /** Name, type and how a value of it is made up. */
  private static final List<String[]> FACTS =
      List.of(
          new String[] {"amount", "type: money, currency: USD, max: 1000.00"},
          new String[] {"lines", "type: integer, min: 0, max: 20"},
          new String[] {"score", "type: number, min: 0, max: 1"},
          new String[] {"flag", "type: boolean"},
          new String[] {"region", "type: enum, values: [north, south, west]"},
          new String[] {"memo", "type: text, max_length: 40"},
          new String[] {"tags", "type: list, of: text, max_items: 4"},
          new String[] {"due", "type: date"},
          new String[] {"paid_at", "type: timestamp"},
          new String[] {"areas", "type: list, of: {type: enum, values: [north, south, west]}"},
          new String[] {
            "customer",
            "type: object, properties: {age: {type: integer, max: 20, optional: true},"
                + " kind: {type: enum, values: [north, south, west]}}"
          });

  private static final List<String> NAMES =
      Stream.concat(
              FACTS.stream().map(fact -> fact[0]).filter(name -> !name.equals("customer")),
              Stream.of("customer.age", "customer.kind"))
          .toList();

  private static final String[] WORDS = {"", "a", "contract", "Contractor", "legal note", "x"};
  private static final String[] REGIONS = {"north", "south", "west"};

  private final Random random;
  private boolean variables;
  private final boolean[] optional = new boolean[FACTS.size()];

  GeneratedPolicy(Random random) {
    this.random = random;
    for (int i = 0; i < optional.length; i++) {
      optional[i] = random.nextInt(15) > 0;
    }
  }

  /** A policy file; some do not check, because present() stands where it would loosen. */
  String source() {
    return head() + tripwires(1 + random.nextInt(3)) + confidence();
  }

  String head() {
    StringBuilder out = new StringBuilder("lastword: 1\nworkflow: w\nowner: o\n");
    out.append("mode: ").append(random.nextInt(20) == 0 ? "in-the-loop" : "on-the-loop");
    out.append("\nfacts:\n");
    for (int i = 0; i < optional.length; i++) {
      String[] fact = FACTS.get(i);
      String may = optional[i] ? ", optional: true" : "";
      out.append("  %s: {%s%s}\n".formatted(fact[0], fact[1], may));
    }
    out.append("lists: {words: [contract, \"leg*\"], near: [north, west]}\n");
    out.append("variables: {usual: '%s', where: region}\nroutine:\n".formatted(condition(2)));
    variables = true;
    for (int i = 0; i <= random.nextInt(3) / 2; i++) {
      out.append("  - {id: r%d, when: '%s', because: x}\n".formatted(i, condition(3)));
    }
    return out.append("tripwires:\n").toString();
  }

  String tripwires(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String effect = List.of("hold", "hold", "alert", "refuse").get(random.nextInt(4));
      String id = "t" + i + "-" + random.nextInt(1_000_000);
      out.append("  - {id: %s, when: '%s', effect: %s}\n".formatted(id, condition(3), effect));
    }
    return out.toString();
  }

  String confidence() {
    return "confidence: {at_least: 0.%d}\n".formatted(random.nextInt(6));
  }

  private String condition(int depth) {
    int kind = depth == 0 ? 9 : random.nextInt(13);
    return switch (kind) {
      case 0, 1 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
      case 2, 3 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
      case 4 -> "!(" + condition(depth - 1) + ")";
      case 5 ->
          "("
              + condition(depth - 1)
              + (random.nextBoolean() ? " == " : " ? flag : ")
              + condition(depth - 1)
              + ")";
      default -> atom();
    };
  }

  private String atom() {
    String region = REGIONS[random.nextInt(3)];
    int n = random.nextInt(20);
    return switch (random.nextInt(variables ? 38 : 35)) {
      case 0 -> "flag";
      case 1 -> "amount > money(\"%d00.00 USD\")".formatted(n / 2);
      case 2 -> "amount * 2 <= amount + money(\"%d.50 USD\")".formatted(n);
      case 3 -> "amount * 90000000000000 > amount";
      case 4 -> "lines >= " + n;
      case 5 -> "20 / lines > " + n;
      case 6 -> "lines * 922337203685477580 > lines";
      case 7 -> "score < 0." + n;
      case 8 -> "region == \"" + region + "\"";
      case 9 -> "region != \"" + region + "\"";
      case 10 -> "region in lists.near";
      case 11 -> "memo.mentions(lists.words)";
      case 12 -> "size(memo) > " + n / 4;
      case 13 -> "memo.matches(\"[a-c]+\")";
      case 14 -> "tags.exists(t, t.mentions(lists.words))";
      case 15 -> "tags.all(t, size(t) > lines)";
      case 16 -> "areas.exists_one(a, a == \"" + region + "\")";
      case 17 -> "tags[1] == \"x\"";
      case 18 -> "first_time(memo)";
      case 19 -> "first_time(region, flag)";
      case 20 -> "total(amount, memo, \"24h\") > money(\"%d00.00 USD\")".formatted(n / 2);
      case 21 -> "count(region, flag, \"30d\") > " + n;
      case 22 -> "largest(score, region) < 0." + n;
      case 23 -> "largest(lines, memo) * 2 < total(lines, memo, \"2w\")";
      case 24 -> "tried(\"24h\") > " + n / 4;
      case 25 -> "due < date(\"2026-01-%02d\")".formatted(n + 1);
      case 26 -> "weekday(due) == \"monday\"";
      case 27 -> "hour(paid_at) > " + n;
      case 28 -> "submitted_at - paid_at > duration(\"%dd\")".formatted(n + 1);
      case 29 -> "paid_at + duration(\"3500d\") + duration(\"3500d\") > paid_at";
      case 30 -> "customer.age > " + n;
      case 31 -> "customer.kind == \"" + region + "\"";
      case 32 -> "first_time(customer.kind, customer.age)";
      case 33 -> "present(" + NAMES.get(random.nextInt(NAMES.size())) + ")";
      case 34 -> "!present(" + NAMES.get(random.nextInt(NAMES.size())) + ")";
      case 35 -> "where != \"" + region + "\"";
      default -> "usual";
    };
  }

  /** One fact and its value as JSON. */
  record Sent(String name, String value) {}

  /** A value for every fact. */
  List<Sent> facts() {
    List<Sent> sent = new ArrayList<>();
    for (String[] fact : FACTS) {
      sent.add(new Sent(fact[0], value(fact[0])));
    }
    return sent;
  }

  private String value(String fact) {
    return switch (fact) {
      case "amount" -> amount();
      case "lines" -> String.valueOf(random.nextInt(4) == 0 ? 0 : random.nextInt(20));
      case "score" -> "0." + random.nextInt(20);
      case "flag" -> String.valueOf(random.nextBoolean());
      case "region" -> region();
      case "memo" -> word();
      case "due" -> "\"2026-01-%02d\"".formatted(n(1, 32));
      case "paid_at" -> "\"2025-12-%02dT%02d:30:00Z\"".formatted(n(1, 32), n(0, 24));
      case "tags" -> list(() -> word());
      case "customer" -> "{\"age\":%d,\"kind\":%s}".formatted(n(0, 20), region());
      default -> list(this::region);
    };
  }

  private int n(int from, int to) {
    return from + random.nextInt(to - from);
  }

  /** Every other one lies at a limit that conditions have, or a cent beside it. */
  private String amount() {
    int cents = random.nextBoolean() ? random.nextInt(100_000) : random.nextInt(1, 10) * 10_000;
    int beside = Math.clamp(cents + random.nextInt(-1, 2), 0, 100_000);
    return "%d.%02d".formatted(beside / 100, beside % 100);
  }

  private String region() {
    return JsonText.quoted(REGIONS[random.nextInt(3)]);
  }

  private String word() {
    return JsonText.quoted(WORDS[random.nextInt(WORDS.length)]);
  }

  private String list(Supplier<String> item) {
    List<String> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item.get());
    }
    return "[" + String.join(",", items) + "]";
  }

  /** The same with some facts gone: left out, null, or with null or less inside. */
  List<Sent> withLess(List<Sent> facts) {
    List<Sent> less = new ArrayList<>();
    for (Sent sent : facts) {
      switch (random.nextInt(40)) {
        case 0, 1, 2, 3 -> less.add(new Sent(sent.name(), "null"));
        case 4, 5, 6, 7, 8, 9 -> {}
        case 10, 11, 12 -> less.add(new Sent(sent.name(), withLessInside(sent.value())));
        default -> less.add(sent);
      }
    }
    return less;
  }

  private String withLessInside(String value) {
    if (value.startsWith("{")) {
      return random.nextInt(5) == 0 ? "{}" : value.replaceFirst("\"age\":[0-9]+,", "");
    }
    return value.startsWith("[") && value.length() > 2
        ? "[null" + value.substring(value.contains(",") ? value.indexOf(',') : value.length() - 1)
        : value;
  }

  static byte[] json(List<Sent> facts) {
    List<String> members =
        facts.stream().map(s -> JsonText.quoted(s.name()) + ":" + s.value()).toList();
    return ("{" + String.join(",", members) + "}").getBytes(StandardCharsets.UTF_8);
  }
}
