package dev.lastword.policy;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.policy.file.Due;
import dev.lastword.policy.file.Mode;
import dev.lastword.policy.file.PolicyFile;
import dev.lastword.policy.file.QueueName;
import dev.lastword.policy.file.ReasonCode;
import dev.lastword.policy.file.ReleaseTerms;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.SpotCheck;
import dev.lastword.policy.file.Stakes;
import dev.lastword.policy.file.Threshold;
import dev.lastword.policy.file.WrittenRule;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.rule.Rules;
import dev.lastword.policy.rule.SeenPart;
import dev.lastword.policy.rule.Sensitive;
import dev.lastword.policy.yaml.Yaml;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A policy that checks: what it says, and its answers. Immutable, safe to share between threads.
 */
public final class Policy {

  private final PolicyFile file;
  private final Rules compiled;
  private final PolicyDigest digest;
  private final List<Rule> rules;
  private final List<String> decided;

  Policy(PolicyFile file, Rules compiled, PolicyDigest digest) {
    this.file = file;
    this.compiled = compiled;
    this.digest = digest;
    this.rules = file.rules().stream().map(WrittenRule::rule).toList();
    this.decided = rules.stream().map(Because::decided).toList();
  }

  /** SHA-256 of the canonical JSON of the file, 64 small hex digits. A signature covers this. */
  public String digest() {
    return digest.content();
  }

  /** What it asks of an action. */
  public Meaning meaning() {
    return Meaning.of(this);
  }

  /** SHA-256 of the bytes of the file, 64 small hex digits. */
  public String sourceDigest() {
    return digest.source();
  }

  public String workflow() {
    return file.workflow();
  }

  /** In words; the workflow's name when the file has no title. */
  public String title() {
    return file.title();
  }

  /** Answers for a wrong decision; the queue of every reason that names nobody else. */
  public QueueName owner() {
    return file.owner();
  }

  public Mode mode() {
    return file.mode();
  }

  /** Whose signatures make it active: {@code sign_off}, or else the owner and every {@code to}. */
  public Set<QueueName> signOff() {
    return file.signOff().isEmpty() ? queuesWithWork() : new TreeSet<>(file.signOff());
  }

  /** Every queue that can get work: the owner and every {@code to}. */
  public Set<QueueName> queuesWithWork() {
    Set<QueueName> queues = new TreeSet<>();
    queues.add(owner());
    rules.forEach(rule -> queues.add(rule.queue()));
    return queues;
  }

  /** Every queue the file names. */
  public Set<QueueName> queues() {
    Set<QueueName> queues = queuesWithWork();
    queues.addAll(file.signOff());
    return queues;
  }

  /** When an unanswered action ends. */
  public Duration expires() {
    return file.expires();
  }

  /** How long after activation the owner is asked to look at the policy again. */
  public Optional<Duration> reviewAfter() {
    return file.reviewAfter() instanceof Due.Within w ? Optional.of(w.time()) : Optional.empty();
  }

  /** The zone of times of day; UTC when the file does not say. */
  public ZoneId timeZone() {
    return file.timeZone();
  }

  public ReleaseTerms release() {
    return file.release();
  }

  /** Why people reject: those of the file, or the usual ones. At least one. */
  public List<ReasonCode> reasonCodes() {
    return file.reasonCodes();
  }

  public SpotCheck spotCheck() {
    return file.spotCheck();
  }

  public Threshold confidence() {
    return file.confidence();
  }

  /**
   * The models that may act alone, exactly as agents name them; empty when the file does not say,
   * and then every model may.
   */
  public List<String> models() {
    return file.models();
  }

  public Stakes stakes() {
    return file.stakes();
  }

  /** Routine lines, then tripwires, each in the order of the file. */
  public List<Rule> rules() {
    return rules;
  }

  /** The rules with what their conditions say, in the same order. */
  public List<Statement> statements() {
    return IntStream.range(0, rules.size())
        .mapToObj(i ->
            new Statement(rules.get(i), compiled.clause(i), compiled.reads(i), compiled.turnsOn(i)))
        .toList();
  }

  /** The lists by name, in the order of the file. */
  public Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    file.lists()
        .forEach(
            list -> lists.put(list.name(), list.items().stream().map(Yaml.Scalar::value).toList()));
    return lists;
  }

  /** The tests of the file. */
  public List<WrittenTest> tests() {
    return file.tests();
  }

  /** Facts whose values are not shown outside of reviews. */
  public Set<String> sensitiveFacts() {
    return facts().declarations().stream()
        .filter(FactDeclaration::sensitive)
        .map(FactDeclaration::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public FactSchema facts() {
    return file.facts();
  }

  /** What the rules ask of earlier actions, each call once. */
  public List<HistoryCall> historyCalls() {
    return compiled.historyCalls();
  }

  /** The slots in which history is asked and has to be recorded, such as {@code vendor,country}. */
  public Set<String> historySlots() {
    return compiled.historySlots();
  }

  /** Whether an answer depends on the ask alone: on no earlier action, and not on the time. */
  public boolean standsAlone() {
    return compiled.standAlone();
  }

  /** What has to be known before these facts can be judged. An absent fact asks nothing. */
  public List<HistoryQuestion> questions(Facts facts) {
    return compiled.questions(fitting(facts));
  }

  /** What an action leaves behind for later ones to ask about, once for each slot. */
  public List<HistoryRecord> records(Facts facts, String subject) {
    return compiled.records(fitting(facts), subject);
  }

  /**
   * The verdict. Every rule is evaluated; nothing is thrown for anything in the facts.
   *
   * @param ask its facts bound by {@link #facts()} of this policy
   */
  public Evaluation evaluate(Ask ask, History history, Situation situation) {
    fitting(ask.facts());
    return new Question(this, compiled, ask, history).answer(situation);
  }

  /**
   * What the parts of every condition come to, in the order of {@link #rules()}. {@code explain}
   * puts it beside the verdict.
   *
   * @param ask its facts bound by {@link #facts()} of this policy
   */
  public List<SeenPart> parts(Ask ask, History history, Sensitive sensitive) {
    fitting(ask.facts());
    return IntStream.range(0, rules.size())
        .mapToObj(i -> compiled.parts(i, ask, history, sensitive))
        .toList();
  }

  /** The verdict on a test of the file. */
  public Evaluation evaluate(WrittenTest test) {
    return evaluate(test.ask(), history(test), Situation.normal());
  }

  /** What a test of the file says that happened before, as answers to what the policy asks. */
  public History history(WrittenTest test) {
    return test.before().answer(questions(test.ask().facts()));
  }

  /** Whether the conditions may take more steps than so many in the tests of the file. */
  boolean testsMayTakeMoreThan(long most) {
    long steps = 0;
    for (WrittenTest test : file.tests()) {
      steps += compiled.mostSteps(test.ask().facts());
      if (steps > most) {
        return true;
      }
    }
    return false;
  }

  /** Runs the tests of the file. */
  public TestReport runTests() {
    return new TestRun(this, file).report();
  }

  /** Why one rule asks a person, when it could be decided. */
  String because(int rule) {
    return decided.get(rule);
  }

  PolicyFile file() {
    return file;
  }

  private Facts fitting(Facts facts) {
    if (!facts.schema().equals(facts())) {
      throw new IllegalArgumentException("these facts were bound by another policy");
    }
    return facts;
  }

  @Override
  public String toString() {
    return workflow() + " " + digest().substring(0, 12);
  }
}
