package dev.lastword.evidence.spec;

import dev.lastword.evidence.statistics.Lot;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/lots.yaml}. */
final class LotVectors {

  static final Map<String, Consumer<Row>> GROUPS = Map.of("lots", LotVectors::lot);

  private LotVectors() {}

  private static void lot(Row row) {
    Lot lot = new Lot(row.count("size"), row.tally());
    double risk = row.number("risk");
    row.expectWhole("most_wrong", lot.mostWrong(risk));
    row.expect("share", lot.upper(risk));
    row.expect("endless", lot.drawn().upper(risk));
  }
}
