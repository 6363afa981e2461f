package dev.lastword.evidence;

import dev.lastword.evidence.label.Judgement;
import dev.lastword.evidence.label.Label;
import dev.lastword.evidence.label.Observation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Actions for tests: each is what the one before was, an hour later, but for what is said. */
public record Judged(
    String model,
    String policy,
    Optional<BigDecimal> confidence,
    Set<String> reasons,
    OptionalDouble probability,
    String cluster,
    Instant at) {

  public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  public static Judged action() {
    return new Judged(
        "coder-1",
        "p1",
        Optional.of(new BigDecimal("0.9")),
        Set.of("high-amount"),
        OptionalDouble.of(1),
        "",
        START);
  }

  public Judged of(String aModel) {
    return new Judged(aModel, policy, confidence, reasons, probability, cluster, at);
  }

  public Judged under(String aPolicy) {
    return new Judged(model, aPolicy, confidence, reasons, probability, cluster, at);
  }

  public Judged confident(String decimal) {
    return new Judged(
        model, policy, Optional.of(new BigDecimal(decimal)), reasons, probability, cluster, at);
  }

  public Judged silent() {
    return new Judged(model, policy, Optional.empty(), reasons, probability, cluster, at);
  }

  public Judged heldBy(String... rules) {
    return new Judged(model, policy, confidence, Set.of(rules), probability, cluster, at);
  }

  public Judged drawnWith(double chance) {
    return new Judged(model, policy, confidence, reasons, OptionalDouble.of(chance), cluster, at);
  }

  public Judged neverDrawn() {
    return new Judged(model, policy, confidence, reasons, OptionalDouble.empty(), cluster, at);
  }

  public Judged from(String vendor) {
    return new Judged(model, policy, confidence, reasons, probability, vendor, at);
  }

  public Judged later(Duration time) {
    return new Judged(model, policy, confidence, reasons, probability, cluster, at.plus(time));
  }

  public Observation judged(Judgement... judgements) {
    List<Label> labels = new ArrayList<>();
    for (Judgement judgement : judgements) {
      labels.add(new Label(Label.Kind.HOLD, judgement, Label.Care.CAREFUL, at));
    }
    return labelled(labels.toArray(Label[]::new));
  }

  public Observation labelled(Label... labels) {
    return new Observation(
        "act-" + at.toEpochMilli(),
        at,
        model,
        policy,
        confidence,
        reasons,
        probability,
        cluster,
        List.of(labels));
  }

  /** So many of them, an hour apart, of which the first ones are wrong. */
  public List<Observation> times(int count, int wrong) {
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(later(Duration.ofHours(i)).judged(i < wrong ? Judgement.WRONG : Judgement.RIGHT));
    }
    return all;
  }
}
