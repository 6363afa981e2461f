package dev.lastword.policy;

import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.file.Mode;
import dev.lastword.policy.file.QueueName;
import dev.lastword.policy.file.ReleaseTerms;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.SpotCheck;
import dev.lastword.policy.file.Stakes;
import dev.lastword.policy.file.Threshold;
import dev.lastword.policy.rule.History;
import dev.lastword.policy.rule.HistoryQuestion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A policy that checks: what it says, and its answers. Immutable, safe to share between threads.
 */
public interface Policy {

  /** SHA-256 of the canonical JSON of the file, 64 small hex digits. A signature covers this. */
  String digest();

  /** SHA-256 of the bytes of the file, 64 small hex digits. */
  String sourceDigest();

  String workflow();

  String title();

  /** Answers for a wrong decision; the queue of every reason that names nobody else. */
  QueueName owner();

  Mode mode();

  /** Whose signatures make it active: {@code sign_off}, or else the owner and every {@code to}. */
  Set<QueueName> signOff();

  /** Every queue the file names. */
  Set<QueueName> queues();

  /** When an unanswered action ends. */
  Duration expires();

  /** When the owner is asked to look at the policy again. */
  Optional<Duration> reviewAfter();

  ReleaseTerms release();

  SpotCheck spotCheck();

  Threshold confidence();

  Stakes stakes();

  /** Routine lines, then tripwires, each in the order of the file. */
  List<Rule> rules();

  /** Facts whose values are not shown outside of reviews. */
  Set<String> sensitiveFacts();

  FactSchema facts();

  /** The slots in which history is asked and has to be recorded: {@code vendor,country}. */
  Set<String> historySlots();

  /** What has to be known before these facts can be judged. */
  List<HistoryQuestion> questions(Facts facts);

  /** The verdict. Every rule is evaluated; nothing is thrown for anything in the facts. */
  Evaluation evaluate(Facts facts, Confidence confidence, History history, Situation situation);

  /** Runs the tests of the file. */
  TestReport runTests();
}
