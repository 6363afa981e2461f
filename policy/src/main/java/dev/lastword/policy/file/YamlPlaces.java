package dev.lastword.policy.file;

import dev.lastword.policy.problem.Place;
import dev.lastword.policy.yaml.Yaml;
import java.util.Optional;

/** Finds in the file what a JSON pointer names. */
final class YamlPlaces {

  private YamlPlaces() {}

  /** The place of the value below {@code value}, or of the nearest one above it that exists. */
  static Place of(Yaml value, String pointer) {
    Yaml here = value;
    for (String step : pointer.split("/", -1)) {
      Optional<Yaml> next = step.isEmpty() ? Optional.empty() : child(here, step);
      here = next.orElse(here);
    }
    return here.place();
  }

  private static Optional<Yaml> child(Yaml value, String step) {
    String name = step.replace("~1", "/").replace("~0", "~");
    return switch (value) {
      case Yaml.Mapping mapping -> mapping.get(name);
      case Yaml.Sequence list -> index(name, list.items().size()).map(list.items()::get);
      case Yaml.Scalar scalar -> Optional.empty();
    };
  }

  private static Optional<Integer> index(String step, int size) {
    boolean number = step.length() < 6 && step.chars().allMatch(Character::isDigit);
    return Optional.of(step).filter(s -> number).map(Integer::parseInt).filter(i -> i < size);
  }
}
