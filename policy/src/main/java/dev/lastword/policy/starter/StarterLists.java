package dev.lastword.policy.starter;

import dev.lastword.policy.yaml.Yaml;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of words for {@code mentions} that a new policy may begin with. */
public final class StarterLists {

  private static final String FILE = "lists.yaml";

  private StarterLists() {}

  /** The terms of every list by its name, in the order of the file. */
  public static Map<String, List<String>> all() {
    return switch (YamlReader.read(FILE, source())) {
      case YamlReading.Parsed p when p.root() instanceof Yaml.Mapping lists -> terms(lists);
      case YamlReading.Parsed p -> throw new IllegalStateException("a mapping: " + p.root());
      case YamlReading.Malformed m -> throw new IllegalStateException(m.problems().toString());
    };
  }

  private static byte[] source() {
    try (var in = StarterLists.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("belongs to this library", e);
    }
  }

  private static Map<String, List<String>> terms(Yaml.Mapping lists) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Yaml.Entry list : lists.entries()) {
      all.put(list.key().value(), texts((Yaml.Sequence) list.value()));
    }
    return all;
  }

  private static List<String> texts(Yaml.Sequence list) {
    return list.items().stream().map(item -> ((Yaml.Scalar) item).value()).toList();
  }
}
