package dev.lastword.cli.policies;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Table;
import dev.lastword.policy.diff.Change;
import dev.lastword.policy.diff.Difference;
import java.util.List;
import java.util.Locale;

/** Where the changes between two versions lead, and what they are. */
record ShownDifference(Difference difference) implements Answer {

  /** The same for scripts. {@code verdict}: of {@link Difference.Kind}. */
  record Json(String verdict, List<One> changes) {}

  /**
   * One change.
   *
   * @param key of the file, such as {@code tripwires.high-amount}
   * @param direction {@code stricter}, {@code looser}, {@code undecided} or {@code neutral}
   */
  record One(String key, String aspect, String direction, String says) {
    static One of(Change change) {
      return new One(
          change.key(), word(change.aspect()), word(change.direction()), change.says().text());
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Json json() {
    return new Json(word(difference.kind()), difference.changes().stream().map(One::of).toList());
  }

  @Override
  public void print(Page page) {
    page.line("%s", sentence());
    Table table = new Table();
    for (Change change : difference.changes()) {
      table.row(word(change.direction()), change.key(), change.says().text());
    }
    if (!difference.changes().isEmpty()) {
      table.print(page);
    }
  }

  private String sentence() {
    return switch (difference.kind()) {
      case EQUIVALENT -> "EQUIVALENT: the same actions reach a person.";
      case STRICTER -> "STRICTER: no action that reached a person goes ahead alone now.";
      case LOOSER -> "LOOSER: fewer actions reach a person, or they ask less of people.";
      case MIXED -> "MIXED: some of it is looser, some stricter.";
      case UNDECIDED -> "UNDECIDED: it cannot be shown that nothing is looser.";
    };
  }
}
