package dev.lastword.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of this machine, started once. Every person gets a window of their own. */
final class Chromium {

  /** What the narrowest phones show. */
  static final int PHONE = 360;

  static final int DESK = 1440;
  private static final int HEIGHT = 900;

  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  private static final Browser BROWSER =
      PLAYWRIGHT
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(program())
                  .setHeadless(true)
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));

  private Chromium() {}

  private static Path program() {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no chromium; bin/test installs it"));
  }

  /** A window of this width where nobody is signed in. */
  static Page window(int width, ColorScheme scheme) {
    BrowserContext context =
        BROWSER.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(Fernbrook.company().url())
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setLocale("en-US")
                .setTimezoneId("America/New_York"));
    return context.newPage();
  }

  /** A window where this person has signed in, by pressing Enter on the one button there is. */
  static Page signedIn(String person, int width, ColorScheme scheme) {
    Page page = window(width, scheme);
    page.navigate(Fernbrook.company().linkOf(person));
    page.locator("button[type=submit]").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/inbox**");
    return page;
  }

  /** At a desk, by daylight. */
  static Page signedIn(String person) {
    return signedIn(person, DESK, ColorScheme.LIGHT);
  }
}
