package dev.lastword.evidence.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lastword.evidence.statistics.Tally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row of a file in {@code spec/evidence}: named inputs and what is expected of them. */
final class Row {

  /** Below this, numbers are written with an exponent and have ten digits behind the point. */
  private static final double SMALL = 1e-4;

  private final Map<String, Object> values;
  private final Map<String, Object> data;
  private final Set<String> read = new HashSet<>();
  private final List<Row> parts = new ArrayList<>();

  private Row(Map<String, Object> values, Map<String, Object> data) {
    this.values = values;
    this.data = data;
  }

  static Row of(Map<?, ?> values, Map<?, ?> data) {
    return new Row(named(values), named(data));
  }

  /** What the rows of the file have in common. */
  Row data() {
    return new Row(data, Map.of());
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  double number(String name) {
    return ((Number) value(name)).doubleValue();
  }

  int count(String name) {
    return ((Number) value(name)).intValue();
  }

  boolean flag(String name) {
    return (Boolean) value(name);
  }

  String word(String name) {
    return (String) value(name);
  }

  List<Double> numbers(String name) {
    return list(name).stream().map(n -> ((Number) n).doubleValue()).toList();
  }

  List<Integer> counts(String name) {
    return list(name).stream().map(n -> ((Number) n).intValue()).toList();
  }

  List<Boolean> flags(String name) {
    return list(name).stream().map(Boolean.class::cast).toList();
  }

  List<String> words(String name) {
    return list(name).stream().map(String.class::cast).toList();
  }

  List<List<Integer>> table(String name) {
    return list(name).stream()
        .map(row -> ((List<?>) row).stream().map(n -> ((Number) n).intValue()).toList())
        .toList();
  }

  List<Row> rows(String name) {
    return list(name).stream().map(this::part).toList();
  }

  Row row(String name) {
    return part(value(name));
  }

  private Row part(Object values) {
    Row part = new Row(named((Map<?, ?>) values), data);
    parts.add(part);
    return part;
  }

  /** {@code wrong} of {@code reviewed}. */
  Tally tally() {
    return new Tally(count("wrong"), count("reviewed"));
  }

  void expect(String name, double actual) {
    same(name, actual, number(name));
  }

  void expect(String name, List<Double> actual) {
    List<Double> expected = numbers(name);
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      same(name + " " + i, actual.get(i), expected.get(i));
    }
  }

  void expectWhole(String name, long actual) {
    assertThat(actual).describedAs(name).isEqualTo(((Number) value(name)).longValue());
  }

  void expectFlag(String name, boolean actual) {
    assertThat(actual).describedAs(name).isEqualTo(flag(name));
  }

  /** A column that no test reads is one that nobody keeps. */
  void expectAllRead() {
    assertThat(read).describedAs("columns that a test reads").isEqualTo(values.keySet());
    parts.forEach(Row::expectAllRead);
  }

  private static void same(String name, double actual, double expected) {
    double size = Math.abs(expected);
    double tolerance = size > 0 && size < SMALL ? 1e-9 * size : Math.max(1e-10, 1e-9 * size);
    assertThat(actual).describedAs(name).isCloseTo(expected, within(tolerance));
  }

  private List<?> list(String name) {
    return (List<?>) value(name);
  }

  private Object value(String name) {
    read.add(name);
    Object value = values.get(name);
    if (value == null) {
      throw new AssertionError("no " + name + " in " + values);
    }
    return value;
  }

  private static Map<String, Object> named(Map<?, ?> values) {
    Map<String, Object> named = new LinkedHashMap<>();
    values.forEach((name, value) -> named.put((String) name, value));
    return named;
  }

  @Override
  public String toString() {
    String text = values.toString();
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }
}
