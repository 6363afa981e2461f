package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The invoices of the mission, through the running server, with a vendor that was paid before. */
class VerdictTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static Team invoices = Team.newcomers(lastword, "invoices");

  @BeforeAll
  static void a_vendor_that_was_paid_under_an_earlier_version() {
    String policy = Team.text("invoices.yaml");
    invoices.activate(WithoutRule.named("new-vendor", policy));
    Answered first = invoices.submit(Team.invoice("INV-0", "10.00", "Birch Paper", ""));
    invoices.consume(first.hasVerdict("proceed").releaseId()).is(200);
    invoices.activate(policy);
  }

  @Test
  void ten_thousand_at_exactly_80_percent_proceeds() {
    Answered answered = submit("INV-1", "10000.00", "0.80", "Toner").is(201);
    answered.hasVerdict("proceed").hasState("released");
    assertThat(answered.reasons()).isEmpty();
    assertThat(answered.text("/release/audience")).isEqualTo(invoices.agent());
  }

  @Test
  void one_cent_more_is_held_for_the_finance_managers() {
    Answered answered = submit("INV-2", "10000.01", "0.99", "Toner").is(201);
    answered.hasVerdict("hold").hasState("held");
    assertThat(answered.reasons()).containsExactly("high-amount");
    assertThat(answered.queues()).containsExactly(invoices.queue("finance-managers"));
  }

  @Test
  void an_ai_that_is_79_percent_sure_is_held() {
    Answered answered = submit("INV-3", "10.00", "0.79", "Toner").hasVerdict("hold");
    assertThat(answered.reasons()).containsExactly("confidence");
    assertThat(answered.queues()).containsExactly(invoices.queue("finance-operations"));
  }

  @Test
  void a_confidence_a_hair_below_the_limit_is_held() {
    submit("INV-4", "10.00", "0.7999999999999999", "Toner").hasVerdict("hold");
  }

  @Test
  void a_memo_about_a_contract_reaches_a_senior_account_manager_at_once() {
    Answered answered = submit("INV-5", "10.00", "0.99", "I want to talk about our contract");
    answered.hasVerdict("hold");
    assertThat(answered.reasons()).containsExactly("legal-language");
    assertThat(answered.queues()).containsExactly(invoices.queue("senior-account-managers"));
    assertThat(answered.json().at("/review/parts/0/urgent").asBoolean()).isTrue();
  }

  @Test
  void a_missing_country_holds_where_it_matters_and_the_reason_names_it() {
    Answered large = withoutCountry("INV-6", "5000.01").hasVerdict("hold");
    assertThat(large.reasons()).containsExactly("foreign");
    assertThat(large.text("/reasons/0/unknown/0")).isEqualTo("country");
    withoutCountry("INV-7", "5000.00").hasVerdict("proceed");
  }

  @Test
  void a_vendor_that_was_never_paid_is_held_for_the_owner() {
    Answered answered = invoices.submit(Team.invoice("INV-8", "10.00", "Cedar Freight", ""));
    assertThat(answered.hasVerdict("hold").reasons()).containsExactly("new-vendor");
    assertThat(answered.queues()).containsExactly(invoices.queue("finance-operations"));
  }

  @Test
  void paying_another_vendor_does_not_make_this_one_known() {
    invoices.submit(Team.invoice("INV-9", "10.00", "birch paper", "")).hasVerdict("hold");
  }

  @Test
  void an_alert_proceeds_and_says_who_is_told() {
    Answered answered = submit("INV-10", "9999.99", "0.99", "Toner").hasVerdict("proceed");
    assertThat(answered.ids("/alerts", "id")).containsExactly("odd-cents");
  }

  private static Answered submit(String subject, String amount, String confidence, String memo) {
    String body = Team.invoice(subject, amount, "Birch Paper", "");
    return invoices.submit(body.replace("0.95", confidence).replace("Toner", memo));
  }

  private static Answered withoutCountry(String subject, String amount) {
    return invoices.submit(
        Team.invoice(subject, amount, "Birch Paper", "").replace(", \"country\": \"US\"", ""));
  }
}
