package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_NAME;
import static dev.lastword.policy.problem.PolicyCode.BAD_TERM;
import static dev.lastword.policy.problem.PolicyCode.TOO_MANY;
import static dev.lastword.policy.problem.PolicyCode.WRONG_SHAPE;

import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code lists}. */
final class ListSection {

  private final Problems problems;

  private ListSection(Problems problems) {
    this.problems = problems;
  }

  /**
   * The names of lists that could not be read are added to {@code unread} as {@code lists.NAME}.
   */
  static List<WordList> read(Optional<Yaml> section, Problems problems, Set<String> unread) {
    List<WordList> lists = new ArrayList<>();
    if (section.isEmpty()) {
      return lists;
    }
    ListSection reading = new ListSection(problems);
    if (!(section.get() instanceof Yaml.Mapping mapping)) {
      unread.add(PolicyFile.EVERYTHING);
      reading.error(
          WRONG_SHAPE, section.get().place(), "`lists` is a mapping from names to lists", "");
      return lists;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      Optional<WordList> list =
          lists.size() < WordList.MOST_LISTS ? reading.one(entry) : reading.tooMany(entry);
      list.ifPresentOrElse(lists::add, () -> unread.add("lists." + entry.key().value()));
    }
    return lists;
  }

  private Optional<WordList> tooMany(Yaml.Entry entry) {
    String message = "more than %d lists".formatted(WordList.MOST_LISTS);
    error(TOO_MANY, entry.key().place(), message, "");
    return Optional.empty();
  }

  private Optional<WordList> one(Yaml.Entry entry) {
    String name = entry.key().value();
    if (!Names.isSnake(name)) {
      String message = "`%s` is not the name of a list: %s".formatted(name, Names.SNAKE_IN_WORDS);
      error(BAD_NAME, entry.key().place(), message, "for example `legal_words`");
      return Optional.empty();
    }
    if (!(entry.value() instanceof Yaml.Sequence sequence)) {
      String message = "the list `%s` is %s".formatted(name, entry.value().kindInWords());
      error(WRONG_SHAPE, entry.value().place(), message, "write `" + name + ": [first, second]`");
      return Optional.empty();
    }
    if (sequence.items().isEmpty() || sequence.items().size() > WordList.MOST_ITEMS) {
      String message = "a list has 1 to %,d items".formatted(WordList.MOST_ITEMS);
      error(TOO_MANY, sequence.place(), message, "");
      return Optional.empty();
    }
    List<Yaml.Scalar> items = sequence.items().stream().flatMap(i -> item(i).stream()).toList();
    return items.size() == sequence.items().size()
        ? Optional.of(new WordList(name, items))
        : Optional.empty();
  }

  private Optional<Yaml.Scalar> item(Yaml value) {
    if (value instanceof Yaml.Scalar s
        && s.isText()
        && !s.value().isBlank()
        && s.value().length() <= WordList.LONGEST_ITEM) {
      return Optional.of(s);
    }
    error(
        BAD_TERM,
        value.place(),
        "an item of a list is a text of 1 to %d characters".formatted(WordList.LONGEST_ITEM),
        "put it in quotes");
    return Optional.empty();
  }

  private void error(PolicyCode code, Place place, String message, String fix) {
    problems.add(Problem.error(code, place, message, fix));
  }
}
