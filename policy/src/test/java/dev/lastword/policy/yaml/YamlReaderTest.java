package dev.lastword.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

  @Test
  void words_of_yaml_1_1_are_texts() {
    Yaml.Mapping root =
        (Yaml.Mapping) parsed("{a: yes, b: on, c: ~, d: 0x1F, e: 010, f: '1', g: True, h: .inf}");
    assertThat(root.entries())
        .extracting(e -> ((Yaml.Scalar) e.value()).kind())
        .containsOnly(Yaml.Kind.TEXT);
  }

  @Test
  void words_of_json_are_what_they_are() {
    Yaml.Mapping root = (Yaml.Mapping) parsed("{a: true, b: 1, c: 1.50, d: null, e: }");
    assertThat(root.entries())
        .extracting(e -> ((Yaml.Scalar) e.value()).kind())
        .containsExactly(
            Yaml.Kind.BOOLEAN, Yaml.Kind.NUMBER, Yaml.Kind.NUMBER, Yaml.Kind.NULL, Yaml.Kind.NULL);
  }

  @Test
  void depth_is_limited_without_using_up_the_stack() {
    assertThat(codes("[".repeat(100_000))).containsExactly("LW-POL-006");
    assertThat(codes("[".repeat(33) + "]".repeat(33))).containsExactly("LW-POL-006");
    assertThat(codes("[".repeat(32) + "]".repeat(32))).isEmpty();
  }

  @Test
  void an_alias_bomb_is_turned_down_at_its_first_anchor() {
    assertThat(codes("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")).containsOnly("LW-POL-004");
  }

  @Test
  void size_and_encoding_are_checked_first() {
    assertThat(codes("#" + "x".repeat(1_048_576))).containsExactly("LW-POL-002");
    assertThat(problems(new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0xAF}))
        .extracting(Problem::toString)
        .singleElement()
        .isEqualTo(
            "f.yaml:1:4  LW-POL-001  byte 3 (0xC0) is not UTF-8\n  fix: save the file as UTF-8");
  }

  @Property(tries = 2_000)
  void never_throws_on_random_bytes(@ForAll @Size(max = 80) byte[] bytes) {
    assertThat(YamlReader.read("f.yaml", bytes)).isNotNull();
  }

  @Property(tries = 2_000)
  void never_throws_on_pieces_of_yaml(@ForAll("pieces") String pieces) {
    assertThat(YamlReader.read("f.yaml", pieces.getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "a",
            ": ",
            "- ",
            "\n",
            "  ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "'",
            "\"",
            "|",
            ">",
            "&x",
            "*x",
            "!t",
            "? ",
            "#",
            "---",
            "...",
            "%YAML 1.2",
            "\t",
            "é",
            "<<",
            "@",
            "`",
            "\\",
            "\u0085")
        .list()
        .ofMaxSize(14)
        .map(list -> String.join("", list));
  }

  private static Yaml parsed(String source) {
    return ((YamlReading.Parsed) YamlReader.read("f.yaml", source.getBytes(StandardCharsets.UTF_8)))
        .root();
  }

  private static List<String> codes(String source) {
    return problems(source.getBytes(StandardCharsets.UTF_8)).stream()
        .map(p -> p.code().text())
        .toList();
  }

  private static List<Problem> problems(byte[] source) {
    return switch (YamlReader.read("f.yaml", source)) {
      case YamlReading.Parsed parsed -> parsed.problems();
      case YamlReading.Malformed no -> no.problems();
    };
  }
}
