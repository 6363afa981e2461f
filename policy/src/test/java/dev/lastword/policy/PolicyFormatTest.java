package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.file.YamlJson;
import dev.lastword.policy.format.Formatted;
import dev.lastword.policy.format.PolicyFormat;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs {@code spec/format} and holds the layout against everything else that is written here. */
class PolicyFormatTest {

  /** One case of {@code spec/format}. */
  record Case(String name, String written, String formatted) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return SpecFile.read(Repository.path("spec/format/layout.yaml")).section("cases").stream()
        .map(c ->
            new Case(
                SpecFile.text(c, "name"),
                SpecFile.text(c, "written"),
                SpecFile.text(c, "formatted")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void looks_as_the_specification_says(Case one) {
    assertThat(formatted(one.written())).isEqualTo(one.formatted());
    assertKeepsEverything(one.written());
  }

  static Stream<Path> files() {
    return Stream.of("examples", "spec/policy", "spec/difference", "spec/format", "spec/charter")
        .flatMap(folder -> Repository.files(folder, ".yaml").stream());
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_file_keeps_what_it_says(Path file) {
    assertKeepsEverything(new String(Repository.bytes(file), StandardCharsets.UTF_8));
  }

  @Test
  void every_policy_of_the_specification_keeps_its_digest() {
    for (SpecFile file : SpecFile.all()) {
      Policy policy = valid(file.policy());
      assertThat(valid(formatted(file.policy())).digest()).isEqualTo(policy.digest());
    }
  }

  @Property(tries = 300)
  void generated_policies_keep_what_they_say(@ForAll long seed) {
    assertKeepsEverything(new GeneratedPolicy(new Random(seed)).source());
  }

  @Property(tries = 1_000)
  void documents_in_any_style_keep_what_they_say(@ForAll long seed) {
    assertKeepsEverything(new GeneratedYaml(new Random(seed)).document());
  }

  @Test
  void a_file_that_is_no_yaml_is_told_and_stays() {
    for (String text : List.of("a: [", "a: 1\na: 2\n", "a: &b 1\n", "", "a:\n\t- b\n")) {
      assertThat(of(text)).describedAs(text).isInstanceOf(Formatted.Unreadable.class);
    }
  }

  private static void assertKeepsEverything(String text) {
    String formatted = formatted(text);
    assertThat(meaning(formatted))
        .describedAs("%s\n---\n%s", text, formatted)
        .isEqualTo(meaning(text));
    assertThat(formatted(formatted)).describedAs(text).isEqualTo(formatted);
  }

  private static String formatted(String text) {
    return switch (of(text)) {
      case Formatted.Text done -> done.text();
      case Formatted.Unreadable no -> throw new AssertionError(no.problems());
    };
  }

  private static Formatted of(String text) {
    return PolicyFormat.of("p.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String meaning(String text) {
    var reading = YamlReader.read("p.yaml", text.getBytes(StandardCharsets.UTF_8));
    return CanonicalJson.of(YamlJson.of(((YamlReading.Parsed) reading).root(), new Problems()));
  }

  private static Policy valid(String source) {
    return switch (PolicyReader.read("p.yaml", source.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid no -> throw new AssertionError(no.text());
    };
  }
}
