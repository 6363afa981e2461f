package dev.lastword.policy.text;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.starter.StarterLists;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How well the starter lists find words, plain and disguised, in texts that are not ours: {@code
 * bench/text DIR}. {@code docs/text.md} has the answers.
 */
final class TextMeasurement {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 40;

  private final Terms terms = new Terms();
  private final Map<String, Integer> lists = new LinkedHashMap<>();
  private final Path data;

  private TextMeasurement(Path data) {
    this.data = data;
    StarterLists.all().forEach((name, words) -> lists.put(name, terms.add(words)));
  }

  public static void main(String[] args) throws IOException {
    TextMeasurement measurement = new TextMeasurement(Path.of(args[0]));
    List<Json.Object> messages = measurement.read("messages/messages.ndjson");
    List<Json.Object> hostile = measurement.read("adversarial/texts.ndjson");
    List<Json.Object> requests = measurement.read("intent-clinc150/decisions.ndjson");
    measurement.quality(messages);
    measurement.theirDisguises(messages, hostile);
    measurement.ourDisguises(messages);
    measurement.falseAlarms("messages", texts(messages));
    measurement.falseAlarms("everyday requests", texts(requests));
    measurement.hostile(hostile);
    measurement.speed(texts(messages), texts(requests));
  }

  private List<Json.Object> read(String file) throws IOException {
    List<Json.Object> read = new ArrayList<>();
    int turnedDown = 0;
    for (String line : Files.readAllLines(data.resolve(file))) {
      if (StrictJson.parse(line.getBytes(StandardCharsets.UTF_8)) instanceof JsonReading.Parsed p
          && p.value() instanceof Json.Object object) {
        read.add(object);
      } else {
        turnedDown++;
      }
    }
    OUT.printf(
        "%s: %d lines, %d of them turned down as JSON%n",
        file, read.size() + turnedDown, turnedDown);
    return read;
  }

  private static String text(Json.Object line, String member) {
    return line.get(member).orElseThrow() instanceof Json.Text text ? text.value() : "";
  }

  /** The text of a message, or of what a decision was asked about. */
  private static List<String> texts(List<Json.Object> lines) {
    return lines.stream()
        .map(l -> l.get("input").orElse(l) instanceof Json.Object o ? text(o, "text") : "")
        .toList();
  }

  private ScannedText scan(String text) {
    return new ScannedText(terms, text);
  }

  private void quality(List<Json.Object> messages) {
    OUT.println(
        "\n| list | messages with a label | should fire | fire | rightly | precision | recall |");
    OUT.println("|---|--:|--:|--:|--:|--:|--:|");
    Map<String, String> labels = Map.of("cancellation", "cancel");
    lists.forEach((name, list) -> quality(messages, name, list, labels.getOrDefault(name, name)));
  }

  private void quality(List<Json.Object> messages, String name, int list, String label) {
    int labelled = 0;
    int wanted = 0;
    int fired = 0;
    int right = 0;
    for (Json.Object message : messages) {
      if (message.get(label).orElse(message) instanceof Json.Bool is) {
        boolean fires = scan(text(message, "text")).mentions(list);
        labelled++;
        wanted += is.value() ? 1 : 0;
        fired += fires ? 1 : 0;
        right += fires && is.value() ? 1 : 0;
      }
    }
    if (labelled == 0) {
      OUT.printf("| %s | none | | | | | |%n", name);
      return;
    }
    OUT.printf(
        "| %s | %d | %d | %d | %d | %.2f | %.2f |%n",
        name, labelled, wanted, fired, right, (double) right / fired, (double) right / wanted);
  }

  private void theirDisguises(List<Json.Object> messages, List<Json.Object> hostile) {
    Map<String, String> plain = new LinkedHashMap<>();
    messages.forEach(m -> plain.put(text(m, "id"), text(m, "text")));
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Json.Object line : hostile) {
      Optional<String> original = Optional.ofNullable(plain.get(text(line, "of")));
      String variant = text(line, "variant");
      String text = text(line, "text");
      String seen = variant.equals("html_entity") ? Html.text(text) : text;
      original.ifPresent(o -> tallies.computeIfAbsent(variant, v -> new Tally()).add(o, seen));
    }
    print("the trigger words of real messages, disguised by machine", tallies);
  }

  private void ourDisguises(List<Json.Object> messages) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Disguise disguise : Disguise.values()) {
      Tally tally = tallies.computeIfAbsent(disguise.toString(), d -> new Tally());
      for (String text : texts(messages)) {
        for (int list : lists.values()) {
          scan(text)
              .first(list)
              .ifPresent(hit -> tally.add(upTo(text, hit), disguised(text, hit, disguise)));
        }
      }
    }
    print("the first term of every list in every message, disguised by us", tallies);
  }

  /** The text as far as the term goes, so that nothing else can fire. */
  private static String upTo(String text, Hit hit) {
    return text.substring(0, endOf(text, hit));
  }

  private static String disguised(String text, Hit hit, Disguise disguise) {
    int from = text.offsetByCodePoints(0, hit.at());
    String word = text.substring(from, endOf(text, hit));
    return text.substring(0, from) + disguise.of(word.toLowerCase(Locale.ROOT));
  }

  private static int endOf(String text, Hit hit) {
    int end = text.offsetByCodePoints(0, hit.at()) + hit.term().replace("*", "").length();
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Lists that fire for a plain text, and what becomes of them when it is disguised. */
  private final class Tally {
    private int fired;
    private int mentioned;
    private int caught;

    void add(String plain, String disguised) {
      ScannedText before = scan(plain);
      ScannedText after = scan(disguised);
      for (int list : lists.values()) {
        if (before.mentions(list)) {
          boolean mentions = after.mentions(list);
          fired++;
          mentioned += mentions ? 1 : 0;
          caught += mentions || after.hasHiddenCharacters() ? 1 : 0;
        }
      }
    }
  }

  private static void print(String what, Map<String, Tally> tallies) {
    OUT.printf(
        "%n| %s | lists that fire plainly | `mentions` | or `hidden_characters` | share |%n", what);
    OUT.println("|---|--:|--:|--:|--:|");
    tallies.forEach((name, t) ->
        OUT.printf(
            "| %s | %d | %d | %d | %.1f %% |%n",
            name, t.fired, t.mentioned, t.caught, 100.0 * t.caught / t.fired));
  }

  /** Alarms that no plainly written word gave. */
  private void falseAlarms(String what, List<String> texts) {
    int added = 0;
    for (String text : texts) {
      ScannedText scan = scan(text);
      boolean plain =
          lists.values().stream()
              .flatMap(l -> scan.first(l).stream())
              .anyMatch(h -> !h.disguised());
      boolean any = lists.values().stream().anyMatch(scan::mentions) || scan.hasHiddenCharacters();
      if (any && !plain) {
        added++;
        OUT.println("added: " + text);
      }
    }
    OUT.printf(
        "%nFalse alarms added by seeing through disguises: %d of %d %s%n",
        added, texts.size(), what);
  }

  private void hostile(List<Json.Object> lines) {
    int strings = 0;
    long slowest = 0;
    for (Json.Object line : lines) {
      long before = System.nanoTime();
      ScannedText scan = scan(text(line, "text"));
      lists.values().forEach(scan::mentions);
      scan.hasHiddenCharacters();
      scan(Html.text(text(line, "text"))).hasHiddenCharacters();
      slowest = Math.max(slowest, System.nanoTime() - before);
      strings++;
    }
    OUT.printf(
        "%nHostile strings read without a failure: %d; the slowest took %.1f ms%n",
        strings, slowest / 1e6);
  }

  private void speed(List<String> messages, List<String> requests) {
    OUT.println(
        "\n| ns of processor time per character, all lists, with `hidden_characters` | |\n|---|--:|");
    OUT.printf("| messages | %.1f |%n", nanosPerCharacter(messages));
    OUT.printf("| everyday requests | %.1f |%n", nanosPerCharacter(requests));
    List<String> disguised = messages.stream().map(m -> Disguise.CYRILLIC.of(m)).toList();
    OUT.printf("| messages in Cyrillic letters | %.1f |%n", nanosPerCharacter(disguised));
  }

  private double nanosPerCharacter(List<String> texts) {
    long best = Long.MAX_VALUE;
    long characters = texts.stream().mapToLong(String::length).sum();
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREAD.getCurrentThreadCpuTime();
      for (String text : texts) {
        ScannedText scan = scan(text);
        lists.values().forEach(scan::mentions);
        scan.hasHiddenCharacters();
      }
      best = Math.min(best, THREAD.getCurrentThreadCpuTime() - before);
    }
    return (double) best / characters;
  }
}
