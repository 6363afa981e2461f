package dev.lastword.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.ActionPage;
import dev.lastword.api.RawJson;
import dev.lastword.api.Submission;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Raw JSON passes through unchanged, whatever it looks like and whatever stands around it. */
final class WireTest {

  @Property
  void raw_json_is_read_and_written_byte_for_byte(
      @ForAll("values") String value,
      @ForAll("blanks") String before,
      @ForAll("blanks") String after) {
    String json =
        before
            + "{\"subject\":\"\u00e9\ud83d\ude00\","
            + before
            + "\"facts\""
            + after
            + ":"
            + before
            + value
            + after
            + ",\"model\":\"m\"}"
            + after;
    Submission read = Wire.read(json.getBytes(UTF_8), Submission.class).orElseThrow();
    assertThat(read.model()).isEqualTo("m");
    assertThat(read.facts()).isEqualTo(new RawJson(value));
    String written = new String(Wire.write(read), UTF_8);
    assertThat(written)
        .isEqualTo("{\"subject\":\"\u00e9\ud83d\ude00\",\"facts\":" + value + ",\"model\":\"m\"}");
  }

  @Example
  void raw_json_longer_than_any_buffer_passes_too() {
    String value =
        "[ " + "{\"a\" : \"\u00e9\ud83d\ude00 \\u0041\", \"b\": 1.500e+3 },".repeat(20_000) + "0 ]";
    var read = Wire.read(("{\"facts\":" + value + "}").getBytes(UTF_8), Submission.class);
    assertThat(read.orElseThrow().facts()).isEqualTo(new RawJson(value));
  }

  @Example
  void null_is_absent() {
    var read = Wire.read("{\"subject\":\"a\",\"facts\":null}".getBytes(UTF_8), Submission.class);
    assertThat(read.orElseThrow().facts()).isNull();
  }

  @Example
  void decimals_are_written_plainly_and_exactly() {
    var confidence = new BigDecimal("1E-7");
    var one = new Submission("s", new RawJson("{}"), null, confidence, null, null, null, null);
    assertThat(new String(Wire.write(one), UTF_8)).contains("\"confidence\":0.0000001");
  }

  @Example
  void lists_that_are_left_out_are_empty() {
    var read = Wire.read("{}".getBytes(UTF_8), ActionPage.class).orElseThrow();
    assertThat(read.actions()).isEmpty();
    assertThat(read.next()).isNull();
  }

  @Example
  void what_is_not_one_good_document_is_not_read() {
    for (String bad : List.of("", "{", "{} {}", "{\"id\":1,\"id\":2}", "[]", "{\"trail\":3}")) {
      assertThat(Wire.read(bad.getBytes(UTF_8), ActionDocument.class)).as(bad).isEmpty();
    }
    byte[] notUtf8 = {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, '"', '}'};
    assertThat(Wire.read(notUtf8, ActionDocument.class)).isEmpty();
  }

  @Provide
  Arbitrary<String> blanks() {
    return Arbitraries.strings().withChars(' ', '\n', '\t', '\r').ofMaxLength(4);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.lazyOf(this::scalars, this::scalars, this::lists, this::objects);
  }

  private Arbitrary<String> scalars() {
    return Arbitraries.oneOf(
        Arbitraries.of("true", "false", "10000.00", "-0", "0.10", "1e5", "1E+05", "-1.5e-3", "0.0"),
        Arbitraries.bigDecimals().map(BigDecimal::toString),
        texts());
  }

  private Arbitrary<String> texts() {
    Arbitrary<String> plain =
        Arbitraries.strings()
            .filter(
                s -> s.codePoints().noneMatch(c -> c < ' ' || c == '"' || c == '\\' || isHalf(c)));
    Arbitrary<String> escapes =
        Arbitraries.of(
            "\\u0041", "\\n", "\\\"", "\\\\", "\\/", "\\ud83d\\ude00", "\u2028", "]", "}");
    return Combinators.combine(plain, escapes, plain).as((a, b, c) -> '"' + a + b + c + '"');
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private Arbitrary<String> lists() {
    return Combinators.combine(values().list().ofMaxSize(3), blanks())
        .as((items, blank) -> "[" + blank + String.join(blank + "," + blank, items) + blank + "]");
  }

  private Arbitrary<String> objects() {
    return Combinators.combine(values().list().ofMaxSize(3), blanks())
        .as((items, blank) -> {
          StringBuilder object = new StringBuilder("{" + blank);
          for (int i = 0; i < items.size(); i++) {
            object.append(i == 0 ? "" : ",").append(blank).append("\"k").append(i).append("\"");
            object.append(blank).append(":").append(blank).append(items.get(i));
          }
          return object.append(blank).append("}").toString();
        });
  }
}
