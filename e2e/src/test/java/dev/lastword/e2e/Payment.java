package dev.lastword.e2e;

import java.util.List;

/**
 * An action of the load: one invoice, asked about under one key.
 *
 * @param subject nobody else's
 * @param then what is done with it
 */
record Payment(String subject, Then then) {

  /** What is done with an invoice. */
  enum Then {
    /** Small: it proceeds and is left released. */
    LEFT,
    /** Small: it proceeds and is consumed while it is submitted. */
    CONSUMED_AT_ONCE,
    /** Large: people are asked. */
    HELD,
    /** Small: it proceeds, and is consumed by a second call. */
    CONSUMED
  }

  /** The states it goes through, each a leaf of the trail. */
  List<String> states() {
    return switch (then) {
      case LEFT -> List.of("released");
      case CONSUMED_AT_ONCE -> List.of("consumed");
      case HELD -> List.of("held");
      case CONSUMED -> List.of("released", "consumed");
    };
  }

  /** One of a caller; the kinds take turns. */
  static Payment of(int caller, int number) {
    Then[] kinds = Then.values();
    return new Payment("INV-" + caller + "-" + number, kinds[number % kinds.length]);
  }

  String key() {
    return "key-" + subject;
  }

  String body() {
    return """
    {"subject": "%s", "confidence": 0.95, "consume": %s,
     "facts": {"amount": %s, "vendor": "Birch Paper", "po_matched": true, "memo": "Toner", "country": "US"}}
    """
        .formatted(
            subject, then == Then.CONSUMED_AT_ONCE, then == Then.HELD ? "20000.00" : "120.00");
  }
}
