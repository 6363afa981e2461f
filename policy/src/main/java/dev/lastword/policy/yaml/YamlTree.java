package dev.lastword.policy.yaml;

import static dev.lastword.policy.problem.PolicyCode.YAML_DUPLICATE_KEY;
import static dev.lastword.policy.problem.PolicyCode.YAML_FEATURE;

import dev.lastword.policy.json.JsonPointers;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the parser's nodes into our tree. The depth was checked before. */
final class YamlTree {

  /** RFC 8259 §6. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final SourceFile file;
  private final List<Problem> problems = new ArrayList<>();

  private YamlTree(SourceFile file) {
    this.file = file;
  }

  static YamlReading of(SourceFile file, Node root) {
    YamlTree tree = new YamlTree(file);
    Yaml converted = tree.value(root, "");
    return new YamlReading.Parsed(converted, tree.problems);
  }

  private Yaml value(Node node, String pointer) {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      return sequence(sequence, pointer);
    }
    return scalar((ScalarNode) node, pointer);
  }

  private Yaml sequence(SequenceNode node, String pointer) {
    List<Yaml> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(value(item, JsonPointers.child(pointer, items.size())));
    }
    return new Yaml.Sequence(items, place(node, pointer));
  }

  private Yaml mapping(MappingNode node, String pointer) {
    Map<String, Place> seen = new HashMap<>();
    List<Yaml.Entry> entries = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode name) {
        String child = JsonPointers.child(pointer, name.getValue());
        Yaml.Scalar key = scalar(name, child);
        Place first = seen.putIfAbsent(key.value(), key.place());
        if (first == null) {
          entries.add(new Yaml.Entry(key, value(tuple.getValueNode(), child)));
        } else {
          problems.add(duplicate(key, first));
        }
      } else {
        problems.add(complexKey(tuple.getKeyNode(), pointer));
      }
    }
    return new Yaml.Mapping(entries, place(node, pointer));
  }

  private Yaml.Scalar scalar(ScalarNode node, String pointer) {
    int start = YamlReader.index(node.getStartMark());
    var written = new Written(file, start, pointer, node.getValue(), node.getScalarStyle());
    return new Yaml.Scalar(kind(node), node.getValue(), written);
  }

  /** The parser's JSON schema also takes {@code .inf} and {@code 1.} for numbers. */
  private static Yaml.Kind kind(ScalarNode node) {
    Tag tag = node.getTag();
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return NUMBER.matcher(node.getValue()).matches() ? Yaml.Kind.NUMBER : Yaml.Kind.TEXT;
    }
    if (tag.equals(Tag.BOOL)) {
      return Yaml.Kind.BOOLEAN;
    }
    return tag.equals(Tag.NULL) ? Yaml.Kind.NULL : Yaml.Kind.TEXT;
  }

  private Place place(Node node, String pointer) {
    return file.place(YamlReader.index(node.getStartMark()), pointer);
  }

  private static Problem duplicate(Yaml.Scalar key, Place first) {
    String message =
        "the key `%s` stands here a second time; the first is in line %d"
            .formatted(key.value(), first.line());
    return Problem.error(YAML_DUPLICATE_KEY, key.place(), message, "keep one of them");
  }

  private Problem complexKey(Node key, String pointer) {
    return Problem.error(
        YAML_FEATURE,
        place(key, pointer),
        "a list or mapping stands where a key is expected",
        "put the value in quotes");
  }
}
