package dev.lastword.evidence.spec;

import dev.lastword.evidence.statistics.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The actions of {@code spec/evidence/calibration.yaml}. */
final class FortyActions {

  private FortyActions() {}

  /** All of them. */
  static List<Judged> actions(boolean weighted) {
    Map<?, ?> data = (Map<?, ?>) VectorsTest.read("calibration").get("data");
    Row row = Row.of(data == null ? Map.of() : data, Map.of());
    List<Judged> actions = new ArrayList<>();
    for (int i = 0; i < row.numbers("confidence").size(); i++) {
      double weight = weighted ? row.numbers("weight").get(i) : 1;
      actions.add(new Judged(row.numbers("confidence").get(i), row.flags("right").get(i), weight));
    }
    return actions;
  }

  /** Those that a row takes. */
  static List<Judged> actions(Row row) {
    List<Judged> all = actions(row.flag("weighted"));
    List<Judged> some = new ArrayList<>();
    for (int i = row.count("first"); i <= row.count("last"); i += row.count("every")) {
      some.add(all.get(i - 1));
    }
    return some;
  }
}
