package dev.lastword.policy.region;

import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactObject;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Operand;
import java.util.List;

/** One thing in which two actions can differ. */
public sealed interface Axis {

  /** How the values of an axis are divided. */
  enum Scale {
    TRUTH,
    WHOLE,
    DECIMAL,
    TEXT,
    /** Only whether there is a value. */
    PRESENCE,
    /** Whether one value is below, equal to or above another. */
    ORDER
  }

  Scale scale();

  /** Whether it may have no value. */
  default boolean canBeNothing() {
    return true;
  }

  /**
   * A fact.
   *
   * @param kind its type without limits: facts of one name and two kinds have nothing in common
   */
  record OfFact(String name, String kind, Scale scale) implements Axis {}

  /** Whether its value is something that an agent sends. */
  default boolean isSent() {
    return switch (this) {
      case OfFact f -> true;
      case OfConfidence c -> true;
      case OfModel m -> true;
      case OfSize s -> false;
      case OfInside i -> false;
      case OfObject o -> false;
      case Opaque o -> false;
    };
  }

  /** The axis of a declared fact. */
  static OfFact of(FactDeclaration fact) {
    return FactAxes.of(fact);
  }

  /** The number of characters or items of a fact that was sent; divided at zero, whatever else. */
  record OfSize(OfFact fact) implements Axis {
    @Override
    public Scale scale() {
      return Scale.WHOLE;
    }

    @Override
    public boolean canBeNothing() {
      return false;
    }
  }

  /** Whether the items of a list that was sent fit its type; of a text in HTML, its length. */
  record OfInside(OfFact fact, FactType type) implements Axis {
    @Override
    public Scale scale() {
      return Scale.TRUTH;
    }

    @Override
    public boolean canBeNothing() {
      return false;
    }
  }

  /** Whether what was sent fits an object, as far as its facts one by one do not say. */
  record OfObject(FactObject object) implements Axis {
    @Override
    public Scale scale() {
      return Scale.TRUTH;
    }

    @Override
    public boolean canBeNothing() {
      return false;
    }
  }

  /** How sure the agent says it is. */
  record OfConfidence() implements Axis {
    @Override
    public Scale scale() {
      return Scale.DECIMAL;
    }
  }

  /** Which model the agent says it used. */
  record OfModel() implements Axis {
    @Override
    public Scale scale() {
      return Scale.TEXT;
    }
  }

  /** Something worked out of facts, of which no more is known than where it comes from. */
  sealed interface Opaque extends Axis {
    Source source();
  }

  /**
   * Where something opaque comes from.
   *
   * @param facts those it looks at
   * @param around what decides beside them: the defaults that stand in for facts that were not
   *     sent, and the time zone where a clock is read; mostly empty
   */
  record Source(List<OfFact> facts, List<String> around) {
    public Source {
      facts = List.copyOf(facts);
      around = List.copyOf(around);
    }
  }

  /** Whether something holds that is not taken apart. */
  record OfTruth(Clause clause, Source source) implements Opaque {
    @Override
    public Scale scale() {
      return Scale.TRUTH;
    }
  }

  /** What a calculation comes to. */
  record OfResult(Operand calculation, Source source, Scale scale) implements Opaque {}

  /** How one value stands to another. */
  record OfOrder(Operand left, Operand right, Source source, boolean isExact) implements Opaque {
    @Override
    public Scale scale() {
      return Scale.ORDER;
    }
  }
}
