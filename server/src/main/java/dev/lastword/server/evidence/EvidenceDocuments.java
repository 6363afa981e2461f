package dev.lastword.server.evidence;

import dev.lastword.api.EvidenceDocument;
import dev.lastword.api.EvidenceDocument.Aim;
import dev.lastword.api.EvidenceDocument.CalibrationBlock;
import dev.lastword.api.EvidenceDocument.CalibrationEvidence;
import dev.lastword.api.EvidenceDocument.Counted;
import dev.lastword.api.EvidenceDocument.Epoch;
import dev.lastword.api.EvidenceDocument.LeftOut;
import dev.lastword.api.EvidenceDocument.LimitEvidence;
import dev.lastword.api.EvidenceDocument.RuleEvidence;
import dev.lastword.api.EvidenceDocument.ThresholdEvidence;
import dev.lastword.api.EvidenceDocument.ThresholdStep;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.rule.RuleRow;
import dev.lastword.evidence.threshold.CostCurve;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known, as it travels. */
final class EvidenceDocuments {

  private EvidenceDocuments() {}

  static EvidenceDocument document(Known known) {
    String standing = known.standing().word();
    String why = known.standing().words();
    return switch (known) {
      case Known.NoLimit none ->
          new EvidenceDocument(
              none.workflow(),
              standing,
              why,
              null,
              null,
              null,
              counted(none.counted()),
              null,
              null,
              null);
      case Known.Nothing none ->
          new EvidenceDocument(
              none.workflow(),
              standing,
              why,
              none.active().policy().digest(),
              new Aim(none.aim().errorLimit(), none.aim().assurance(), null),
              null,
              counted(new SliceCount()),
              null,
              null,
              null);
      case Known.Measured measured -> measured(measured);
    };
  }

  private static EvidenceDocument measured(Known.Measured known) {
    return new EvidenceDocument(
        known.workflow(),
        known.standing().word(),
        known.standing().words(),
        known.active().policy().digest(),
        new Aim(
            known.aim().errorLimit(), known.aim().assurance(), known.shared().logEvidenceNeeded()),
        new Epoch(
            known.epoch().number(),
            known.epoch().since(),
            known.epoch().cause().words(),
            known.epoch().model()),
        counted(known.counted()),
        known.rules().rows().stream().map(row -> rule(row, known)).toList(),
        threshold(known),
        Honesty.of(known.epoch().observations()).map(EvidenceDocuments::honesty).orElse(null));
  }

  private static CalibrationEvidence honesty(Honesty honesty) {
    return new CalibrationEvidence(
        honesty.judged(),
        honesty.calibration().confidence(),
        honesty.calibration().right(),
        honesty.fit().blocks().stream()
            .map(block ->
                new CalibrationBlock(block.from(), block.to(), block.reviewed(), block.right()))
            .toList());
  }

  private static Counted counted(SliceCount count) {
    return new Counted(
        count.actions(),
        count.answered().reviewed(),
        count.answered().wrong(),
        count.missing(),
        count.neverReviewed(),
        count.leftOut().entrySet().stream()
            .map(left -> new LeftOut(word(left.getKey()), left.getValue()))
            .sorted(Comparator.comparing(LeftOut::why))
            .toList());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static RuleEvidence rule(RuleRow row, Known.Measured known) {
    Narrowed narrowed = known.narrowed().get(row.rule());
    return new RuleEvidence(
        row.rule(),
        row.hard(),
        row.fires(),
        counted(row.alone()),
        row.bound(),
        row.logEvidence(),
        row.isShown(),
        row.time().words(),
        narrowed == null ? null : limit(narrowed));
  }

  private static LimitEvidence limit(Narrowed narrowed) {
    List<ThresholdStep> steps =
        narrowed.narrowing().steps().stream().map(EvidenceDocuments::step).toList();
    return new LimitEvidence(
        narrowed.limit().fact().name(),
        narrowed.limit().value(),
        narrowed.narrowing().proven().map(Step::at).orElse(null),
        steps);
  }

  private static ThresholdEvidence threshold(Known.Measured known) {
    ThresholdSweep sweep = known.sweep();
    Optional<Costing> costing = known.costing();
    return new ThresholdEvidence(
        counted(known.unruled()),
        sweep.proven().map(Step::at).orElse(null),
        costing.flatMap(Costing::cheapest).map(CostCurve.Point::at).orElse(null),
        sweep.steps().stream().map(EvidenceDocuments::step).toList());
  }

  private static ThresholdStep step(Step step) {
    return new ThresholdStep(
        step.at(),
        step.actions(),
        step.gated().reviewed(),
        step.gated().wrong(),
        step.bound(),
        step.logEvidence(),
        step.passed());
  }
}
