package dev.lastword.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.lastword.api.PolicyDocument;
import org.junit.jupiter.api.Test;

/** Coming in, and signing a policy. */
class SigningTest {

  private static final Fernbrook company = Fernbrook.company();

  @Test
  void a_link_signs_in_once_and_looking_at_it_uses_nothing_up() {
    String link = company.linkOf("finance manager");
    Page first = Chromium.window(Chromium.DESK, ColorScheme.LIGHT);
    first.navigate(link);
    first.navigate(link);
    first.locator("button[type=submit]").press("Enter");
    first.waitForURL("**/inbox**");
    first.context().close();
    Page second = Chromium.window(Chromium.DESK, ColorScheme.LIGHT);
    second.navigate(link);
    second.locator("button[type=submit]").press("Enter");
    assertThat(second.locator("body")).not().containsText("waits for you");
    second.navigate("/inbox");
    assertThat(second.locator("h1").first()).containsText("You are not signed in");
    second.context().close();
  }

  @Test
  void a_member_of_a_queue_signs_what_was_shown() {
    PolicyDocument proposed = company.proposal("invoices");
    Page page = Chromium.signedIn("finance manager");
    page.navigate("/policies/" + proposed.digest());
    page.locator("#sign input[name=read]").focus();
    page.keyboard().press("Space");
    page.locator("#sign form button[type=submit]").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#sign")).containsText("Signed by finance manager");
    page.context().close();
  }
}
