package dev.lastword.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Characters of scalars are found where they were written. */
class YamlPlacesTest {

  static List<String> styles() {
    return List.of(
        "k: aa bb\n    X cc",
        "k: 'aa ''bb'' X'",
        "k: 'aa\n\n  bb X'",
        "k: \"a\\u00e4\\n\\x41\\\\ \\U0001F600 X\"",
        "k: \"aa \\\n    bb X\"",
        "k: |\n  aa\n    bb\n\n  X cc\n",
        "k: |2 # a comment\n    aa\n  X\n",
        "k: >-\n  aa\n  bb\n\n  cc X\n",
        "k: >+2\n   aa\n  bb X\n\n",
        "k: |\r\n  aa\r\n  X\r\n",
        "\uFEFFk: |\n  é😀 X",
        "# é😀\nk: [a, 'b X']\n",
        "k: |\n\n\n   aa X\n");
  }

  @ParameterizedTest
  @MethodSource("styles")
  void in_every_style_a_letter_is_found(String source) {
    Yaml.Scalar scalar = last(source);
    int at = codePoints(scalar.value()).indexOf((int) 'X');
    assertPlace(source, scalar.placeOf(at), 'X');
  }

  @Property(tries = 1_500)
  void whatever_is_written_is_found(@ForAll("values") String value, @ForAll ScalarStyle style) {
    String source =
        new Dump(
                DumpSettings.builder()
                    .setDefaultScalarStyle(style)
                    .setUseUnicodeEncoding(true)
                    .setWidth(20)
                    .build())
            .dumpToString(value);
    Yaml.Scalar scalar = last(source);
    List<Integer> expected = codePoints(scalar.value());
    for (int i = 0; i < expected.size(); i++) {
      int c = expected.get(i);
      if (Character.isLetterOrDigit(c)) {
        assertPlace(source, scalar.placeOf(i), c);
      }
    }
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(
            "a",
            "B",
            "é",
            "😀",
            " ",
            "  ",
            "\n",
            "\n\n",
            "'",
            "\"",
            "\\",
            ":",
            "#",
            "- ",
            "&&",
            "7",
            "long-word",
            "\t",
            ",",
            "[")
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(list -> "x" + String.join("", list) + "y");
  }

  private static void assertPlace(String source, Place place, int expected) {
    String[] lines = source.split("\r\n|\n|\r", -1);
    List<Integer> line = codePoints(lines[place.line() - 1]);
    assertThat(Character.toString(line.get(place.column() - 1)))
        .describedAs("%s in <%s>", place, source)
        .isEqualTo(Character.toString(expected));
    assertThat(codePoints(place.excerpt()).get(place.column() - 1)).isEqualTo(expected);
  }

  private static Yaml.Scalar last(String source) {
    Yaml root =
        switch (YamlReader.read("f.yaml", source.getBytes(StandardCharsets.UTF_8))) {
          case YamlReading.Parsed parsed -> parsed.root();
          case YamlReading.Malformed no -> throw new AssertionError(no.problems());
        };
    return last(root);
  }

  private static Yaml.Scalar last(Yaml value) {
    return switch (value) {
      case Yaml.Scalar scalar -> scalar;
      case Yaml.Sequence list -> last(list.items().get(list.items().size() - 1));
      case Yaml.Mapping mapping ->
          last(mapping.entries().get(mapping.entries().size() - 1).value());
    };
  }

  private static List<Integer> codePoints(String text) {
    return text.codePoints().boxed().toList();
  }
}
