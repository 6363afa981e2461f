package dev.lastword.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes a picture of every page into {@code target/pictures}, for people to look at. The one in the
 * README is {@code inbox-1440-light.png}.
 */
class PictureTest {

  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Path IN_README = Path.of("..", "docs", "images", "inbox.png");

  @ParameterizedTest
  @CsvSource({"1440, LIGHT", "1440, DARK", "360, LIGHT", "360, DARK"})
  void of_every_page(int width, ColorScheme scheme) throws IOException {
    Page page = Chromium.signedIn("finance manager", width, scheme);
    for (String path : paths(page)) {
      page.navigate(path);
      Path picture = PICTURES.resolve("%s-%d-%s.png".formatted(name(path), width, word(scheme)));
      page.screenshot(
          new Page.ScreenshotOptions().setPath(picture).setFullPage(!path.equals("/inbox")));
      assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(width);
    }
    page.context().close();
  }

  @Test
  void the_readme_shows_the_inbox_at_a_desk() throws IOException {
    assertThat(Files.readString(Path.of("..", "README.md"))).contains("docs/images/inbox.png");
    assertThat(ImageIO.read(IN_README.toFile()).getWidth()).isEqualTo(Chromium.DESK);
  }

  private static List<String> paths(Page page) {
    var paths = new ArrayList<>(Fernbrook.pages());
    page.navigate("/inbox?subject=BW-2290");
    paths.add(
        Objects.requireNonNull(page.locator("#asks tr[id] .ask a").first().getAttribute("href")));
    page.navigate("/policies");
    paths.add(Objects.requireNonNull(page.locator("a.name").first().getAttribute("href")));
    page.navigate("/actions");
    paths.add(
        Objects.requireNonNull(
            page.locator("main a[href*='/actions/act_']").first().getAttribute("href")));
    paths.add("/workflows/invoices");
    paths.add("/workflows/invoices/evidence");
    return paths;
  }

  /** The path without what is another in every run. */
  private static String name(String path) {
    String[] parts = path.substring(1).split("/", -1);
    return switch (parts.length) {
      case 1 -> parts[0];
      case 2 -> parts[0] + "-one";
      default -> parts[2];
    };
  }

  private static String word(ColorScheme scheme) {
    return scheme.name().toLowerCase(java.util.Locale.ROOT);
  }
}
