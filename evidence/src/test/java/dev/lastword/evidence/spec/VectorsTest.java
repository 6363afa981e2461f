package dev.lastword.evidence.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The rows of {@code spec/evidence} through the library; its README explains the shape. */
class VectorsTest {

  private static final Map<String, Map<String, Consumer<Row>>> FILES =
      Map.ofEntries(
          Map.entry("alarms", AlarmVectors.GROUPS),
          Map.entry("anytime", AnytimeVectors.GROUPS),
          Map.entry("bounds", BoundVectors.GROUPS),
          Map.entry("calibration", CalibrationVectors.GROUPS),
          Map.entry("changes", ChangeVectors.GROUPS),
          Map.entry("costs", CostVectors.GROUPS),
          Map.entry("looks", LookVectors.GROUPS),
          Map.entry("lots", LotVectors.GROUPS),
          Map.entry("novelty", NoveltyVectors.GROUPS),
          Map.entry("recalibration", RecalibrationVectors.GROUPS),
          Map.entry("reviewers", ReviewerVectors.GROUPS),
          Map.entry("rules", RuleVectors.GROUPS),
          Map.entry("samples", SampleVectors.GROUPS),
          Map.entry("thresholds", ThresholdVectors.GROUPS),
          Map.entry("weights", WeightVectors.GROUPS));

  @TestFactory
  Stream<DynamicNode> every_row_comes_out_as_written() {
    return FILES.keySet().stream().sorted().map(VectorsTest::file);
  }

  @Test
  void every_file_has_its_tests_and_the_other_way_round() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(
              FILES.keySet().stream().map(f -> f + ".yaml").toList());
    }
  }

  private static DynamicNode file(String name) {
    Map<?, ?> content = read(name);
    Map<String, Consumer<Row>> checks = FILES.getOrDefault(name, Map.of());
    List<DynamicNode> groups = new ArrayList<>();
    groups.add(
        dynamicTest(
            "its groups are those that a test knows",
            () -> assertThat(groupsOf(content)).hasSameElementsAs(checks.keySet())));
    checks.forEach((group, check) -> groups.add(group(content, group, check)));
    return dynamicContainer(name, groups);
  }

  private static DynamicNode group(Map<?, ?> content, String group, Consumer<Row> check) {
    List<Row> rows = rows(content, group);
    Stream<DynamicNode> tests =
        rows.stream().map(row -> dynamicTest(row.toString(), () -> check(row, check)));
    Stream<DynamicNode> any =
        Stream.of(dynamicTest("has rows", () -> assertThat(rows).isNotEmpty()));
    return dynamicContainer(group, Stream.concat(any, tests));
  }

  private static void check(Row row, Consumer<Row> check) {
    check.accept(row);
    row.expectAllRead();
  }

  private static List<String> groupsOf(Map<?, ?> content) {
    return content.keySet().stream()
        .map(String.class::cast)
        .filter(k -> !k.equals("data"))
        .toList();
  }

  private static List<Row> rows(Map<?, ?> content, String group) {
    Map<?, ?> data = content.get("data") instanceof Map<?, ?> map ? map : Map.of();
    return content.get(group) instanceof List<?> rows
        ? rows.stream().map(r -> Row.of((Map<?, ?>) r, data)).toList()
        : List.of();
  }

  /** Of a file as it is: an empty one has no groups, and fails. */
  static Map<?, ?> read(String name) {
    try {
      String text = Files.readString(folder().resolve(name + ".yaml"));
      Object content = new Load(LoadSettings.builder().build()).loadFromString(text);
      return content instanceof Map<?, ?> map ? map : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The module is the working directory of its tests. */
  private static Path folder() {
    return Path.of("..", "spec", "evidence");
  }
}
