package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_LIMIT;
import static dev.lastword.policy.problem.PolicyCode.NAME_TAKEN;
import static dev.lastword.policy.problem.PolicyCode.TOO_MANY;

import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code models}: the names of the AI models that may act alone. */
final class ModelSection {

  /** Characters of the name of a model. */
  static final int LONGEST = 200;

  /** Models of one policy. */
  private static final int MOST = 100;

  private ModelSection() {}

  /** The names in the order of the file; empty when the section is not there. */
  static List<String> read(Section file) {
    List<Yaml> items = file.items("models");
    if (file.find("models").orElse(null) instanceof Yaml.Sequence list && items.isEmpty()) {
      String fix = "name one, or leave `models` out so that every model may act alone";
      file.error(BAD_LIMIT, list.place(), "`models` names no model", fix);
    }
    List<String> names = new ArrayList<>();
    for (Yaml item : items) {
      if (names.size() == MOST) {
        file.error(TOO_MANY, item.place(), "more than %d models".formatted(MOST), "");
        break;
      }
      name(file, item, names);
    }
    return names;
  }

  private static void name(Section file, Yaml item, List<String> names) {
    if (!(item instanceof Yaml.Scalar scalar && scalar.isText())) {
      file.wrongShape(item, "a model", "a text", "put it in quotes");
    } else if (scalar.value().isBlank() || scalar.value().length() > LONGEST) {
      String message = "the name of a model has 1 to %d characters".formatted(LONGEST);
      file.error(BAD_LIMIT, item.place(), message, "");
    } else if (names.contains(scalar.value())) {
      String message = "`%s` stands in `models` twice".formatted(scalar.value());
      file.error(NAME_TAKEN, item.place(), message, "keep one of them");
    } else {
      names.add(scalar.value());
    }
  }
}
