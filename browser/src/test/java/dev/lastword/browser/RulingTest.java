package dev.lastword.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.lastword.api.ActionDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answering what waits, with the keyboard alone. */
class RulingTest {

  private static final Fernbrook company = Fernbrook.company();
  private static final String MANAGER = "finance manager";

  private Page page = Chromium.signedIn(MANAGER);

  @BeforeEach
  void signIn() {
    if (page.isClosed()) {
      page = Chromium.signedIn(MANAGER);
    }
  }

  @AfterEach
  void close() {
    page.context().close();
  }

  @Test
  void approve() {
    ActionDocument held = opened("INV-approve");
    press("a", "Enter");
    assertThat(page.locator(".happened")).containsText("Released, once, until");
    assertThat(company.read(held).state()).isEqualTo("released");
  }

  @Test
  void reject_with_a_reason() {
    ActionDocument held = opened("INV-reject");
    page.locator("#comment").focus();
    page.keyboard().type("The credit note is missing");
    page.locator("#reason_code").focus();
    page.keyboard().type("incorrect");
    page.keyboard().press("Tab");
    press("r", "Enter");
    assertThat(page.locator(".happened")).containsText("Rejected by you");
    ActionDocument read = company.read(held);
    assertThat(read.state()).isEqualTo("rejected");
    assertThat(read.ruling())
        .extracting(ActionDocument.LastRuling::comment)
        .isEqualTo("The credit note is missing");
  }

  @Test
  void take_over() {
    ActionDocument held = opened("INV-take-over");
    press("t", "Enter");
    assertThat(page.locator(".happened")).containsText("Taken over by you");
    assertThat(company.read(held).state()).isEqualTo("taken-over");
  }

  @Test
  void amend_to_words_that_another_queue_owns_and_both_approve() {
    ActionDocument held = opened("INV-amend");
    press("e", "Enter");
    fill("#fact-amount", "3000.00");
    fill("#fact-memo", "Quarterly stock, see contract");
    page.locator("button[value=check]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#checked")).containsText("senior-account-managers");
    press("e", "Enter");
    assertThat(page.locator(".happened")).containsText("It waits for senior-account-managers");
    assertThat(company.read(held).state()).isEqualTo("held");

    Page other = Chromium.signedIn("senior account manager");
    other.navigate(Fernbrook.pathOf(held));
    assertThat(other.locator("main")).containsText("3000.00");
    other.keyboard().press("a");
    other.keyboard().press("Enter");
    assertThat(other.locator(".happened")).containsText("Released, once, until");
    other.context().close();
    assertThat(company.read(held).state()).isEqualTo("released");
  }

  @Test
  void an_amendment_that_does_not_fit_keeps_what_was_typed() {
    opened("INV-misfit");
    press("e", "Enter");
    fill("#fact-amount", "3,000.001");
    page.locator("button[value=check]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#fact-amount")).hasValue("3,000.001");
    assertThat(page.locator("#fact-amount")).hasAttribute("aria-invalid", "true");
  }

  @Test
  void somebody_was_first() {
    ActionDocument held = opened("INV-second");
    Page other = Chromium.signedIn(MANAGER);
    other.navigate(Fernbrook.pathOf(held));
    other.keyboard().press("a");
    other.keyboard().press("Enter");
    assertThat(other.locator(".happened")).containsText("Released");
    other.context().close();
    page.locator("#comment").focus();
    page.keyboard().type("Ask about the credit note");
    page.locator("#comment").blur();
    press("r", "Enter");
    assertThat(page.locator("[role=alert]")).containsText("Somebody was first");
    assertThat(page.locator("#kept")).hasValue("Ask about the credit note");
  }

  @Test
  void the_list_is_walked_with_j_and_opened_with_enter() {
    company.largeInvoice("INV-walk-1");
    company.largeInvoice("INV-walk-2");
    page.navigate("/inbox");
    String first = page.locator("#asks tr[aria-current]").getAttribute("id");
    page.keyboard().press("j");
    String second = page.locator("#asks tr[aria-current]").getAttribute("id");
    assertThat(second).isNotEqualTo(first);
    page.keyboard().press("Enter");
    page.waitForURL("**/reviews/" + second);
  }

  /** A held invoice, found in the inbox by its subject and opened. */
  private ActionDocument opened(String subject) {
    ActionDocument held = company.largeInvoice(subject);
    assertThat(held.state()).isEqualTo("held");
    page.navigate("/inbox?subject=" + subject);
    press("Enter");
    page.waitForURL("**" + Fernbrook.pathOf(held));
    return held;
  }

  private void fill(String field, String text) {
    page.locator(field).focus();
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type(text);
  }

  private void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }
}
