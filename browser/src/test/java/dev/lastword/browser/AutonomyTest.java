package dev.lastword.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Taking autonomy back, and giving it again. Every test leaves things as they were. */
class AutonomyTest {

  private static final Fernbrook company = Fernbrook.company();
  private static final String WORKFLOW = "/workflows/support";

  private final Page lead = Chromium.signedIn("support lead");

  @AfterEach
  void close() {
    lead.context().close();
  }

  @Test
  void pause_and_resume_by_keyboard() {
    say("pause-reason", "The bank file was rejected twice");
    assertThat(lead.locator("main .lead").first()).containsText("Paused by support lead");
    assertThat(company.question("T-paused").state()).isEqualTo("held");
    say("resume-reason", "The bank has answered");
    assertThat(lead.locator("main")).containsText("Yes, on what is routine");
    assertThat(company.question("T-resumed").state()).isEqualTo("released");
  }

  @Test
  void stop_and_lift_by_keyboard_and_every_page_says_so() {
    say("stop-reason", "Wrong answers <b>go out</b>");
    assertThat(lead.locator(".banner[data-state=urgent]"))
        .containsText("Wrong answers <b>go out</b>");
    lead.navigate("/inbox");
    assertThat(lead.locator(".banner[data-state=urgent]"))
        .containsText("support is stopped, by support lead");
    assertThat(company.question("T-stopped").state()).isEqualTo("held");
    lead.navigate(WORKFLOW);
    lead.locator("input[id^=reason-]").focus();
    lead.keyboard().type("The template is mended");
    lead.keyboard().press("Enter");
    assertThat(lead.locator("main")).containsText("Yes, on what is routine");
    assertThat(lead.locator(".banner[data-state=urgent]")).hasCount(0);
  }

  @Test
  void without_a_reason_nothing_is_changed() {
    lead.navigate(WORKFLOW);
    lead.locator("#pause-reason").evaluate("field => field.removeAttribute('required')");
    lead.locator("#pause-reason").press("Enter");
    assertThat(lead.locator("[role=alert]")).containsText("Say why");
  }

  private void say(String field, String reason) {
    lead.navigate(WORKFLOW);
    lead.locator("#" + field).focus();
    lead.keyboard().type(reason);
    lead.keyboard().press("Enter");
    lead.waitForURL("**" + WORKFLOW);
  }
}
