package dev.lastword.policy;

import dev.lastword.policy.file.YamlJson;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file of {@code spec/policy}; its README explains the shape. */
public record SpecFile(String name, Json.Object content) {

  public static List<SpecFile> all() {
    return Repository.files("spec/policy", ".yaml").stream().map(SpecFile::read).toList();
  }

  static SpecFile read(Path path) {
    return switch (YamlReader.read(path.getFileName().toString(), Repository.bytes(path))) {
      case YamlReading.Parsed parsed when parsed.problems().isEmpty() ->
          new SpecFile(
              path.getFileName().toString(),
              (Json.Object) YamlJson.of(parsed.root(), new Problems()));
      case YamlReading.Parsed parsed -> throw new AssertionError(parsed.problems());
      case YamlReading.Malformed no -> throw new AssertionError(no.problems());
    };
  }

  public String policy() {
    return text(content, "policy");
  }

  /** {@code cases}, {@code rejected} or {@code warned}. */
  public List<Json.Object> section(String key) {
    return objects(content, key);
  }

  /** The policy after the change of one entry. */
  public String changed(Json.Object entry) {
    Json.Object change = (Json.Object) entry.get("change").orElseThrow();
    String find = text(change, "find");
    int at = policy().indexOf(find);
    if (at < 0) {
      throw new AssertionError(name + ": the policy does not contain " + find);
    }
    return policy().substring(0, at)
        + text(change, "write")
        + policy().substring(at + find.length());
  }

  public static String text(Json.Object object, String key) {
    return ((Json.Text) object.get(key).orElseThrow()).value();
  }

  public static @Nullable String word(Json.Object object, String key) {
    return object.get(key).map(SpecFile::word).orElse(null);
  }

  public static String word(Json value) {
    return switch (value) {
      case Json.Text t -> t.value();
      case Json.Number n -> n.text();
      case Json.Bool b -> String.valueOf(b.value());
      case Json.Null n -> "null";
      case Json.Array a -> throw new AssertionError(a);
      case Json.Object o -> throw new AssertionError(o);
    };
  }

  public static Optional<List<String>> words(Json.Object object, String key) {
    return object
        .get(key)
        .map(list -> ((Json.Array) list).items().stream().map(SpecFile::word).sorted().toList());
  }

  public static List<Json.Object> objects(Json.Object object, String key) {
    List<Json.Object> found = new ArrayList<>();
    object
        .get(key)
        .ifPresent(list -> ((Json.Array) list).items().forEach(i -> found.add((Json.Object) i)));
    return found;
  }
}
