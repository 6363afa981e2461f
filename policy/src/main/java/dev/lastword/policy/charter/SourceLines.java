package dev.lastword.policy.charter;

import dev.lastword.policy.yaml.Yaml;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a policy file in which each {@link Article#key} stands. */
public final class SourceLines {

  private final List<String> lines;
  private final Map<String, Range> ranges = new HashMap<>();

  private SourceLines(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Lines of a file.
   *
   * @param first from 1
   * @param last not before {@code first}
   */
  public record Range(int first, int last) {
    public Range {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("lines " + first + " to " + last);
      }
    }
  }

  /** Reads them from the bytes of a policy that checks; of other bytes no key is known. */
  public static SourceLines of(byte[] source) {
    var found = new SourceLines(new String(source, StandardCharsets.UTF_8).lines().toList());
    if (YamlReader.read("policy", source) instanceof YamlReading.Parsed parsed
        && parsed.root() instanceof Yaml.Mapping file) {
      found.keys("", file, found.lines.size());
    }
    return found;
  }

  /** Where a key stands; empty when the file leaves it out. */
  public Optional<Range> of(String key) {
    return Optional.ofNullable(ranges.get(key));
  }

  /** The text of some lines, in order. */
  public List<String> text(Range range) {
    return lines.subList(range.first() - 1, range.last());
  }

  private void keys(String above, Yaml.Mapping mapping, int end) {
    List<Yaml.Entry> entries = mapping.entries();
    for (int i = 0; i < entries.size(); i++) {
      Yaml.Entry entry = entries.get(i);
      int next = i + 1 < entries.size() ? entries.get(i + 1).key().place().line() : end + 1;
      String key = above + entry.key().value();
      int last = put(key, entry.key().place().line(), next - 1);
      if (above.isEmpty()) {
        below(key + ".", entry.value(), last);
      }
    }
  }

  private void below(String key, Yaml value, int end) {
    switch (value) {
      case Yaml.Mapping mapping -> keys(key, mapping, end);
      case Yaml.Sequence rules -> rules(key, rules.items(), end);
      case Yaml.Scalar s -> {}
    }
  }

  private void rules(String above, List<Yaml> items, int end) {
    for (int i = 0; i < items.size(); i++) {
      int next = i + 1 < items.size() ? items.get(i + 1).place().line() : end + 1;
      if (items.get(i) instanceof Yaml.Mapping rule
          && rule.get("id").orElse(null) instanceof Yaml.Scalar id) {
        put(above + id.value(), rule.place().line(), next - 1);
      }
    }
  }

  /** Blank lines and comments at the end belong to what follows. */
  private int put(String key, int first, int last) {
    int end = Math.max(first, last);
    while (end > first && isAside(lines.get(end - 1).strip())) {
      end--;
    }
    ranges.put(key, new Range(first, end));
    return end;
  }

  private static boolean isAside(String line) {
    return line.isEmpty() || line.startsWith("#");
  }
}
