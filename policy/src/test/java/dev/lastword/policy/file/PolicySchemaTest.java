package dev.lastword.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.SpecFile;
import dev.lastword.policy.fact.Standing;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code spec/policy/policy.schema.json} says what the reader reads. Its objects are found by their
 * title, which is {@link Keys#where}: whoever adds a key or a section to {@link Grammar} adds it
 * there too.
 */
class PolicySchemaTest {

  private static final String TEXT = text(Path.of("..", "spec", "policy", "policy.schema.json"));

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  @Test
  void it_has_every_key_that_is_read_and_no_other() {
    Map<String, Set<String>> read =
        Grammar.ALL.stream()
            .collect(Collectors.toMap(Keys::where, keys -> new TreeSet<>(keys.known())));
    assertThat(keysByTitle()).isEqualTo(read);
  }

  @Test
  void it_has_every_word_to_choose_from() {
    assertThat(TEXT)
        .contains(words(Grammar.TYPES))
        .contains(words(List.of("in-the-loop", "on-the-loop")))
        .contains(words(Stream.of(Effect.values()).map(Effect::word).toList()))
        .contains(words(Stream.of(Standing.values()).map(Standing::word).toList()));
  }

  /** It has every key once. */
  @Test
  void the_example_of_the_grammar_fits() {
    String page = text(Path.of("..", "spec", "policy", "grammar.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    String example = page.substring(start, page.indexOf("```\n", start));
    assertThat(SCHEMA.validate(json(example), InputFormat.JSON)).isEmpty();
  }

  @Test
  void every_key_is_explained() {
    objects(schema())
        .forEach(object ->
            properties(object)
                .forEach(
                    key -> assertThat(isExplained(key.value())).describedAs(key.name()).isTrue()));
  }

  static Stream<String> validPolicies() throws IOException {
    Stream<String> spec = SpecFile.all().stream().map(SpecFile::policy);
    try (Stream<Path> examples = Files.list(Path.of("..", "examples"))) {
      List<String> texts =
          examples.filter(f -> f.toString().endsWith(".yaml")).map(PolicySchemaTest::text).toList();
      return Stream.concat(spec, texts.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("validPolicies")
  void every_valid_policy_fits(String policy) {
    assertThat(PolicyReader.read("p.yaml", policy.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Reading.Valid.class);
    assertThat(SCHEMA.validate(json(policy), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mode: in-the-lop",
        "owner: Finance",
        "expires: a week",
        "tripwire: []",
        "facts: {amount: {type: mony}}",
        "facts: {Amount: {type: money, currency: USD}}",
        "tripwires: [{id: a}]",
        "tripwires: [{id: a, when: b, effect: stop}]",
        "confidence: {at_least: 80}",
        "stakes: {error_limit: 2}",
        "spot_check: {rate: 5%, at_least: 20}",
        "tests: [{name: a, expect: {verdict: maybe}}]",
        "sign_off: finance"
      })
  void a_broken_one_does_not(String line) {
    String good = "lastword: 1\nworkflow: w\nowner: o\nmode: in-the-loop\n";
    assertThat(SCHEMA.validate(json(good), InputFormat.JSON)).isEmpty();
    String key = line.substring(0, line.indexOf(':') + 1);
    String broken = good.replaceFirst("(?m)^" + key + ".*\n", "") + line + "\n";
    assertThat(SCHEMA.validate(json(broken), InputFormat.JSON)).isNotEmpty();
    assertThat(PolicyReader.read("p.yaml", broken.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Reading.Invalid.class);
  }

  private static Map<String, Set<String>> keysByTitle() {
    Map<String, Set<String>> keys = new HashMap<>();
    objects(schema())
        .filter(object -> object.get("title").isPresent())
        .forEach(object -> {
          String title = SpecFile.text(object, "title");
          Set<String> names =
              properties(object)
                  .map(Json.Member::name)
                  .collect(Collectors.toCollection(TreeSet::new));
          assertThat(keys.put(title, names)).describedAs(title).isNull();
        });
    return keys;
  }

  private static Stream<Json.Member> properties(Json.Object object) {
    return object.get("properties").stream()
        .flatMap(properties -> ((Json.Object) properties).members().stream());
  }

  private static boolean isExplained(Json value) {
    return value instanceof Json.Object object
        && (object.get("description").isPresent()
            || object
                .get("$ref")
                .map(PolicySchemaTest::referred)
                .filter(PolicySchemaTest::isExplained)
                .isPresent());
  }

  private static Json referred(Json reference) {
    String name = ((Json.Text) reference).value().replace("#/$defs/", "");
    return ((Json.Object) schema().get("$defs").orElseThrow()).get(name).orElseThrow();
  }

  /** The schema and its parts. */
  private static Stream<Json.Object> objects(Json.Object schema) {
    Json.Object parts = (Json.Object) schema.get("$defs").orElseThrow();
    return Stream.concat(
        Stream.of(schema), parts.members().stream().map(part -> (Json.Object) part.value()));
  }

  private static Json.Object schema() {
    return (Json.Object)
        ((JsonReading.Parsed) StrictJson.parse(TEXT.getBytes(StandardCharsets.UTF_8))).value();
  }

  private static String words(List<String> words) {
    return words.stream().collect(Collectors.joining("\", \"", "[\"", "\"]"));
  }

  private static String json(String yaml) {
    var reading = YamlReader.read("p.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return CanonicalJson.of(YamlJson.of(((YamlReading.Parsed) reading).root(), new Problems()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
