package dev.lastword.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Conditions made up at random by their types, with everything closures know and much that they
 * leave to CEL; and facts for them, of which some are absent.
 */
final class GeneratedCondition {

  private static final String HEAD =
      """
      lastword: 1
      workflow: w
      owner: o
      mode: in-the-loop
      facts:
        amount: {type: money, currency: USD, max: 90071992547409.91, optional: true}
        fee: {type: money, currency: USD, min: -1000.00, optional: true}
        lines: {type: integer, optional: true}
        days: {type: integer, optional: true}
        score: {type: number, min: -1000000, max: 1000000, optional: true}
        share: {type: number, min: -1, max: 1, optional: true}
        flag: {type: boolean, optional: true}
        done: {type: boolean, optional: true}
        region: {type: enum, values: [north, south, west], optional: true}
        memo: {type: text, optional: true}
        note: {type: text, optional: true}
        tags: {type: list, of: text, max_items: 1000, optional: true}
        counts: {type: list, of: integer, optional: true}
        due: {type: date, optional: true}
        sent: {type: timestamp, optional: true}
        sums: {type: list, of: {type: money, currency: USD}, optional: true}
      lists: {words: [contract, "leg*"], near: [north, west]}
      confidence: {at_least: none, because: x}
      tripwires:
      """;

  private static final String[] TEXTS = {
    "", "a", "x", "north", "a contract", "Legal \uD83D\uDE00 note", "\uD83D\uDE00", "ab"
  };
  private static final String[] WHOLE = {
    "0", "1", "-1", "3", "20", "9007199254740991", "-9007199254740991", "9223372036854775806"
  };
  private static final String[] DOUBLES = {"0.0", "-0.5", "0.1", "1.0", "20.0", "1e300", "3.5"};
  private static final String[] MONEY = {
    "0.00", "0.01", "-1.00", "10.00", "999.99", "90071992547409.91"
  };

  private final Random random;
  private int items;

  GeneratedCondition(Random random) {
    this.random = random;
  }

  /** A policy file whose tripwires are such conditions. */
  String policy(int rules) {
    return policyOf(Stream.generate(() -> bool(4, "")).limit(rules).toArray(String[]::new));
  }

  /** A policy file whose tripwires are these conditions. */
  static String policyOf(String... conditions) {
    StringBuilder out = new StringBuilder(HEAD);
    for (int i = 0; i < conditions.length; i++) {
      out.append("  - {id: t%d, when: '%s'}\n".formatted(i, conditions[i]));
    }
    return out.toString();
  }

  /**
   * @param item the variable of the innermost macro over texts around it, or empty
   */
  private String bool(int depth, String item) {
    int less = depth - 1;
    return switch (depth == 0 ? 8 + random.nextInt(2) : random.nextInt(27)) {
      case 0, 1, 2 -> "(" + bool(less, item) + " && " + bool(less, item) + ")";
      case 3, 4, 5 -> "(" + bool(less, item) + " || " + bool(less, item) + ")";
      case 6 -> "!" + "(" + bool(less, item) + ")";
      case 7 -> choice(item, bool(less, item), bool(less, item));
      case 8 ->
          one("flag", "done", "true", "false", "first_time(memo)", "first_time(lines, region)");
      case 9 -> text(0, item) + " == " + text(0, item);
      case 10 -> compared(whole(less, item), whole(less, item));
      case 11 -> compared(money(less, item), money(less, item));
      case 12 -> compared(real(less, item), real(less, item));
      case 13 -> compared(real(less, item), whole(less, item));
      case 14 -> equals(whole(less, item), whole(less, item));
      case 15 -> equals(money(less, item), money(less, item));
      case 16 -> equals(text(less, item), text(less, item));
      case 17 -> equals("(" + bool(less, item) + ")", "(" + bool(less, item) + ")");
      case 18 ->
          text(less, item)
              + one(".startsWith(", ".endsWith(", ".contains(")
              + text(less, item)
              + ")";
      case 19 -> text(less, item) + one(".mentions(lists.words)", ".matches(\"[a-c]+\")");
      case 20 -> text(less, item) + one(" in lists.near", " in tags", " in [\"a\", \"x\", note]");
      case 21 -> one(whole(less, item) + " in [1, lines, 20]", "lines in counts");
      case 22 -> one("region == \"north\"", "region != \"west\"", "region in lists.near");
      case 23 -> compared(one("due", "date(\"2026-01-31\")"), one("due", "date(\"2026-01-01\")"));
      case 24 -> compared(moment(less), moment(less));
      case 25 -> one("weekday(due)", "weekday(sent)") + one(" == ", " != ") + "\"thursday\"";
      default -> macro(less);
    };
  }

  private String moment(int depth) {
    String length = "duration(\"%dh\")".formatted(1 + random.nextInt(100));
    return depth > 0 && random.nextBoolean()
        ? both(moment(depth - 1), one(" + ", " - "), length)
        : one("sent", "submitted_at", "timestamp(\"2026-01-02T03:04:05Z\")");
  }

  private String macro(int depth) {
    String item = "i" + items++;
    return switch (random.nextInt(4)) {
      case 0 -> "tags.exists(%s, %s)".formatted(item, bool(depth, item));
      case 1 -> "tags.all(%s, %s)".formatted(item, bool(depth, item));
      case 2 -> "tags.exists_one(%s, %s)".formatted(item, bool(depth, item));
      default -> "sums.all(%s, %s <= amount)".formatted(item, item);
    };
  }

  private String whole(int depth, String item) {
    int less = depth - 1;
    return switch (depth <= 0 ? 8 : random.nextInt(11)) {
      case 0 -> both(whole(less, item), one(" + ", " - ", " * "), whole(less, item));
      case 1 -> both(whole(less, item), one(" / ", " % "), whole(less, item));
      case 2 -> "size(%s)".formatted(one(text(less, item), "tags", "counts"));
      case 3 -> "(" + choice(item, whole(less, item), whole(less, item)) + ")";
      case 4 -> "counts[%d]".formatted(random.nextInt(2));
      case 5 -> one("hour(sent)", "hour(submitted_at)");
      case 6 -> one("count(memo, \"24h\")", "tried(\"24h\")", "total(lines, region, \"7d\")");
      default -> one("lines", "days", one(WHOLE));
    };
  }

  private String money(int depth, String item) {
    int less = depth - 1;
    return switch (depth <= 0 ? 5 : random.nextInt(8)) {
      case 0 -> both(money(less, item), one(" + ", " - "), money(less, item));
      case 1 -> both(money(less, item), " * ", whole(less, item));
      case 2 -> both(whole(less, item), " * ", money(less, item));
      case 3 -> "(" + choice(item, money(less, item), money(less, item)) + ")";
      case 4 -> one("largest(amount, region)", "total(fee, region, \"24h\")");
      default -> one("amount", "fee", "money(\"%s USD\")".formatted(one(MONEY)));
    };
  }

  private String real(int depth, String item) {
    int less = depth - 1;
    return switch (depth <= 0 ? 3 : random.nextInt(6)) {
      case 0 -> both(real(less, item), one(" + ", " - ", " * ", " / "), real(less, item));
      case 1 -> "(" + choice(item, real(less, item), real(less, item)) + ")";
      case 2 -> one("largest(score, region)", "total(share, region, \"24h\")");
      default -> one("score", "share", one(DOUBLES));
    };
  }

  private String text(int depth, String item) {
    return switch (depth <= 0 ? 2 : random.nextInt(8)) {
      case 0 -> "(" + choice(item, text(depth - 1, item), text(depth - 1, item)) + ")";
      case 1 -> both(text(depth - 1, item), " + ", text(depth - 1, item));
      default -> one("memo", "note", item.isEmpty() ? "memo" : item, JsonText.quoted(one(TEXTS)));
    };
  }

  private String choice(String item, String then, String otherwise) {
    return "(%s ? %s : %s)".formatted(bool(1, item), then, otherwise);
  }

  private static String both(String left, String operator, String right) {
    return "(" + left + operator + right + ")";
  }

  private String compared(String left, String right) {
    return left + one(" < ", " <= ", " > ", " >= ") + right;
  }

  private String equals(String left, String right) {
    return left + one(" == ", " != ") + right;
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  /** Every fact in three of four. */
  List<GeneratedPolicy.Sent> facts() {
    List<GeneratedPolicy.Sent> sent = new ArrayList<>();
    add(sent, "amount", () -> one("0", "0.01", "10.00", "90071992547409.91", money()));
    add(sent, "fee", () -> one("-1.00", "0", money()));
    add(sent, "lines", () -> one("0", "1", "20", "9007199254740991", "-9007199254740991"));
    add(sent, "days", () -> String.valueOf(random.nextInt(6) - 3));
    add(sent, "score", () -> one("0", "-0.0", "0.1", "-1000000", "1e6", "20"));
    add(sent, "share", () -> one("0", "-0.0", "0.1", "-1", "1e-300"));
    add(sent, "flag", () -> String.valueOf(random.nextBoolean()));
    add(sent, "done", () -> String.valueOf(random.nextBoolean()));
    add(sent, "region", () -> JsonText.quoted(one("north", "south", "west")));
    add(sent, "memo", this::text);
    add(sent, "note", this::text);
    add(sent, "tags", () -> list(this::text));
    add(sent, "counts", () -> list(() -> String.valueOf(random.nextInt(4))));
    add(sent, "due", () -> one("\"2026-01-01\"", "\"2026-01-31\"", "\"2026-03-01\""));
    add(sent, "sent", () -> one("\"2026-01-01T12:00:00Z\"", "\"2026-01-05T01:00:00+02:00\""));
    add(sent, "sums", () -> list(this::money));
    return sent;
  }

  private void add(List<GeneratedPolicy.Sent> sent, String fact, Supplier<String> value) {
    if (random.nextInt(4) > 0) {
      sent.add(new GeneratedPolicy.Sent(fact, value.get()));
    }
  }

  private String text() {
    return JsonText.quoted(one(TEXTS));
  }

  private String money() {
    return "%d.%02d".formatted(random.nextInt(100), random.nextInt(100));
  }

  private String list(Supplier<String> item) {
    List<String> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(item.get());
    }
    return "[" + String.join(",", list) + "]";
  }
}
