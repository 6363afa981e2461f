package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.e2e.Repository.TextFile;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise. */
class ReadmeTest {

  private static final List<TextFile> DOCUMENTS =
      Repository.textFiles().stream().filter(file -> file.path().endsWith(".md")).toList();

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(text|python|yaml)\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");

  /** DemoTest holds the program to the whole of it. */
  @Test
  void the_day_it_shows_is_the_one_that_the_demo_tells() {
    var told = DemoTest.transcript().lines().iterator();
    assertThat(block("text").lines().filter(line -> !line.isEmpty()))
        .hasSizeGreaterThan(10)
        .allMatch(line -> comes(line, told), "is told, in this order");
  }

  @Test
  void the_agent_it_shows_is_the_one_in_the_examples() throws IOException {
    Path agent = Repository.ROOT.resolve("examples/agent.py");
    assertThat(block("python")).isEqualTo(Files.readString(agent));
    assertThat(block("python").lines()).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void the_policy_it_shows_checks() {
    byte[] policy = block("yaml").getBytes(StandardCharsets.UTF_8);
    assertThat(PolicyReader.read("README.md", policy)).isInstanceOf(Reading.Valid.class);
    assertThat(block("yaml").lines()).hasSizeLessThanOrEqualTo(12);
  }

  private static boolean comes(String line, Iterator<String> told) {
    while (told.hasNext()) {
      if (told.next().equals(line)) {
        return true;
      }
    }
    return false;
  }

  private static String block(String language) {
    String readme =
        DOCUMENTS.stream()
            .filter(file -> file.path().equals("README.md"))
            .findFirst()
            .orElseThrow()
            .text();
    return BLOCK
        .matcher(readme)
        .results()
        .filter(block -> block.group(1).equals(language))
        .findFirst()
        .orElseThrow()
        .group(2);
  }

  @Test
  void every_link_to_a_file_leads_to_one() {
    assertThat(DOCUMENTS.stream().flatMap(ReadmeTest::brokenLinks)).isEmpty();
  }

  private static Stream<String> brokenLinks(TextFile document) {
    Path from = Repository.ROOT.resolve(document.path());
    return LINK.matcher(document.text())
        .results()
        .map(link -> link.group(1))
        .filter(target -> !target.matches("[a-z]+:.*"))
        .filter(target -> !Files.exists(from.resolveSibling(target)))
        .map(target -> document.path() + " links to " + target);
  }
}
