package dev.lastword.server.evidence;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.drift.Drift;
import dev.lastword.evidence.drift.ModelFigures;
import dev.lastword.evidence.epoch.Epoch;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.reviewer.TeamFigures;
import dev.lastword.evidence.rule.RuleRow;
import dev.lastword.evidence.rule.RuleTable;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import dev.lastword.policy.file.Threshold;
import dev.lastword.server.policies.ActivePolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of one workflow. */
sealed interface Known {

  String workflow();

  Standing standing();

  /** There is nothing to hold the judgements against: no policy, or one that names no limit. */
  record NoLimit(String workflow, Standing.Unproven standing, SliceCount counted)
      implements Known {}

  /** There is a limit, and no action yet. */
  record Nothing(String workflow, ActivePolicy active, Aim aim, Standing.Unproven standing)
      implements Known {}

  /**
   * There are actions, and a limit.
   *
   * @param aim what the policy says
   * @param shared what is left of it for each question asked, in this epoch
   * @param epoch the present one
   * @param counted all actions of the epoch
   * @param rules what each rule held alone; whether everything is held anyway is left out of it
   * @param narrowed rules whose limit could be moved, by id; only those with enough judgements
   * @param sweep of the actions for which no rule fired
   * @param unruled these actions, counted
   * @param drift week by week
   * @param models every AI that is read of, in the order of their first actions
   * @param isCut whether there were more actions than are read
   */
  record Measured(
      String workflow,
      ActivePolicy active,
      Aim aim,
      Aim shared,
      Epoch epoch,
      SliceCount counted,
      RuleTable rules,
      Map<String, Narrowed> narrowed,
      ThresholdSweep sweep,
      SliceCount unruled,
      Standing standing,
      List<TeamFigures> teams,
      Drift drift,
      List<ModelFigures> models,
      boolean isCut)
      implements Known {

    public Measured {
      models = List.copyOf(models);
      teams = List.copyOf(teams);
      narrowed = Map.copyOf(narrowed);
    }

    /** Changes that there is enough evidence for, the threshold first. */
    List<Proposable> proposable() {
      var found = new ArrayList<Proposable>();
      lower().ifPresent(found::add);
      rules.rows().forEach(row -> ofARule(row).ifPresent(found::add));
      return found;
    }

    /** To do without it, or else to move its limit. */
    private Optional<Proposable> ofARule(RuleRow row) {
      return row.isShown()
          ? Optional.of(new Proposable.Without(row.rule()))
          : Optional.ofNullable(narrowed.get(row.rule())).flatMap(Narrowed::proposable);
    }

    private Optional<Proposable> lower() {
      return active.policy().confidence() instanceof Threshold.AtLeast(BigDecimal now)
          ? sweep
              .proven()
              .map(Step::at)
              .filter(from -> from.compareTo(now) < 0)
              .map(Proposable.Threshold::new)
          : Optional.empty();
    }

    /** What thresholds cost; empty when the policy does not say, or where nobody could look. */
    Optional<Costing> costing() {
      return unruled.isBlind()
          ? Optional.empty()
          : Costing.of(Evidence.unruled(epoch), active.policy().stakes());
    }
  }
}
