package dev.lastword.policy.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Takes a document apart without asking what it means. */
public final class YamlPieces {

  private YamlPieces() {}

  /**
   * The pieces of a text.
   *
   * @param text one that {@link YamlReader} reads without a problem
   */
  public static YamlPiece of(String text) {
    return piece(new Compose(YamlReader.SETTINGS).composeString(text).orElseThrow());
  }

  private static YamlPiece piece(Node node) {
    int start = YamlReader.index(node.getStartMark());
    int end = YamlReader.index(node.getEndMark());
    if (node instanceof MappingNode mapping) {
      List<YamlPiece.Pair> pairs = mapping.getValue().stream().map(YamlPieces::pair).toList();
      return new YamlPiece.Mapping(start, end, isFlow(mapping), pairs);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlPiece> items = sequence.getValue().stream().map(YamlPieces::piece).toList();
      return new YamlPiece.Sequence(start, end, isFlow(sequence), items);
    }
    ScalarNode scalar = (ScalarNode) node;
    return new YamlPiece.Scalar(start, end, form(scalar.getScalarStyle()), scalar.getValue());
  }

  private static YamlPiece.Pair pair(NodeTuple tuple) {
    return new YamlPiece.Pair(
        (YamlPiece.Scalar) piece(tuple.getKeyNode()), piece(tuple.getValueNode()));
  }

  private static boolean isFlow(CollectionNode<?> node) {
    return node.getFlowStyle() == FlowStyle.FLOW;
  }

  private static YamlPiece.Form form(ScalarStyle style) {
    return switch (style) {
      case PLAIN, JSON_SCALAR_STYLE -> YamlPiece.Form.PLAIN;
      case SINGLE_QUOTED, DOUBLE_QUOTED -> YamlPiece.Form.QUOTED;
      case LITERAL, FOLDED -> YamlPiece.Form.BLOCK;
    };
  }
}
