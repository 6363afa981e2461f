package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.file.Due;
import dev.lastword.policy.file.Mode;
import dev.lastword.policy.file.QueueName;
import dev.lastword.policy.file.ReasonCode;
import dev.lastword.policy.file.ReleaseTerms;
import dev.lastword.policy.file.SpotCheck;
import dev.lastword.policy.file.Threshold;
import dev.lastword.policy.words.Figures;
import dev.lastword.policy.words.Writing;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares what holds around the rules. */
final class TermChanges {

  private final Policy before;
  private final Policy after;
  private final Changes changes;

  TermChanges(Policy before, Policy after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /** What stands above the facts. */
  void head() {
    if (!before.title().equals(after.title())) {
      changes.replaced(
          "title",
          Aspect.TITLE,
          Direction.NEUTRAL,
          Writing.of("The title is "),
          to -> to.quote(after.title()),
          to -> to.quote(before.title()));
    }
    if (!before.owner().equals(after.owner())) {
      changes.replaced(
          "owner",
          Aspect.OWNER,
          Direction.UNDECIDED,
          Writing.of("The owner is "),
          to -> to.queue(after.owner()),
          to -> to.queue(before.owner()));
    }
    figure(
        "mode",
        Aspect.MODE,
        after.mode() == Mode.IN_THE_LOOP ? Direction.STRICTER : Direction.LOOSER,
        "The mode is ",
        before.mode().word(),
        after.mode().word());
    String zone = after.timeZone().getId();
    figure(
        "time_zone",
        Aspect.TIME_ZONE,
        Direction.UNDECIDED,
        "Times of day are those of ",
        before.timeZone().getId(),
        zone);
    review();
    figure(
        "expires",
        Aspect.EXPIRES,
        Direction.UNDECIDED,
        "An action that nobody answers ends after ",
        Figures.time(before.expires()),
        Figures.time(after.expires()));
  }

  private void review() {
    Due old = due(before);
    Due now = due(after);
    figure(
        "review_after",
        Aspect.REVIEW_AFTER,
        now.equals(old.sooner(now)) ? Direction.STRICTER : Direction.UNDECIDED,
        "The owner looks at the policy again after ",
        before.reviewAfter().map(Figures::time).orElse("no set time"),
        after.reviewAfter().map(Figures::time).orElse("no set time"));
  }

  private static Due due(Policy policy) {
    return policy.reviewAfter().<Due>map(Due.Within::new).orElse(new Due.Whenever());
  }

  /** What stands below the rules. */
  void tail() {
    confidence();
    models();
    spotCheck();
    release();
    reasonCodes();
    signatures();
  }

  private void confidence() {
    if (before.confidence() instanceof Threshold.AtLeast(BigDecimal old)
        && after.confidence() instanceof Threshold.AtLeast(BigDecimal now)) {
      if (old.compareTo(now) != 0) {
        confidence(Direction.stricterIfMore(old, now));
      }
    } else if (before.confidence() instanceof Threshold.NotAsked(String old)
        && after.confidence() instanceof Threshold.NotAsked(String now)) {
      if (!old.equals(now)) {
        changes.replaced(
            "confidence",
            Aspect.CONFIDENCE,
            Direction.NEUTRAL,
            Writing.of("How sure the AI is makes no difference, because "),
            to -> to.quote(now),
            to -> to.quote(old));
      }
    } else {
      boolean asked = after.confidence() instanceof Threshold.AtLeast;
      confidence(asked ? Direction.STRICTER : Direction.LOOSER);
    }
  }

  private void confidence(Direction direction) {
    figure(
        "confidence",
        Aspect.CONFIDENCE,
        direction,
        "How sure the AI has to say it is to act alone: ",
        words(before.confidence()),
        words(after.confidence()));
  }

  private static String words(Threshold threshold) {
    return switch (threshold) {
      case Threshold.AtLeast(BigDecimal value) -> "at least " + value.toPlainString();
      case Threshold.NotAsked n -> "not at all";
    };
  }

  private void models() {
    if (before.models().isEmpty() != after.models().isEmpty()) {
      boolean any = after.models().isEmpty();
      model(
          any ? Direction.LOOSER : Direction.STRICTER,
          Writing.of(any ? "Every model may act alone." : "Only named models may act alone."));
      return;
    }
    before.models().stream()
        .filter(name -> !after.models().contains(name))
        .forEach(name ->
            model(
                Direction.STRICTER, new Writing().value(name).words(" may no longer act alone.")));
    after.models().stream()
        .filter(name -> !before.models().contains(name))
        .forEach(name ->
            model(Direction.LOOSER, new Writing().value(name).words(" may act alone as well.")));
  }

  private void model(Direction direction, Writing says) {
    changes.add("models", Aspect.MODELS, direction, says);
  }

  private void spotCheck() {
    SpotCheck old = before.spotCheck();
    SpotCheck now = after.spotCheck();
    figure(
        "spot_check",
        Aspect.SPOT_CHECK,
        Direction.stricterIfMore(old.rate(), now.rate()),
        "The share that is checked afterwards is ",
        Figures.percent(old.rate()),
        Figures.percent(now.rate()));
    boolean samePeriod =
        old.period().equals(now.period()) || old.atLeast() == 0 || now.atLeast() == 0;
    figure(
        "spot_check",
        Aspect.SPOT_CHECK,
        samePeriod ? Direction.stricterIfMore(old.atLeast(), now.atLeast()) : Direction.UNDECIDED,
        "Checked in any case are ",
        least(old),
        least(now));
  }

  private static String least(SpotCheck check) {
    return check.atLeast() == 0
        ? "none"
        : Figures.number(check.atLeast()) + " in " + Figures.time(check.period());
  }

  private void release() {
    ReleaseTerms old = before.release();
    ReleaseTerms now = after.release();
    lasts(
        "A release lasts, when the AI goes ahead alone, ", old.afterProceed(), now.afterProceed());
    lasts("A release lasts, when people approved, ", old.afterApproval(), now.afterApproval());
    figure(
        "release",
        Aspect.RELEASE,
        Direction.UNDECIDED,
        "A release can be used by ",
        old.audience().isEmpty() ? "the system that asked" : old.audience(),
        now.audience().isEmpty() ? "the system that asked" : now.audience());
  }

  private void lasts(String says, Duration old, Duration now) {
    figure(
        "release",
        Aspect.RELEASE,
        Direction.looserIfMore(old, now),
        says,
        Figures.time(old),
        Figures.time(now));
  }

  /**
   * They change no verdict; whether the AI is at fault changes what is learned from a rejection.
   */
  private void reasonCodes() {
    Map<String, ReasonCode> old = byId(before);
    Map<String, ReasonCode> now = byId(after);
    old.forEach((id, code) -> {
      if (!now.containsKey(id)) {
        reasonCode(Direction.NEUTRAL, code, " can no longer be given for a rejection.");
      }
    });
    now.forEach((id, code) -> {
      ReasonCode was = old.get(id);
      if (was == null) {
        reasonCode(Direction.NEUTRAL, code, " can be given for a rejection.");
      } else if (was.aiAtFault() != code.aiAtFault()) {
        String says = code.aiAtFault() ? " now counts" : " no longer counts";
        reasonCode(Direction.UNDECIDED, code, says + " as a mistake of the AI.");
      } else if (!was.equals(code)) {
        reasonCode(Direction.NEUTRAL, code, " is worded differently.");
      }
    });
  }

  private static Map<String, ReasonCode> byId(Policy policy) {
    Map<String, ReasonCode> codes = new LinkedHashMap<>();
    policy.reasonCodes().forEach(code -> codes.put(code.id(), code));
    return codes;
  }

  private void reasonCode(Direction direction, ReasonCode code, String words) {
    changes.add(
        "reason_codes",
        Aspect.REASON_CODES,
        direction,
        new Writing().quote(code.title()).words(words));
  }

  private void signatures() {
    Set<QueueName> gone = new TreeSet<>(before.signOff());
    gone.removeAll(after.signOff());
    gone.forEach(q -> signature(Direction.LOOSER, q, " no longer signs."));
    Set<QueueName> added = new TreeSet<>(after.signOff());
    added.removeAll(before.signOff());
    added.forEach(q -> signature(Direction.STRICTER, q, " signs as well."));
  }

  private void signature(Direction direction, QueueName queue, String words) {
    changes.add("sign_off", Aspect.SIGN_OFF, direction, new Writing().queue(queue).words(words));
  }

  /** Nothing is added when both are the same. */
  private void figure(
      String key, Aspect aspect, Direction direction, String says, String old, String now) {
    if (!old.equals(now)) {
      changes.replaced(
          key, aspect, direction, Writing.of(says), to -> to.figure(now), to -> to.figure(old));
    }
  }
}
