package dev.lastword.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** One decision table that collects the numbers of the rules that hold; a column for each. */
final class Dmn implements Engine {

  private static final String[] NUMBERS = {
    "amount",
    "fee",
    "budget",
    "lines",
    "score",
    "weight",
    "age_days",
    "complaints",
    "hour_sent",
    "paid_today",
    "payments_this_week",
    "largest_before"
  };
  private static final String[] TEXTS = {"vendor", "country", "category"};
  private static final String[] BOOLEANS = {
    "matched", "urgent", "new_vendor", "mentions_legal", "mentions_cancellation"
  };

  private final List<Payment> inputs;
  private final DMNRuntime runtime;
  private final DMNModel model;

  Dmn(List<Payment> inputs) {
    this.inputs = inputs;
    Resource table = ResourceFactory.newReaderResource(new StringReader(xml()), "UTF-8");
    table.setSourcePath("rules.dmn");
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(table))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  @Override
  public int mask(int input) {
    DMNResult result = runtime.evaluateAll(model, context(inputs.get(input)));
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    int mask = 0;
    if (result.getDecisionResults().get(0).getResult() instanceof List<?> rules) {
      for (Object rule : rules) {
        mask |= 1 << ((BigDecimal) rule).intValue();
      }
    }
    return mask;
  }

  private DMNContext context(Payment p) {
    DMNContext context = runtime.newContext();
    context.set("amount", BigDecimal.valueOf(p.amount(), 2));
    context.set("fee", BigDecimal.valueOf(p.fee(), 2));
    context.set("budget", BigDecimal.valueOf(p.budget(), 2));
    context.set("lines", p.lines());
    context.set("score", p.score());
    context.set("weight", p.weight());
    context.set("age_days", p.ageDays());
    context.set("complaints", p.complaints());
    context.set("hour_sent", p.hourSent());
    context.set("vendor", p.vendor());
    context.set("country", p.country());
    context.set("category", p.category());
    context.set("matched", p.matched());
    context.set("urgent", p.urgent());
    context.set("new_vendor", p.newVendor());
    context.set("paid_today", BigDecimal.valueOf(p.paidToday(), 2));
    context.set("payments_this_week", p.paymentsThisWeek());
    context.set("largest_before", BigDecimal.valueOf(p.largestBefore(), 2));
    context.set("mentions_legal", p.mentionsLegal());
    context.set("mentions_cancellation", p.mentionsCancellation());
    return context;
  }

  private static String xml() {
    List<String> rules = Engine.resource("rules.feel").lines().toList();
    StringBuilder out = new StringBuilder();
    out.append("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' ")
        .append("name='rules' namespace='https://lastword.dev/bench'>");
    inputData(out, "number", NUMBERS);
    inputData(out, "string", TEXTS);
    inputData(out, "boolean", BOOLEANS);
    out.append("<decision id='all' name='all'><variable name='all'/>");
    for (String[] names : List.of(NUMBERS, TEXTS, BOOLEANS)) {
      for (String name : names) {
        out.append("<informationRequirement><requiredInput href='#")
            .append(name)
            .append("'/></informationRequirement>");
      }
    }
    out.append("<decisionTable hitPolicy='COLLECT'>");
    for (String rule : rules) {
      out.append("<input><inputExpression typeRef='boolean'><text>")
          .append(rule.replace("<", "&lt;"))
          .append("</text></inputExpression></input>");
    }
    out.append("<output typeRef='number'/>");
    for (int i = 0; i < rules.size(); i++) {
      out.append("<rule>");
      for (int column = 0; column < rules.size(); column++) {
        out.append("<inputEntry><text>")
            .append(column == i ? "true" : "-")
            .append("</text></inputEntry>");
      }
      out.append("<outputEntry><text>").append(i).append("</text></outputEntry></rule>");
    }
    return out.append("</decisionTable></decision></definitions>").toString();
  }

  private static void inputData(StringBuilder out, String type, String[] names) {
    for (String name : names) {
      out.append(
          "<inputData id='%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>"
              .formatted(name, type));
    }
  }
}
