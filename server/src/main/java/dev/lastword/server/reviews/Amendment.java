package dev.lastword.server.reviews;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.ProblemDocument;
import dev.lastword.api.ReviewDocument;
import dev.lastword.server.console.ShownText;
import dev.lastword.server.http.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amendment while somebody writes it.
 *
 * @param outputType null when there is no output
 * @param output the text in its field; null when the output is no text, and stays
 * @param problems what does not fit, by field
 * @param changes against what would be released without it; null until it was checked
 * @param checked what was checked, so that nothing else is sent
 * @param preview what the policy would say; null until it was checked, and when it does not fit
 * @param refused why it was turned down; null when it was not
 */
record Amendment(
    ReviewDocument document,
    ShownText subject,
    List<FactsForm.Field> fields,
    @Nullable String outputType,
    @Nullable String output,
    List<ProblemDocument.Item> problems,
    @Nullable Changes changes,
    String checked,
    @Nullable Preview preview,
    RulingForm typed,
    @Nullable Refused refused) {

  /** Texts that may be longer have a field as wide as the page. */
  static final int SHORT_TEXT = 200;

  Amendment {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }

  /** What would come of it. */
  sealed interface Preview {

    /**
     * It can be sent.
     *
     * @param asked who has to say yes to it besides its author; empty: it would be released
     * @param added reasons that were not there before
     */
    record Fits(List<String> asked, List<ActionDocument.Reason> added) implements Preview {
      public Fits {
        asked = List.copyOf(asked);
        added = List.copyOf(added);
      }
    }

    /** A rule says that this must not happen. */
    record RefusedByRule(List<String> rules) implements Preview {
      public RefusedByRule {
        rules = List.copyOf(rules);
      }
    }
  }

  /** Characters in the output that its field does not show. */
  long hiddenInOutput() {
    return output == null ? 0 : ShownText.of(output).hiddenCharacters();
  }

  /** Problems with one field. */
  List<ProblemDocument.Item> problemsOf(FactsForm.Field field) {
    return problems.stream().filter(problem -> isOf(problem, field)).toList();
  }

  /** Problems with none of the fields. */
  List<ProblemDocument.Item> otherProblems() {
    return problems.stream()
        .filter(problem -> fields.stream().noneMatch(field -> isOf(problem, field)))
        .toList();
  }

  private static boolean isOf(ProblemDocument.Item problem, FactsForm.Field field) {
    String pointer = problem.pointer() == null ? "" : problem.pointer();
    return pointer.equals(field.pointer()) || pointer.startsWith(field.pointer() + "/");
  }

  /** Whether what was checked can be sent. */
  boolean maySend() {
    return preview instanceof Preview.Fits && changes != null && changes.count() > 0;
  }
}
