package dev.lastword.bench;

import java.util.List;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/** Spring's expressions, compiled to bytecode where Spring can. */
final class Spel implements Engine {

  private final List<Expression> rules;
  private final List<StandardEvaluationContext> inputs;

  Spel(List<Payment> inputs) {
    var configuration =
        new SpelParserConfiguration(SpelCompilerMode.MIXED, Spel.class.getClassLoader());
    var parser = new SpelExpressionParser(configuration);
    this.rules =
        Engine.resource("rules.spel").lines().<Expression>map(parser::parseExpression).toList();
    this.inputs = inputs.stream().map(StandardEvaluationContext::new).toList();
  }

  @Override
  public int mask(int input) {
    StandardEvaluationContext context = inputs.get(input);
    int mask = 0;
    for (int i = 0; i < RULES; i++) {
      if (Boolean.TRUE.equals(rules.get(i).getValue(context))) {
        mask |= 1 << i;
      }
    }
    return mask;
  }
}
