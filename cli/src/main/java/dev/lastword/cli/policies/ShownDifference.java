package dev.lastword.cli.policies;

import dev.lastword.api.RawJson;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Table;
import dev.lastword.policy.diff.Change;
import dev.lastword.policy.diff.Difference;
import dev.lastword.policy.diff.Witness;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.json.CanonicalJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the changes between two versions lead, and what they are. */
record ShownDifference(Difference difference) implements Answer {

  /**
   * The same for scripts.
   *
   * @param verdict of {@link Difference.Kind}
   * @param witness an action that is decided in another way, the more worrying one if there are
   *     two; left out when none is known
   */
  record Json(String verdict, @Nullable Example witness, List<One> changes) {}

  /**
   * An action that was put before both versions.
   *
   * @param facts made up
   * @param history what earlier actions come to, as far as it matters
   * @param before {@code proceed}, {@code alert}, {@code hold}, {@code refuse} or {@code invalid}
   */
  record Example(
      RawJson facts,
      @Nullable BigDecimal confidence,
      @Nullable String model,
      List<String> history,
      String before,
      String after) {
    static Example of(Witness witness) {
      return new Example(
          new RawJson(CanonicalJson.of(witness.facts())),
          witness.confidence() instanceof Confidence.Given(BigDecimal value) ? value : null,
          witness.model() instanceof Model.Named(String name) ? name : null,
          witness.past(),
          word(witness.before()),
          word(witness.after()));
    }
  }

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
    return new Json(
        word(difference.kind()),
        difference.verdicts().witnesses().stream().findFirst().map(Example::of).orElse(null),
        difference.changes().stream().map(One::of).toList());
  }

  @Override
  public void print(Page page) {
    page.line("%s", sentence());
    difference.verdicts().witnesses().forEach(witness -> page.line("%s", witness.says().text()));
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
