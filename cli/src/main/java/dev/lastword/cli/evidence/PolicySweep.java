package dev.lastword.cli.evidence;

import dev.lastword.cli.command.ExitCode;
import dev.lastword.cli.command.LastwordCommand;
import dev.lastword.cli.command.Stopped;
import dev.lastword.cli.screen.Screen;
import dev.lastword.evidence.Aim;
import dev.lastword.evidence.log.Columns;
import dev.lastword.evidence.log.DecisionLog;
import dev.lastword.evidence.log.UnclearTruthException;
import dev.lastword.evidence.offline.EpochSweep;
import dev.lastword.evidence.offline.LogSweep;
import dev.lastword.evidence.offline.Sample;
import dev.lastword.evidence.threshold.CostCurve;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lastword policy sweep --log FILE --truth FILE}. */
@Command(
    name = "sweep",
    header =
        "From which confidence on may an AI act alone? Asks a log of decisions, without a server.",
    footer = {
      "",
      "A line of the log, as JSON or as a row of a table (CSV):",
      "  {\"subject\": \"INV-17\", \"confidence\": 0.93, \"action\": {\"code\": \"4711\"}, \"model\": \"coder-3\"}",
      "A line of the truth, with one of the last two:",
      "  {\"subject\": \"INV-17\", \"correct\": true, \"truth\": \"4711\"}",
      "",
      "Exit codes: 0 a threshold is justified, 6 not enough evidence",
      "Examples:",
      "  lastword policy sweep --log decisions.ndjson --truth truth.ndjson --limit 2%% --assurance 95%%",
      "  lastword policy sweep --log decisions.ndjson --truth truth.ndjson --policy invoices.yaml --draft next.yaml",
      "  lastword policy sweep --log decisions.ndjson --truth truth.ndjson --limit 2%% --html report.html"
    })
public final class PolicySweep extends LastwordCommand {

  private static final Share USUAL_ASSURANCE = new Share(0.95);

  @Option(
      names = "--log",
      paramLabel = "FILE",
      required = true,
      description = {
        "What the AI decided. Again for what came after it: another AI,",
        "or another month."
      })
  private List<Path> logs = new ArrayList<>();

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      required = true,
      description = "Whether it was right; the log itself, if it says so.")
  private Path truth = Path.of("");

  @Option(
      names = "--limit",
      paramLabel = "SHARE",
      converter = Share.Converter.class,
      description = {
        "At most so many of the actions that go ahead alone may be wrong",
        "(default: the error_limit of the policy)."
      })
  private @Nullable Share limit;

  @Option(
      names = "--assurance",
      paramLabel = "SHARE",
      converter = Share.Converter.class,
      description = "How sure the answer has to be (default: that of the policy, or 95%%).")
  private @Nullable Share assurance;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Of which policy: its stakes, and what would change.")
  private @Nullable Path policyFile;

  @Option(
      names = "--draft",
      paramLabel = "FILE",
      description = "Write the policy with the threshold proposed to this file.")
  private @Nullable Path draftFile;

  @Option(
      names = "--noticed",
      paramLabel = "N/M",
      converter = Noticed.Converter.class,
      description = {
        "Of M known mistakes put before those who judged, they noticed N;",
        "the limit is lowered by what they may miss."
      })
  private @Nullable Noticed noticed;

  @Option(
      names = "--any-time",
      description = "You will look again and again: ask for evidence that bears it.")
  private boolean anyTime;

  @Option(
      names = "--correct",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The column of the truth that says whether the AI was right.")
  private String correct = "";

  @Option(
      names = "--cluster",
      paramLabel = "NAME",
      defaultValue = "cluster",
      description = "Lines with the same value here count once: input.vendor.")
  private String cluster = "cluster";

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a report with pictures to this file, for whoever decides.")
  private @Nullable Path htmlFile;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Use only so many of the judged lines, drawn by chance.")
  private int sample;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which ones are drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  protected ExitCode run(Screen screen) throws IOException {
    Columns columns = Columns.USUAL.withCorrect(correct).withCluster(cluster);
    DecisionLog log = read(columns);
    if (log.observations().isEmpty()) {
      throw new Stopped(
          "No line of %s is a decision. Each needs at least `%s` and `%s`."
              .formatted(logs.getFirst(), columns.subject(), columns.confidence()));
    }
    Optional<SweptPolicy> policy = policy();
    Aim wanted = aim(policy);
    Aim aim = noticed == null ? wanted : wanted.seenThrough(noticed.rate());
    Look look = anyTime ? Look.ANY_TIME : Look.ONCE;
    LogSweep swept =
        drawn()
            .map(some -> LogSweep.of(log.observations(), aim, look, some))
            .orElseGet(() -> LogSweep.of(log.observations(), aim, look));
    Optional<Proposal> proposal = Optional.empty();
    if (policy.isPresent()) {
      proposal = Optional.of(proposal(policy.get(), swept.current()));
    }
    ShownSweep shown = new ShownSweep(log, swept, wanted, Optional.ofNullable(noticed), proposal);
    if (htmlFile != null) {
      Files.writeString(htmlFile, shown.report().html());
    }
    screen.show(shown);
    return swept.current().sweep().answer() == ThresholdSweep.Answer.PROVEN
        ? ExitCode.FINE
        : ExitCode.UNDECIDED;
  }

  private Optional<SweptPolicy> policy() throws IOException {
    if (policyFile != null) {
      return Optional.of(SweptPolicy.read(policyFile));
    }
    if (draftFile != null) {
      throw wrongUse("--draft needs --policy: the file that it is a draft of");
    }
    return Optional.empty();
  }

  private Aim aim(Optional<SweptPolicy> policy) {
    Optional<Share> most =
        Optional.ofNullable(limit).or(() -> policy.flatMap(SweptPolicy::errorLimit));
    Share sure =
        Optional.ofNullable(assurance)
            .or(() -> policy.flatMap(SweptPolicy::assurance))
            .orElse(USUAL_ASSURANCE);
    double errorLimit =
        most.orElseThrow(() -> wrongUse("Say --limit 2%, or name a --policy whose stakes do"))
            .value();
    return new Aim(errorLimit, 1 - sure.value());
  }

  private Proposal proposal(SweptPolicy policy, EpochSweep current) throws IOException {
    Proposal proposal =
        new Proposal(
            policy,
            current.sweep().proven().map(Step::at),
            policy.costs().flatMap(costs -> CostCurve.of(current.epoch().observations(), costs)),
            Optional.empty());
    if (draftFile == null || proposal.threshold().isEmpty()) {
      return proposal;
    }
    if (Files.exists(draftFile)) {
      throw new Stopped(
          "There is a file %s already. Name another with --draft.".formatted(draftFile));
    }
    SweptPolicy.Draft draft = policy.draft(proposal.threshold().get());
    Files.write(draftFile, draft.source());
    return new Proposal(
        policy,
        proposal.justified(),
        proposal.curve(),
        Optional.of(new Proposal.Draft(draftFile.toString(), draft.tests(), draft.failing())));
  }

  private Optional<Sample> drawn() {
    if (sample < 0) {
      throw wrongUse("--sample is a number above 0");
    }
    return sample == 0 ? Optional.empty() : Optional.of(new Sample(sample, seed));
  }

  private DecisionLog read(Columns columns) throws IOException {
    try {
      return DecisionLog.read(logs, truth, columns);
    } catch (UnclearTruthException e) {
      throw new Stopped(e.getMessage() + " Write --correct NAME.");
    }
  }
}
