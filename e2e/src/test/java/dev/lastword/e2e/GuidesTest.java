package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who follows the guides, block by block, in the order in which one needs the other. */
class GuidesTest {

  private static final List<String> GUIDES =
      List.of("operate.md", "write-a-policy.md", "connect-an-agent.md", "review.md", "audit.md");

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```sh\\n(.*?)^```$(?:\\n\\n^```text\\n(.*?)^```$)?");

  /** What is another one in every run, or on another machine: times, rates, counts and roots. */
  private static final Pattern CHANGES =
      Pattern.compile(
          "[0-9.]+ m?s \\([0-9,]+ a second\\)"
              + "|[0-9,]+ (leaves|of them under a signed checkpoint|rows agree)"
              + "|Root [A-Za-z0-9+/=]+");

  /** Not everybody has it, and nothing else here needs it. */
  private static final boolean HAS_PYTHON = isOnThePath("python3");

  private static final String END_OF_BLOCK = "=== end of block ===\n";

  @TempDir(factory = Newcomer.Folder.class)
  private Path temporary = Path.of("");

  /**
   * Commands of a guide.
   *
   * @param prints what the guide says they print; empty when it does not say
   */
  private record Block(String commands, String prints) {}

  @Test
  void every_command_of_the_guides_does_what_they_say() throws Exception {
    List<Block> blocks = blocks();
    assertThat(blocks).filteredOn(block -> !block.prints().isEmpty()).hasSizeBetween(3, 20);
    String serve = blocks.removeFirst().commands().strip();
    assertThat(serve).isEqualTo("bin/lastword serve --data my-data");
    Newcomer newcomer = Newcomer.in(temporary);
    try (ServerProcess server =
        ServerProcess.launch(
            newcomer.command("bash", "-c", "exec " + serve + " --port 0"),
            temporary.resolve("my-data"))) {
      server.awaitListening();
      Program.Ended ended = Program.run(newcomer.command("bash", "-euc", script(blocks)));
      assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
      agrees(ended.out().split(END_OF_BLOCK, -1), blocks);
    }
  }

  private static void agrees(String[] printed, List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!block.prints().isEmpty()) {
        assertThat(steady(printed[i])).as(block.commands()).isEqualTo(steady(block.prints()));
      }
    }
  }

  private static String script(List<Block> blocks) {
    var script = new StringBuilder();
    blocks.forEach(block ->
        script
            .append(block.commands())
            .append("printf '")
            .append(END_OF_BLOCK.strip())
            .append("\\n'\n"));
    return script.toString();
  }

  private static List<Block> blocks() throws IOException {
    var blocks = new ArrayList<Block>();
    for (String guide : GUIDES) {
      blocksOf(Files.readString(Repository.ROOT.resolve("docs").resolve(guide)))
          .forEach(blocks::add);
    }
    return blocks;
  }

  private static Stream<Block> blocksOf(String guide) {
    return BLOCK
        .matcher(guide)
        .results()
        .map(block -> new Block(block.group(1), printed(block)))
        .filter(block -> HAS_PYTHON || !block.commands().startsWith("python3"));
  }

  private static boolean isOnThePath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String printed(MatchResult block) {
    return block.group(2) == null ? "" : block.group(2);
  }

  /** A JSON document ends without a new line. */
  private static String steady(String printed) {
    return CHANGES.matcher(printed.stripTrailing()).replaceAll("…");
  }
}
