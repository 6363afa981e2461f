package dev.lastword.policy.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "0",
        "-0",
        "1e5",
        "9007199254740991",
        "-9007199254740991",
        "4999.99999999999999999",
        "\"\\ud83d\\ude00\"",
        " \t\r\n{ \"a\" : [ 1 , null , true , false , \"x\" ] } \n"
      })
  void takes_what_every_reader_reads_alike(String document) {
    assertThat(parse(document)).isInstanceOf(JsonReading.Parsed.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"amount\":10,\"amount\":99999}|LW-JSN-003|1:14|/amount",
        "{\"amount\":10,\"\\u0061mount\":99999}|LW-JSN-003|1:14|/amount",
        "[{\"a\":1,\"b\":{\"c\":1,\"c\":2}}]|LW-JSN-003|1:20|/0/b/c",
        "[NaN]|LW-JSN-002|1:2|/0",
        "[-Infinity]|LW-JSN-002|1:3|/0",
        "{\"a\":1e400}|LW-JSN-005|1:6|/a",
        "[1E+1000000000]|LW-JSN-005|1:2|/0",
        "[9007199254740993]|LW-JSN-005|1:2|/0",
        "{} {}|LW-JSN-004|1:4|``",
        "[1,]|LW-JSN-002|1:4|/1",
        "{\"a\":1,}|LW-JSN-002|1:8|/a",
        "{/*x*/}|LW-JSN-002|1:2|``",
        "010|LW-JSN-002|1:1|``",
        "+1|LW-JSN-002|1:2|``",
        "'a'|LW-JSN-002|1:1|``",
        "{a:1}|LW-JSN-002|1:2|``",
        "[\"a\",\"\\ud800\"]|LW-JSN-006|1:6|/1",
        "[\"a\",\"\\u0000\"]|LW-JSN-006|1:6|/1",
        "{\"a\": [1, 2|LW-JSN-002|1:12|/a/1",
        "``|LW-JSN-002|1:1|``"
      })
  void turns_down_the_rest_and_says_where(
      String document, String code, String place, String pointer) {
    Problem problem = problem(document);
    assertThat(problem.code().text()).isEqualTo(code);
    assertThat(problem.place().line() + ":" + problem.place().column()).isEqualTo(place);
    assertThat(problem.place().pointer()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22c0af22",
        "22eda08022",
        "22f490808022",
        "22ff22",
        "22e28222",
        "2280",
        "efbbbf7b7d",
        "7b007d00",
        "007b007d",
        "feff007b",
        "fffe7b00"
      })
  void turns_down_bytes_that_are_not_utf_8(String hex) {
    JsonReading reading = StrictJson.parse(HexFormat.of().parseHex(hex));
    assertThat(reading)
        .isInstanceOfSatisfying(
            JsonReading.Malformed.class,
            no -> assertThat(no.problem().code().text()).isEqualTo("LW-JSN-001"));
  }

  @Test
  void columns_count_characters_and_not_bytes() {
    assertThat(problem("{\"é😀\": [\n \"ü\", x]}").place().toString()).isEqualTo("2:7");
  }

  @Test
  void depth_is_limited_without_using_up_the_stack() {
    assertThat(parse("[".repeat(32) + "]".repeat(32))).isInstanceOf(JsonReading.Parsed.class);
    assertThat(problem("[".repeat(33) + "]".repeat(33)).code().text()).isEqualTo("LW-JSN-007");
    assertThat(problem("[".repeat(100_000)).code().text()).isEqualTo("LW-JSN-007");
    assertThat(problem("{\"a\":".repeat(100_000)).code().text()).isEqualTo("LW-JSN-007");
  }

  @Test
  void size_is_limited_and_the_limit_can_be_raised() {
    String large = "\"" + "x".repeat(1_048_575) + "\"";
    assertThat(problem(large).code().text()).isEqualTo("LW-JSN-008");
    byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
    assertThat(StrictJson.parse(bytes, JsonLimits.STANDARD.withMaxBytes(2_000_000)))
        .isInstanceOf(JsonReading.Parsed.class);
  }

  @Test
  void enormous_numbers_cost_nothing() {
    assertThat(problem("1".repeat(1_001)).code().text()).isEqualTo("LW-JSN-005");
    assertThat(problem("1".repeat(1_000_000)).code().text()).isEqualTo("LW-JSN-005");
    assertThat(problem("1e" + "9".repeat(1_000_000)).code().text()).isEqualTo("LW-JSN-005");
    assertThat(problem("0." + "0".repeat(1_000_000)).code().text()).isEqualTo("LW-JSN-005");
  }

  @Test
  void a_long_key_is_shortened_in_messages() {
    Problem problem = problem("{\"" + "k".repeat(60_000) + "\": 1e400}");
    assertThat(problem.text().length() + problem.place().pointer().length()).isLessThan(1_000);
  }

  @Test
  void a_member_can_be_cut_out_as_it_was_received() {
    byte[] document =
        "{\"s\":1, \"facts\" : { \"amount\":10.00 ,\"ü\":[ ] } ,\"z\":-0}"
            .getBytes(StandardCharsets.UTF_8);
    Json.Object root = (Json.Object) ((JsonReading.Parsed) StrictJson.parse(document)).value();
    Json facts = root.get("facts").orElseThrow();
    assertThat(new String(cut(document, facts), StandardCharsets.UTF_8))
        .isEqualTo("{ \"amount\":10.00 ,\"ü\":[ ] }");
    assertThat(new String(cut(document, root.get("z").orElseThrow()), StandardCharsets.UTF_8))
        .isEqualTo("-0");
    assertThat(JsonPointers.of(root, ((Json.Object) facts).get("ü").orElseThrow()))
        .contains("/facts/ü");
  }

  @Property(tries = 500)
  void every_value_stands_exactly_where_it_says(@ForAll("documents") String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    checkPlaces(bytes, ((JsonReading.Parsed) StrictJson.parse(bytes)).value());
  }

  private static void checkPlaces(byte[] document, Json value) {
    Json alone = ((JsonReading.Parsed) StrictJson.parse(cut(document, value))).value();
    assertThat(CanonicalJson.of(alone)).isEqualTo(CanonicalJson.of(value));
    switch (value) {
      case Json.Array array -> array.items().forEach(item -> checkPlaces(document, item));
      case Json.Object object ->
          object.members().forEach(member -> checkPlaces(document, member.value()));
      case Json.Text text -> assertThat(document[text.end() - 1]).isEqualTo((byte) '"');
      case Json.Null n -> assertThat(n.end() - n.start()).isEqualTo(4);
      case Json.Bool b -> assertThat(b.end()).isGreaterThan(b.start());
      case Json.Number n -> assertThat(n.end() - n.start()).isEqualTo(n.text().length());
    }
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> texts =
        Arbitraries.of("\"\"", "\"a\"", "\"é\"", "\"\\u00e9\\n\"", "\"😀\"", "\"\\ud83d\\ude00\"");
    Arbitrary<String> leaves =
        Arbitraries.oneOf(texts, Arbitraries.of("null", "true", "false", "0", "-1.50", "12E3"));
    Arbitrary<String> blanks = Arbitraries.of("", " ", "\n\t");
    return Arbitraries.lazyOf(
        () -> leaves,
        () -> leaves,
        () ->
            documents()
                .list()
                .ofMaxSize(3)
                .flatMap(
                    items -> blanks.map(b -> "[" + b + String.join(b + "," + b, items) + b + "]")),
        () ->
            documents()
                .flatMap(v -> blanks.map(b -> "{" + b + "\"ä\"" + b + ":" + b + v + b + "}")));
  }

  @Property(tries = 3_000)
  void never_throws_on_random_bytes(@ForAll @Size(max = 60) byte[] bytes) {
    assertThat(StrictJson.parse(bytes)).isNotNull();
  }

  @Property(tries = 3_000)
  void never_throws_on_pieces_of_json(@ForAll("pieces") String pieces) {
    assertThat(parse(pieces)).isNotNull();
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\"a\"",
            "1",
            "-",
            ".",
            "e",
            "0",
            "\\",
            "\\u12",
            "true",
            "nul",
            " ",
            "\n",
            "é",
            "/*",
            "#",
            "1e999999999",
            "\u0000")
        .list()
        .ofMaxSize(12)
        .map(list -> String.join("", list));
  }

  private static byte[] cut(byte[] document, Json value) {
    return Arrays.copyOfRange(document, value.start(), value.end());
  }

  private static JsonReading parse(String document) {
    return StrictJson.parse(document.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem problem(String document) {
    return switch (parse(document)) {
      case JsonReading.Malformed no -> no.problem();
      case JsonReading.Parsed parsed -> throw new AssertionError(parsed.value());
    };
  }
}
