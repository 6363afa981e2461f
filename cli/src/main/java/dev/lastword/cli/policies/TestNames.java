package dev.lastword.cli.policies;

import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.problem.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of the tests of a policy, and how people point at some of them. */
final class TestNames {

  private static final Pattern BLANKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> names;

  TestNames(List<WrittenTest> tests) {
    names = tests.stream().map(WrittenTest::name).toList();
  }

  /** Those in which this stands, whatever the case; {@code *} stands for anything. */
  List<String> matching(String pattern) {
    String expression =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    Pattern found =
        Pattern.compile(
            expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    return names.stream().filter(name -> found.matcher(name).find()).toList();
  }

  /** One sentence, with what was probably meant: a whole name, or one of its words. */
  String noneHas(String written) {
    String meant = Spelling.didYouMean(written, names);
    return "No test has the name `%s`%s"
        .formatted(written, meant.isEmpty() ? word(written) : "; " + meant);
  }

  private String word(String written) {
    List<String> known = names.stream().flatMap(name -> words(name).stream()).distinct().toList();
    return words(written).stream()
        .filter(word -> !known.contains(word))
        .map(word -> Spelling.didYouMean(word, known))
        .filter(meant -> !meant.isEmpty())
        .findFirst()
        .map(meant -> "; " + meant)
        .orElse(".");
  }

  private static List<String> words(String text) {
    return BLANKS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
