package dev.lastword.bench;

import dev.lastword.policy.Evaluation;
import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.RuleResult;
import dev.lastword.policy.Situation;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.file.PolicyFile;
import dev.lastword.policy.file.PolicyFileReader;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.rule.CelAlone;
import dev.lastword.policy.rule.Findings;
import dev.lastword.policy.rule.RuleCompiler;
import dev.lastword.policy.rule.Rules;
import dev.lastword.policy.rule.Truth;
import dev.lastword.policy.yaml.YamlReader;
import dev.lastword.policy.yaml.YamlReading;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The twenty rules as a policy. Facts are bound and history is answered beforehand. */
final class Lastword {

  private static final int ROUTINE_LINES = 1;

  /** An action as the policy gets it. */
  private record Asked(Ask ask, History history) {}

  private final byte[] source = Engine.resource("rules.yaml").getBytes(StandardCharsets.UTF_8);
  private final Policy policy = policy();
  private final Rules rules = rules();
  private final List<Asked> inputs;

  private Lastword(List<Payment> payments) {
    this.inputs = payments.stream().map(this::asked).toList();
  }

  /** The conditions alone: facts and history are in their slots before the clock runs. */
  static Engine byClosures(List<Payment> payments) {
    List<Findings> inputs = new Lastword(payments).findings();
    return input -> mask(inputs.get(input).truths());
  }

  static Engine byCelAlone(List<Payment> payments) {
    List<Findings> inputs = new Lastword(payments).findings();
    return input -> mask(CelAlone.truths(inputs.get(input)));
  }

  /** The slots are filled, and the answers of history looked up, each time. */
  static Engine withSlots(List<Payment> payments) {
    Lastword lastword = new Lastword(payments);
    return input -> mask(lastword.judge(lastword.inputs.get(input)).truths());
  }

  private List<Findings> findings() {
    return inputs.stream().map(this::judge).toList();
  }

  private Findings judge(Asked asked) {
    return rules.judge(asked.ask(), asked.history());
  }

  /** With reasons, their words and what they saw, and who is asked. */
  static Engine verdict(List<Payment> payments) {
    Lastword lastword = new Lastword(payments);
    return input -> {
      Asked asked = lastword.inputs.get(input);
      Evaluation evaluation =
          lastword.policy.evaluate(asked.ask(), asked.history(), Situation.normal());
      int mask = 0;
      List<RuleResult> results = evaluation.rules();
      for (int i = 0; i < Engine.RULES; i++) {
        mask |= bit(i, results.get(i + ROUTINE_LINES).truth());
      }
      return mask;
    };
  }

  private static int mask(List<Truth> truths) {
    int mask = 0;
    for (int i = 0; i < Engine.RULES; i++) {
      mask |= bit(i, truths.get(i + ROUTINE_LINES));
    }
    return mask;
  }

  private static int bit(int rule, Truth truth) {
    return truth instanceof Truth.True ? 1 << rule : 0;
  }

  private Policy policy() {
    return switch (PolicyReader.read("rules.yaml", source)) {
      case Reading.Valid valid -> valid.policy();
      case Reading.Invalid invalid -> throw new IllegalStateException(invalid.toString());
    };
  }

  private Rules rules() {
    if (!(YamlReader.read("rules.yaml", source) instanceof YamlReading.Parsed parsed)) {
      throw new IllegalStateException("rules.yaml was read before");
    }
    PolicyFile file = PolicyFileReader.read(parsed.root(), new Problems()).orElseThrow();
    return RuleCompiler.compile(file, new Problems()).orElseThrow();
  }

  private Asked asked(Payment payment) {
    byte[] json = json(payment).getBytes(StandardCharsets.UTF_8);
    if (!(StrictJson.parse(json) instanceof JsonReading.Parsed parsed)
        || !(policy.facts().bind(parsed.value()) instanceof Binding.Bound bound)) {
      throw new IllegalStateException("does not fit: " + payment);
    }
    Ask ask = new Ask(bound.facts(), Confidence.absent(), Model.unsaid(), payment.sent());
    return new Asked(ask, history(policy.questions(bound.facts()), payment));
  }

  private static History history(List<HistoryQuestion> questions, Payment p) {
    Map<HistoryQuestion, BigDecimal> answers = new HashMap<>();
    for (HistoryQuestion question : questions) {
      switch (question.call()) {
        case HistoryCall.FirstTime f -> {
          if (!p.newVendor()) {
            answers.put(question, BigDecimal.ONE);
          }
        }
        case HistoryCall.Largest l -> answers.put(question, BigDecimal.valueOf(p.largestBefore()));
        case HistoryCall.Count c -> answers.put(question, BigDecimal.valueOf(p.paymentsThisWeek()));
        case HistoryCall.Total t -> answers.put(question, BigDecimal.valueOf(p.paidToday()));
        case HistoryCall.Tried t -> {}
      }
    }
    return new History(answers);
  }

  private static String json(Payment p) {
    List<String> members = new ArrayList<>();
    members.add("\"amount\":" + BigDecimal.valueOf(p.amount(), 2));
    members.add("\"fee\":" + BigDecimal.valueOf(p.fee(), 2));
    members.add("\"budget\":" + BigDecimal.valueOf(p.budget(), 2));
    members.add("\"vendor\":\"" + p.vendor() + "\"");
    members.add("\"country\":\"" + p.country() + "\"");
    members.add("\"category\":\"" + p.category() + "\"");
    members.add("\"matched\":" + p.matched());
    members.add("\"urgent\":" + p.urgent());
    members.add("\"lines\":" + p.lines());
    members.add("\"score\":" + p.score());
    members.add("\"weight\":" + p.weight());
    members.add("\"age_days\":" + p.ageDays());
    members.add("\"complaints\":" + p.complaints());
    members.add("\"sent\":\"" + p.sent() + "\"");
    members.add("\"memo\":\"" + p.memo() + "\"");
    return "{" + String.join(",", members) + "}";
  }
}
