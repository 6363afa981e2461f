package dev.lastword.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.lastword.api.ActionDocument;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The inbox while one looks at it: nothing moves, and nothing is missed. */
class InboxTest {

  private static final Fernbrook company = Fernbrook.company();
  private static final String MANAGER = "finance manager";

  private final Page page = Chromium.signedIn(MANAGER);

  @AfterEach
  void close() {
    page.context().close();
  }

  private static Locator row(Page page, ActionDocument held) {
    return page.locator("#" + Objects.requireNonNull(held.review()).id());
  }

  @Test
  void what_comes_waits_behind_a_line_until_it_is_asked_for() {
    company.largeInvoice("INV-live-1");
    page.navigate("/inbox?subject=INV-live");
    ActionDocument second = company.largeInvoice("INV-live-2");
    Locator line = page.locator("#more-asks a");
    assertThat(line).hasText("1 new");
    assertThat(row(page, second)).hasCount(0);
    line.click();
    assertThat(row(page, second)).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*subject=INV-live$"));
  }

  @Test
  void what_somebody_answers_elsewhere_stays_in_its_place_crossed_out() {
    ActionDocument held = company.largeInvoice("INV-gone-1");
    company.largeInvoice("INV-gone-2");
    page.navigate("/inbox?subject=INV-gone");
    Page elsewhere = Chromium.signedIn(MANAGER);
    elsewhere.navigate(Fernbrook.pathOf(held));
    elsewhere.keyboard().press("r");
    elsewhere.keyboard().press("Enter");
    assertThat(elsewhere.locator(".happened")).containsText("Rejected by you");
    elsewhere.context().close();
    assertThat(row(page, held)).hasClass(Pattern.compile(".*gone.*"));
  }

  @Test
  void a_claim_by_key_leaves_the_list_where_it_is() {
    ActionDocument held = company.largeInvoice("INV-claim");
    page.navigate("/inbox?subject=INV-claim");
    page.keyboard().press("c");
    assertThat(row(page, held)).containsText("claimed by you");
    assertThat(row(page, held)).hasAttribute("aria-current", "true");
    page.keyboard().press("Enter");
    page.waitForURL("**" + Fernbrook.pathOf(held));
    page.keyboard().press("c");
    assertThat(page.locator(".side")).containsText("Nobody yet.");
  }

  @Test
  void the_slash_searches_and_the_question_mark_tells_the_keys() {
    page.navigate("/inbox");
    page.keyboard().press("/");
    assertThat(page.locator("#subject")).isFocused();
    page.keyboard().type("?");
    assertThat(page.locator("#keys")).isHidden();
    page.locator("#subject").blur();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();
  }

  @Test
  void a_number_says_of_the_work_what_the_ruling_does_not() {
    ActionDocument held = company.largeInvoice("INV-judged");
    page.navigate(Fernbrook.pathOf(held));
    page.keyboard().press("a");
    assertThat(page.locator("#judgement option").first()).hasText("right: goes with it");
    page.keyboard().press("2");
    page.keyboard().press("Enter");
    assertThat(page.locator(".side")).containsText("Of the AI’s work: right-to-ask");
  }

  @Test
  void whoever_is_not_signed_in_comes_to_the_ask_after_the_link() {
    ActionDocument held = company.largeInvoice("INV-destination");
    Page stranger = Chromium.window(Chromium.DESK, ColorScheme.LIGHT);
    stranger.navigate(Fernbrook.pathOf(held));
    assertThat(stranger.locator("h1")).hasText("You are not signed in");
    stranger.navigate(company.linkOf(MANAGER));
    stranger.locator("button[type=submit]").press("Enter");
    stranger.waitForURL("**" + Fernbrook.pathOf(held));
    stranger.context().close();
  }
}
