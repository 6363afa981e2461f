package dev.lastword.policy.region;

import dev.lastword.policy.rule.Comparison;
import java.math.BigDecimal;
import java.util.Set;

/** What a condition asks of one value. */
sealed interface Test {

  boolean passes(Object value);

  /** A boolean that is true. */
  record IsTrue() implements Test {
    @Override
    public boolean passes(Object value) {
      return value.equals(true);
    }
  }

  /** Any value. */
  record IsThere() implements Test {
    @Override
    public boolean passes(Object value) {
      return true;
    }
  }

  /** Exact numbers: whole ones, and amounts in minor units. */
  record Exact(Comparison by, BigDecimal with) implements Test {
    @Override
    public boolean passes(Object value) {
      return value instanceof BigDecimal number
          ? by.holds(number.compareTo(with))
          : by == Comparison.IS_NOT;
    }
  }

  /** Numbers as rules see them, in 64 binary digits. */
  record Binary(Comparison by, double with) implements Test {
    @Override
    public boolean passes(Object value) {
      double number = ((Number) value).doubleValue();
      return Double.isNaN(number)
          ? by == Comparison.IS_NOT
          : by.holds(Double.compare(number + 0.0, with + 0.0));
    }
  }

  /** One of these texts. */
  record OneOf(Set<String> texts) implements Test {
    public OneOf {
      texts = Set.copyOf(texts);
    }

    @Override
    public boolean passes(Object value) {
      return texts.contains(value);
    }
  }

  /** One of these tests. */
  record Either(Set<Test> tests) implements Test {
    public Either {
      tests = Set.copyOf(tests);
    }

    @Override
    public boolean passes(Object value) {
      return tests.stream().anyMatch(test -> test.passes(value));
    }
  }

  /** Not this. */
  record Other(Test test) implements Test {
    @Override
    public boolean passes(Object value) {
      return !test.passes(value);
    }
  }

  /** From the one number to the other, both included. */
  record Within(BigDecimal from, BigDecimal to) implements Test {
    @Override
    public boolean passes(Object value) {
      BigDecimal number = (BigDecimal) value;
      return number.compareTo(from) >= 0 && number.compareTo(to) <= 0;
    }
  }
}
