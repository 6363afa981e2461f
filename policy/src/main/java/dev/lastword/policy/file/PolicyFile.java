package dev.lastword.policy.file;

import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.problem.Place;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What a policy file says, section by section. When its reading found errors this holds what could
 * be read, with stand-ins, and serves to look for further errors only.
 *
 * @param start the place of problems that belong to no line
 * @param reviewAfter when the owner looks at the policy again
 * @param expires when an unanswered action ends
 * @param variables each may use those before it
 * @param rules routine lines, then tripwires
 * @param models those that may act alone, exactly as agents name them; empty when the file leaves
 *     it out, and then every model may
 * @param reasonCodes the usual ones when the file names none
 * @param signOff as written; empty when the file leaves it out
 * @param tests those that could be read
 * @param unread names of facts and {@code lists.NAME} that could not be read; {@link #EVERYTHING}
 *     when a whole section could not
 */
public record PolicyFile(
    Place start,
    String workflow,
    String title,
    QueueName owner,
    Mode mode,
    ZoneId timeZone,
    Due reviewAfter,
    Duration expires,
    Stakes stakes,
    FactSchema facts,
    List<WordList> lists,
    List<WrittenVariable> variables,
    List<WrittenRule> rules,
    Threshold confidence,
    List<String> models,
    SpotCheck spotCheck,
    ReleaseTerms release,
    List<ReasonCode> reasonCodes,
    List<QueueName> signOff,
    List<WrittenTest> tests,
    Set<String> unread) {

  /** In {@code unread}: no name can be called undeclared. */
  public static final String EVERYTHING = "*";

  /** When an action without an answer ends, if the file does not say. */
  static final Duration DEFAULT_EXPIRES = Duration.ofDays(7);

  public PolicyFile {
    lists = List.copyOf(lists);
    variables = List.copyOf(variables);
    rules = List.copyOf(rules);
    models = List.copyOf(models);
    reasonCodes = List.copyOf(reasonCodes);
    signOff = List.copyOf(signOff);
    tests = List.copyOf(tests);
    unread = Set.copyOf(unread);
  }
}
