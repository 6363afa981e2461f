package dev.lastword.policy.file;

import static dev.lastword.policy.problem.PolicyCode.BAD_LIMIT;
import static dev.lastword.policy.problem.PolicyCode.NAME_TAKEN;
import static dev.lastword.policy.problem.PolicyCode.NOT_A_CHOICE;
import static dev.lastword.policy.problem.PolicyCode.ROUTINE_MISSING;

import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.yaml.Yaml;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the sections of a policy file from its YAML tree. */
public final class PolicyFileReader {

  private static final int LONGEST_TITLE = 200;
  private static final QueueName UNREAD = new QueueName("unread");

  private final Section file;
  private final Values values;
  private final Set<String> unread = new HashSet<>();

  private PolicyFileReader(Section file) {
    this.file = file;
    this.values = new Values(file);
  }

  /** The file's content; empty when it is not even a mapping. Mistakes go to {@code problems}. */
  public static Optional<PolicyFile> read(Yaml root, Problems problems) {
    return Section.open(root, Grammar.FILE, problems)
        .map(section -> new PolicyFileReader(section).read());
  }

  private PolicyFile read() {
    checkVersion();
    file.required("workflow", "name the workflow: `workflow: invoices`");
    file.required("owner", "name the queue that answers for a wrong decision");
    file.required("mode", "write `mode: in-the-loop` or `mode: on-the-loop`");
    String workflow = values.name("workflow").orElse("unread");
    QueueName owner = values.queue("owner").orElse(UNREAD);
    Mode mode = mode();
    FactSchema facts = FactSection.read(file.find("facts"), file.problems(), unread);
    List<WordList> lists = ListSection.read(file.find("lists"), file.problems(), unread);
    List<WrittenVariable> variables =
        VariableSection.read(file.find("variables"), facts, file.problems(), unread);
    List<WrittenRule> rules = RuleSection.read(file, owner);
    checkRoutine(mode, rules);
    return new PolicyFile(
        file.place(),
        workflow,
        values.text("title", LONGEST_TITLE).map(Yaml.Scalar::value).orElse(workflow),
        owner,
        mode,
        timeZone(),
        values
            .duration("review_after")
            .map(t -> (Due) new Due.Within(t))
            .orElse(new Due.Whenever()),
        values.duration("expires").orElse(PolicyFile.DEFAULT_EXPIRES),
        TermsSection.stakes(file, facts),
        facts,
        lists,
        variables,
        rules,
        TermsSection.confidence(file, mode),
        ModelSection.read(file),
        TermsSection.spotCheck(file),
        TermsSection.release(file),
        ReasonCodeSection.read(file),
        signOff(),
        TestSection.read(file, facts, variables, rules, owner, unread),
        unread);
  }

  private void checkVersion() {
    Optional<Yaml> version = file.required("lastword", "begin the file with `lastword: 1`");
    boolean good =
        version.isEmpty()
            || (version.get() instanceof Yaml.Scalar s
                && s.kind() == Yaml.Kind.NUMBER
                && s.value().equals(Grammar.LANGUAGE_VERSION));
    if (!good) {
      version.ifPresent(
          v -> file.error(NOT_A_CHOICE, v.place(), "`lastword` is 1", "write `lastword: 1`"));
    }
  }

  private Mode mode() {
    List<String> words = List.of(Mode.IN_THE_LOOP.word(), Mode.ON_THE_LOOP.word());
    String word = values.choice("mode", words).orElse(Mode.IN_THE_LOOP.word());
    return word.equals(Mode.ON_THE_LOOP.word()) ? Mode.ON_THE_LOOP : Mode.IN_THE_LOOP;
  }

  private ZoneId timeZone() {
    Optional<Yaml.Scalar> name = values.text("time_zone", 100);
    if (name.isEmpty()) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(name.get().value());
    } catch (DateTimeException e) {
      String message = "`%s` is not a time zone".formatted(name.get().value());
      file.error(BAD_LIMIT, name.get().place(), message, "write a name such as America/New_York");
      return ZoneOffset.UTC;
    }
  }

  private void checkRoutine(Mode mode, List<WrittenRule> rules) {
    boolean hasRoutine = rules.stream().anyMatch(r -> r.rule() instanceof Rule.RoutineLine);
    if (mode == Mode.ON_THE_LOOP && !hasRoutine && file.items("routine").isEmpty()) {
      file.error(
          ROUTINE_MISSING,
          file.find("mode").map(Yaml::place).orElse(file.place()),
          "an on-the-loop policy does not say what is routine",
          "add `routine:` with at least one line, or write `mode: in-the-loop`");
    }
  }

  private List<QueueName> signOff() {
    List<QueueName> queues = new ArrayList<>();
    for (Yaml item : file.items("sign_off")) {
      Optional<QueueName> queue = values.name("sign_off", item).map(QueueName::new);
      if (queue.isPresent() && queues.contains(queue.get())) {
        String message = "`%s` stands in `sign_off` twice".formatted(queue.get());
        file.error(NAME_TAKEN, item.place(), message, "keep one of them");
      }
      queue.ifPresent(queues::add);
    }
    return queues;
  }
}
