package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.e2e.Repository.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents promise. */
class ReadmeTest {

  private static final List<TextFile> DOCUMENTS =
      Repository.textFiles().stream().filter(file -> file.path().endsWith(".md")).toList();

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text)\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");

  /** What is another one in every run: times, rates and roots. */
  private static final Pattern CHANGES =
      Pattern.compile(
          "[0-9.]+ m?s \\([0-9,]+ a second\\)"
              + "|[0-9,]+ of them under a signed checkpoint"
              + "|Root [A-Za-z0-9+/=]+");

  @TempDir(factory = Newcomer.Folder.class)
  private Path temporary = Path.of("");

  @Test
  void the_commands_print_what_the_readme_says() throws Exception {
    List<String> blocks = blocks();
    String serve = blocks.get(0).strip();
    assertThat(serve).startsWith("bin/lastword serve --data my-data");
    Newcomer newcomer = Newcomer.in(temporary);
    try (ServerProcess server =
        ServerProcess.launch(
            newcomer.command("bash", "-c", "exec " + serve + " --port 0"),
            temporary.resolve("my-data"))) {
      server.awaitListening();
      Program.Ended ended = Program.run(newcomer.command("bash", "-euc", blocks.get(1)));
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(steady(ended.out())).isEqualTo(steady(blocks.get(2)));
    }
  }

  /** The README's blocks of commands and of what they print, in order. */
  private static List<String> blocks() {
    String readme =
        DOCUMENTS.stream()
            .filter(file -> file.path().equals("README.md"))
            .findFirst()
            .orElseThrow()
            .text();
    return BLOCK.matcher(readme).results().map(block -> block.group(2)).toList();
  }

  private static String steady(String printed) {
    return CHANGES.matcher(printed).replaceAll("…");
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
