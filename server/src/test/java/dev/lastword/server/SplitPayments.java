package dev.lastword.server;

/** A policy that only looks at earlier actions. */
final class SplitPayments {

  static final String POLICY =
      """
      lastword: 1
      workflow: invoices
      owner: finance-operations
      mode: on-the-loop
      facts:
        amount: {type: money, currency: USD, max: 100000.00}
        vendor: {type: text}
      routine:
        - {id: all, when: "true", because: Tripwires say what is not}
      tripwires:
        - id: split-payments
          when: total(amount, vendor, "24h") > money("10000.00 USD")
          to: finance-managers
        - {id: tried-again, when: 'tried("24h") > 0', effect: alert}
        - {id: larger, when: 'amount > largest(amount, vendor) * 2', effect: alert}
        - {id: often, when: 'count(vendor, "1h") > 3', effect: alert}
      confidence: {at_least: none, because: Not looked at}
      tests:
        - name: a first payment proceeds, and is larger than any
          facts: {amount: 6000.00, vendor: Acme}
          expect: {verdict: proceed, alerts: [larger], unknown: ["largest(amount, vendor)"]}
        - name: a second one to the same vendor waits
          subject: INV-2
          facts: {amount: 6000.00, vendor: Acme}
          history:
            - {facts: {amount: 6000.00, vendor: Acme}, subject: INV-1, at: 2h ago}
            - {facts: {amount: 1.00, vendor: acme}, subject: INV-2, state: held}
            - {facts: {amount: 1.00, vendor: ACME}, subject: INV-3}
            - {facts: {amount: 1.00, vendor: Acme}, at: 59m ago}
          expect: {verdict: hold, reasons: [split-payments], alerts: [often, tried-again]}
      """;

  /** The version before it, which asked nothing. */
  static final String BEFORE =
      """
      lastword: 1
      workflow: invoices
      owner: finance-operations
      mode: on-the-loop
      facts:
        amount: {type: money, currency: USD, max: 100000.00}
        vendor: {type: text}
      routine:
        - {id: all, when: "true", because: Tripwires say what is not}
      tripwires:
        - {id: nothing, when: amount == money("0.00 USD"), to: finance-managers}
      confidence: {at_least: none, because: Not looked at}
      tests:
        - {name: something, facts: {amount: 1.00, vendor: Acme}, expect: {verdict: proceed}}
        - {name: nothing, facts: {amount: 0.00, vendor: Acme}, expect: {verdict: hold}}
      """;

  private SplitPayments() {}

  static String payment(String subject, String amount, String vendor, String more) {
    return "{\"subject\": \"%s\", \"facts\": {\"amount\": %s, \"vendor\": \"%s\"}%s}"
        .formatted(subject, amount, vendor, more);
  }
}
