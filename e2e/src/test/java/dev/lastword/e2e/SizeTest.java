package dev.lastword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.e2e.Repository.TextFile;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file of this repository may look like. */
class SizeTest {

  private static final int MAIN_LINES_MAX = 500;
  private static final int TEST_LINES_MAX = 800;
  private static final int METHOD_LINES_MAX = 60;
  private static final int README_LINES_MAX = 150;

  private static final List<TextFile> FILES = Repository.textFiles();

  /** Files in which a tab is only ever a slip. */
  private static final Pattern WRITTEN_WITH_SPACES =
      Pattern.compile(".*\\.(java|xml|yaml|yml|sql|md|json|ndjson|properties)|bin/.*|\\.ci/.*");

  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

  private static final Pattern REGISTRY =
      Pattern.compile("(?i)https?://[^/\\s]*(maven|npmjs|debian|ubuntu|pypi|sonatype|jcenter)");

  /** A name space, not a place. */
  private static final Pattern NAME_SPACE =
      Pattern.compile("https?://maven\\.apache\\.org/(POM|xsd)/");

  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.~}])(/(work|root|home|Users)/\\w|[A-Z]:\\\\Users)");

  @Test
  void the_walk_finds_every_module() {
    for (String module :
        new String[] {"policy", "trail", "api", "client", "server", "cli", "demo"}) {
      assertThat(FILES).anyMatch(file -> file.path().startsWith(module + "/src/main/java/"));
    }
  }

  @Test
  void a_main_file_has_at_most_500_lines() {
    assertThat(longerThan(MAIN_LINES_MAX, file -> file.isJava() && !file.isTest())).isEmpty();
  }

  @Test
  void a_test_file_has_at_most_800_lines() {
    assertThat(longerThan(TEST_LINES_MAX, file -> file.isJava() && file.isTest())).isEmpty();
  }

  @Test
  void a_method_has_at_most_60_lines() {
    assertThat(MethodLength.of(FILES.stream().filter(TextFile::isJava).toList()))
        .hasSizeGreaterThan(1_000)
        .noneMatch(method -> method.lines() > METHOD_LINES_MAX);
  }

  @Test
  void a_method_is_measured_from_brace_to_brace() {
    var file =
        new TextFile(
            "A.java",
            """
            class A {
              static { System.gc(); }
              String text(
                  int i) {
                String brace = "{{{"; // }
                return brace;
              }
              abstract static class B { abstract void nothing(); }
            }
            """);
    assertThat(MethodLength.of(List.of(file)))
        .containsExactlyInAnyOrder(
            new MethodLength("A.java:2 initialiser of A", 1), new MethodLength("A.java:4 text", 4));
  }

  @Test
  void a_readme_has_at_most_150_lines() {
    assertThat(longerThan(README_LINES_MAX, file -> file.path().endsWith("README.md"))).isEmpty();
  }

  @Test
  void every_package_has_its_map_and_is_null_marked() {
    var mapped =
        FILES.stream()
            .filter(file -> file.path().endsWith("/package-info.java"))
            .filter(file -> file.text().contains("@NullMarked"))
            .map(TextFile::folder)
            .collect(Collectors.toSet());
    assertThat(FILES.stream().filter(TextFile::isJava).map(TextFile::folder).distinct())
        .allMatch(mapped::contains);
  }

  @Test
  void nothing_says_that_it_is_unfinished() {
    assertThat(found(UNFINISHED, file -> true)).isEmpty();
  }

  @Test
  void nothing_is_indented_with_tabs() {
    assertThat(
            found(
                Pattern.compile("\t"), file -> WRITTEN_WITH_SPACES.matcher(file.path()).matches()))
        .isEmpty();
  }

  @Test
  void no_package_registry_is_named() {
    assertThat(found(REGISTRY, file -> !file.path().endsWith(".md"))).isEmpty();
  }

  @Test
  void no_path_of_one_machine_is_named() {
    assertThat(found(MACHINE_PATH, file -> true)).isEmpty();
  }

  private static Stream<String> longerThan(int lines, Predicate<TextFile> which) {
    return FILES.stream()
        .filter(which)
        .filter(file -> file.lines().size() > lines)
        .map(file -> file.path() + " has " + file.lines().size() + " lines");
  }

  private static Stream<String> found(Pattern pattern, Predicate<TextFile> where) {
    return FILES.stream().filter(where).flatMap(file -> found(pattern, file));
  }

  private static Stream<String> found(Pattern pattern, TextFile file) {
    return file.lines().stream()
        .filter(line -> pattern.matcher(NAME_SPACE.matcher(line).replaceAll("")).find())
        .map(line -> file.path() + ": " + line.strip());
  }
}
