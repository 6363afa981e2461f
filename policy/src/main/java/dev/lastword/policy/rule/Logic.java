package dev.lastword.policy.rule;

import java.util.List;

/** Joins closures that are true or false, so that what is not decided matters only where it may. */
final class Logic {

  private Logic() {}

  static Closure.OfBool and(Closure.OfBool a, Closure.OfBool b) {
    return values -> {
      Answer first = a.in(values);
      return first == Answer.NO ? first : first.and(b.in(values));
    };
  }

  static Closure.OfBool or(Closure.OfBool a, Closure.OfBool b) {
    return values -> {
      Answer first = a.in(values);
      return first == Answer.YES ? first : first.or(b.in(values));
    };
  }

  static Closure.OfBool not(Closure.OfBool a) {
    return values -> a.in(values).not();
  }

  static Closure.OfBool choice(Closure.OfBool test, Closure.OfBool then, Closure.OfBool otherwise) {
    return values ->
        switch (test.in(values)) {
          case YES -> then.in(values);
          case NO -> otherwise.in(values);
          case ASK_CEL -> Answer.ASK_CEL;
        };
  }

  static Closure.OfBool same(Closure.OfBool a, Closure.OfBool b) {
    return values -> {
      Answer first = a.in(values);
      Answer second = b.in(values);
      return first == Answer.ASK_CEL || second == Answer.ASK_CEL
          ? Answer.ASK_CEL
          : Answer.of(first == second);
    };
  }

  static Closure.OfBool contains(Closure.OfObject list, Closure.OfObject text) {
    return values ->
        list.in(values) instanceof List<?> items && text.in(values) instanceof String wanted
            ? Answer.of(items.contains(wanted))
            : Answer.ASK_CEL;
  }

  static Closure.OfBool either(Closure.OfBool a, Closure.OfBool b) {
    return values -> {
      Answer first = a.in(values);
      Answer second = b.in(values);
      return second == Answer.ASK_CEL ? second : first == Answer.NO ? second : first;
    };
  }

  static Closure.OfBool all(Closure.OfObject list, Closure.OfBool test) {
    return values -> {
      if (!(list.in(values) instanceof List<?> items)) {
        return Answer.ASK_CEL;
      }
      Answer all = Answer.YES;
      for (int i = 0; i < items.size() && all != Answer.NO; i++) {
        all = all.and(test.in(values.lookingAt(items.get(i))));
      }
      return all;
    };
  }
}
