package dev.lastword.evidence.log;

import dev.lastword.evidence.label.Judgement;
import dev.lastword.evidence.label.Label;
import dev.lastword.evidence.label.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Decisions that were made elsewhere, with what turned out.
 *
 * @param observations in the order of time, or of the files when they have no times
 * @param hasTimes whether every decision has one
 * @param right how a decision was found to be right, in words, for each file
 * @param slips the lines that were left out
 */
public record DecisionLog(
    List<Observation> observations, boolean hasTimes, List<String> right, Slips slips) {

  public DecisionLog {
    observations = List.copyOf(observations);
    right = List.copyOf(right);
  }

  /**
   * Reads the logs of one workflow, one after the other, and joins them with the truth.
   *
   * @param logs in the order of the traffic
   * @throws IOException if a file cannot be read
   * @throws UnclearTruthException if it cannot be told whether the AI was right
   */
  public static DecisionLog read(List<Path> logs, Path truth, Columns columns) throws IOException {
    Slips slips = new Slips();
    Slips ofTruth = isOneOf(logs, truth) ? new Slips() : slips;
    Truths truths = Truths.read(truth, columns, ofTruth);
    List<Observation> observations = new ArrayList<>();
    List<String> right = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean hasTimes = true;
    for (Path log : logs) {
      Decisions decisions = new Decisions(log, columns, seen, slips);
      List<Decisions.Decision> all = decisions.all();
      RightnessSearch search = new RightnessSearch(truths);
      all.forEach(search::add);
      Rightness rightness = search.found();
      right.add(rightness.words());
      hasTimes &= decisions.hasTimes();
      boolean given = decisions.hasProbabilities();
      for (Decisions.Decision decision : all) {
        observations.add(observation(decision, label(decision, rightness, truths, slips), given));
      }
    }
    Set<String> decided = new HashSet<>();
    observations.forEach(observation -> decided.add(observation.action()));
    truths.countUnknown(decided, slips);
    if (ofTruth != slips) {
      slips.take(ofTruth, Slip.CONTRADICTORY_TRUTH);
    }
    if (hasTimes && logs.size() == 1) {
      observations.sort(Comparator.comparing(Observation::at));
    }
    return new DecisionLog(observations, hasTimes, right, slips);
  }

  /** Then its lines are read twice, and what is wrong with one is counted when it is a decision. */
  private static boolean isOneOf(List<Path> logs, Path truth) throws IOException {
    for (Path log : logs) {
      if (Files.isSameFile(log, truth)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Label> label(
      Decisions.Decision decision, Rightness rightness, Truths truths, Slips slips) {
    Optional<Boolean> right = rightness.of(decision, truths);
    if (right.isEmpty() && truths.knows(decision.subject())) {
      slips.add(Slip.NOT_SAID, decision.place());
    }
    return right.map(r ->
        new Label(
            Label.Kind.LATER_TRUTH,
            r ? Judgement.RIGHT : Judgement.WRONG,
            Label.Care.CAREFUL,
            decision.at().orElse(Instant.EPOCH)));
  }

  private static Observation observation(
      Decisions.Decision decision, Optional<Label> label, boolean probabilitiesGiven) {
    OptionalDouble probability =
        probabilitiesGiven
            ? decision
                .probability()
                .map(p -> OptionalDouble.of(p.doubleValue()))
                .orElseGet(OptionalDouble::empty)
            : OptionalDouble.of(1);
    return new Observation(
        decision.subject(),
        decision.at().orElse(Instant.EPOCH),
        decision.model(),
        "",
        decision.confidence(),
        Set.of(),
        probability,
        decision.cluster(),
        label.stream().toList());
  }
}
