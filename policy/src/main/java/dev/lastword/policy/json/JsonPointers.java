package dev.lastword.policy.json;

import java.util.Optional;

/** JSON pointers (RFC 6901) into a tree. */
public final class JsonPointers {

  private static final int LONGEST_SHOWN = 200;

  private JsonPointers() {}

  /** {@code parent/name} with the name escaped. */
  public static String child(String parent, String name) {
    return parent + '/' + name.replace("~", "~0").replace("/", "~1");
  }

  /** A pointer as messages carry it: without invisible characters, at most 200 of the others. */
  public static String shown(String pointer) {
    String line = pointer.replaceAll("\\p{C}", "?");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
  }

  /** {@code parent/index}. */
  public static String child(String parent, int index) {
    return parent + '/' + index;
  }

  /**
   * The pointer of a node that was read with the tree below {@code root}; empty when it was not.
   */
  public static Optional<String> of(Json root, Json node) {
    return find(root, node, "");
  }

  private static Optional<String> find(Json here, Json node, String pointer) {
    if (here.equals(node)) {
      return Optional.of(pointer);
    }
    if (node.start() < here.start() || node.end() > here.end()) {
      return Optional.empty();
    }
    return switch (here) {
      case Json.Array array -> inArray(array, node, pointer);
      case Json.Object object -> inObject(object, node, pointer);
      case Json.Null n -> Optional.empty();
      case Json.Bool b -> Optional.empty();
      case Json.Number n -> Optional.empty();
      case Json.Text t -> Optional.empty();
    };
  }

  private static Optional<String> inArray(Json.Array array, Json node, String pointer) {
    for (int i = 0; i < array.items().size(); i++) {
      Optional<String> found = find(array.items().get(i), node, child(pointer, i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inObject(Json.Object object, Json node, String pointer) {
    for (Json.Member member : object.members()) {
      Optional<String> found = find(member.value(), node, child(pointer, member.name()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
