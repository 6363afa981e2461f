package dev.lastword.server.evidence;

import dev.lastword.evidence.label.Finding;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.rule.RuleRow;
import dev.lastword.evidence.rule.TimeToDecision;
import dev.lastword.evidence.statistics.Tally;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.policy.file.Threshold;
import dev.lastword.server.console.InWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is measured, in the words of the page. */
record ShownEvidence(Known.Measured known) {

  private static final int BAR = 144;
  private static final int LIMITS_IN_A_BAR = 5;
  private static final double DAYS_OF_A_WEEK = 7;

  /** {@code 2 %}. */
  String limit() {
    return Numbers.percent(known.aim().errorLimit());
  }

  String assurance() {
    return Numbers.percent(known.aim().assurance());
  }

  /** Whether everything is kept that was promised. */
  boolean isProven() {
    return known.standing() instanceof Standing.Proven;
  }

  /** {@code 20}: what the evidence has to reach. */
  String needed() {
    return Numbers.evidence(known.shared().logEvidenceNeeded());
  }

  List<Rule> rules() {
    return known.rules().rows().stream().map(row -> new Rule(row, this)).toList();
  }

  /** Rules that could be let go: enough evidence, and not hard. */
  List<Rule> proposed() {
    return rules().stream().filter(rule -> rule.row().isShown()).toList();
  }

  /** Rules whose limit could be moved, and that cannot be let go. */
  List<ShownLimit> moved() {
    return rules().stream()
        .filter(rule -> !rule.row().isShown())
        .flatMap(rule -> rule.limit().stream())
        .filter(ShownLimit::isShown)
        .toList();
  }

  /** One row of the table of rules. */
  record Rule(RuleRow row, ShownEvidence page) {

    String name() {
      return row.rule();
    }

    String fired() {
      return InWords.count(row.fires());
    }

    String alone() {
      return InWords.count(row.alone().actions());
    }

    String wrong() {
      Tally tally = row.alone().answered();
      return InWords.count(tally.wrong()) + " of " + InWords.count(tally.reviewed());
    }

    /** Those without an answer, where they are too many to be left out; else empty. */
    String missing() {
      boolean counted = !row.alone().gated().equals(row.alone().answered());
      return counted ? InWords.count(row.alone().missing()) + " without an answer" : "";
    }

    String atMost() {
      return row.alone().gated().reviewed() == 0
          ? "nothing is known"
          : "at most " + Numbers.percent(row.bound());
    }

    /** Length of the bar for the most that may be wrong. */
    String boundBar() {
      return row.alone().gated().reviewed() == 0
          ? length(0)
          : length(row.bound() / (LIMITS_IN_A_BAR * page.known.aim().errorLimit()));
    }

    /** Where the limit is on it. */
    String limitMark() {
      return length(1.0 / LIMITS_IN_A_BAR);
    }

    String evidence() {
      return "%s of %s".formatted(Numbers.evidence(row.logEvidence()), page.needed());
    }

    /** Length of the bar from no evidence to enough. */
    String evidenceBar() {
      return length(row.logEvidence() / page.known.shared().logEvidenceNeeded());
    }

    /** Reviews that letting it go would save, and what may go wrong, in a month. */
    String month() {
      return String.format(
          Locale.ROOT,
          "About %.0f reviews a month saved; about %.1f wrong actions a month to expect, at most %.1f in one look.",
          row.reviewsSaved(0),
          row.expectedWrong(),
          row.worstWrong());
    }

    /** Its limit, when it has nothing else and enough was judged. */
    Optional<ShownLimit> limit() {
      return Optional.ofNullable(page.known.narrowed().get(row.rule()))
          .map(narrowed -> new ShownLimit(narrowed, page.known.rules().days()));
    }

    String tone() {
      return row.isShown() || limit().filter(ShownLimit::isShown).isPresent()
          ? "verified"
          : "plain";
    }

    String advice() {
      if (row.hard()) {
        return "Hard: never proposed";
      }
      if (row.isShown()) {
        return "Enough to propose";
      }
      Optional<String> moved = limit().filter(ShownLimit::isShown).map(ShownLimit::advice);
      if (moved.isPresent()) {
        return moved.get();
      }
      if (row.fires() == 0) {
        return "Has not fired";
      }
      if (row.alone().actions() == 0) {
        return "Never the only reason";
      }
      double limit = page.known.aim().errorLimit();
      if (row.alone().answered().rate() >= limit) {
        return "Keep: %s wrong".formatted(Numbers.percent(row.alone().answered().rate()));
      }
      return row.alone().gated().rate() >= limit
          ? "Keep: too many answers missing"
          : when(row.time());
    }

    private static String length(double share) {
      return String.format(Locale.ROOT, "%.1f", BAR * Math.clamp(share, 0, 1));
    }
  }

  /** What the sweep found, in a sentence. */
  String finding() {
    Optional<Step> proven = known.sweep().proven();
    if (proven.isPresent()) {
      return "Shown from a confidence of %s on, for %s of the actions for which no rule fired."
          .formatted(
              proven.get().at().toPlainString(),
              InWords.share(proven.get().actions(), known.sweep().population()));
    }
    return switch (known.sweep().answer()) {
      case TOO_FEW ->
          "Too few were judged: %s, and it takes at least %s without a mistake."
              .formatted(
                  InWords.count(known.sweep().sample()),
                  InWords.count(known.sweep().aim().fewestReviewed()));
      case OVER_THE_LIMIT ->
          known.sweep().steps().getFirst().countsMissingAsWrong()
              ? "Too many were left without an answer to say."
              : "Also of the most confident ones too many are wrong.";
      case NOT_SHOWN, PROVEN -> "Not enough is known yet. " + expected() + ".";
    };
  }

  /** Where the policy draws the line now; empty when it does not look at the confidence. */
  String today() {
    return switch (known.active().policy().confidence()) {
      case Threshold.AtLeast(BigDecimal value) ->
          "Today the policy lets actions through from %s.".formatted(value.toPlainString());
      case Threshold.NotAsked none -> "";
    };
  }

  /** When the last step that was tried will have enough evidence. */
  private String expected() {
    Step last = known.sweep().steps().getLast();
    double perWeek = last.gated().reviewed() * DAYS_OF_A_WEEK / known.rules().days();
    return when(TimeToDecision.of(last.gated(), known.shared(), perWeek));
  }

  private static String when(TimeToDecision time) {
    return switch (time) {
      case TimeToDecision.NotWithinAYear no -> "Not enough within a year";
      case TimeToDecision.Now now -> now.words();
      case TimeToDecision.InWeeks in -> in.words();
      case TimeToDecision.Never never -> never.words();
      case TimeToDecision.NobodyAsked nobody -> nobody.words();
    };
  }

  /** What the AI says of itself; empty when too few were judged. */
  Optional<Honesty> honesty() {
    return Honesty.of(known.epoch().observations());
  }

  /** What it costs; empty when the policy does not say, or of some actions nothing is known. */
  String cost() {
    return known.costing().map(costing -> costing.words(known.sweep())).orElse("");
  }

  SweepChart chart(int width) {
    return new SweepChart(known, width);
  }

  List<Point> points() {
    return known.sweep().steps().stream().map(Point::new).toList();
  }

  /** One row of the table behind the picture. */
  record Point(Step step) {

    String from() {
      return step.at().toPlainString();
    }

    String wrong() {
      return InWords.count(step.gated().wrong())
          + " of "
          + InWords.count(step.gated().reviewed())
          + (step.countsMissingAsWrong()
              ? ", with %s unanswered".formatted(InWords.count(step.missing()))
              : "");
    }

    String atMost() {
      return Numbers.percent(step.bound());
    }

    String evidence() {
      return Numbers.evidence(step.logEvidence());
    }

    String alone() {
      return InWords.count(step.actions());
    }

    String answer() {
      return step.passed() ? "evidence" : "exploring";
    }
  }

  /**
   * Something that is not known.
   *
   * @param count how many actions
   * @param words behind the number
   */
  record Gap(String count, String words) {}

  /** Everything that is not known of the actions of the epoch; may be empty. */
  List<Gap> gaps() {
    SliceCount counted = known.counted();
    var gaps = new ArrayList<Gap>();
    add(
        gaps,
        counted.missing(),
        "asked about, and nobody said whether it was right: never counted as right");
    add(gaps, counted.neverReviewed(), "went ahead without a chance that anybody would look");
    counted.leftOut().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(left -> add(gaps, left.getValue(), "not counted: " + words(left.getKey())));
    int byChance = byChance();
    add(gaps, byChance, "went ahead and were not drawn for a spot check, or not answered yet");
    add(gaps, open(counted) - byChance, "not answered yet, or withdrawn before anybody did");
    return gaps;
  }

  /** Those that had a chance of being looked at, and of which nobody said anything. */
  private int byChance() {
    return (int)
        known.epoch().observations().stream()
            .filter(o -> o.probability().isPresent() && o.probability().getAsDouble() < 1)
            .filter(o -> o.finding() instanceof Finding.Unlabelled)
            .count();
  }

  private static String words(Finding.Why why) {
    return why.words();
  }

  private static void add(List<Gap> gaps, int count, String words) {
    if (count > 0) {
      gaps.add(new Gap(InWords.count(count), words));
    }
  }

  private static int open(SliceCount counted) {
    int left = counted.leftOut().values().stream().mapToInt(Integer::intValue).sum();
    return counted.actions()
        - counted.answered().reviewed()
        - counted.missing()
        - counted.neverReviewed()
        - left;
  }
}
