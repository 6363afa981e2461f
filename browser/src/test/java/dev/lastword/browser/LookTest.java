package dev.lastword.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.lastword.api.ActionDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Every page, at a desk and on a phone, by day and by night: nobody is kept out by how it looks.
 */
class LookTest {

  private static final Fernbrook company = Fernbrook.company();
  private static final String MANAGER = "finance manager";
  private static final ActionDocument held = company.largeInvoice("INV-look");
  private static final Page desk = Chromium.signedIn(MANAGER);
  private static final Page night = Chromium.signedIn(MANAGER, Chromium.DESK, ColorScheme.DARK);
  private static final Page phone = Chromium.signedIn(MANAGER, Chromium.PHONE, ColorScheme.LIGHT);

  @AfterAll
  static void close() {
    List.of(desk, night, phone).forEach(page -> page.context().close());
  }

  @Test
  void by_day_axe_finds_nothing_serious() {
    assertThat(findings(desk)).isEmpty();
  }

  @Test
  void by_night_axe_finds_nothing_serious() {
    assertThat(findings(night)).isEmpty();
  }

  @Test
  void on_a_phone_axe_finds_nothing_serious() {
    assertThat(findings(phone)).isEmpty();
  }

  @Test
  void on_the_narrowest_phone_nothing_has_to_be_pushed_sideways() {
    var wide = new ArrayList<String>();
    for (String path : paths()) {
      phone.navigate(path);
      int width = ((Number) phone.evaluate("document.documentElement.scrollWidth")).intValue();
      if (width > Chromium.PHONE) {
        wide.add(path + " is " + width + " px wide");
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void the_night_is_dark() {
    night.navigate("/inbox");
    String paper = (String) night.evaluate("getComputedStyle(document.body).backgroundColor");
    desk.navigate("/inbox");
    assertThat(desk.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isNotEqualTo(paper);
  }

  private static List<String> findings(Page page) {
    var serious = new ArrayList<String>();
    for (String path : paths()) {
      page.navigate(path);
      for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
        if (List.of("serious", "critical").contains(rule.getImpact())) {
          serious.add(path + ": " + rule.getId() + " at " + rule.getNodes().getFirst().getTarget());
        }
      }
    }
    return serious;
  }

  private static List<String> paths() {
    var paths = new ArrayList<>(Fernbrook.pages());
    paths.add(Fernbrook.pathOf(held));
    paths.add("/actions/" + held.id());
    paths.add("/policies/" + java.util.Objects.requireNonNull(held.policy()).digest());
    paths.add("/workflows/invoices");
    paths.add("/workflows/invoices/evidence");
    paths.add("/workflows/invoices/shadow");
    paths.add("/spot-checks");
    return paths;
  }
}
