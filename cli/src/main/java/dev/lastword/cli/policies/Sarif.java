package dev.lastword.cli.policies;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.policy.Reading;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mistakes of policy files for code scanners, as OASIS SARIF 2.1.0 (§ numbers below).
 *
 * @param schema where the format is described
 */
record Sarif(@JsonProperty("$schema") String schema, String version, List<Run> runs)
    implements Answer {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** §3.14. */
  record Run(
      Tool tool,
      @JsonProperty("columnKind") String columnKind,
      List<Result> results,
      List<Invocation> invocations) {}

  record Tool(Driver driver) {}

  record Driver(String name, List<Rule> rules) {}

  /**
   * §3.49, one for each code that occurs.
   *
   * @param helpUri of the page in {@code docs/errors}; null when it is not known where that is
   */
  record Rule(String id, @JsonProperty("helpUri") @Nullable URI helpUri, Message help) {}

  /** §3.27. */
  record Result(
      @JsonProperty("ruleId") String ruleId,
      @JsonProperty("ruleIndex") int ruleIndex,
      String level,
      Message message,
      List<Location> locations) {}

  record Message(String text) {}

  record Location(@JsonProperty("physicalLocation") Physical physicalLocation) {}

  record Physical(@JsonProperty("artifactLocation") Artifact artifactLocation, Region region) {}

  record Artifact(URI uri) {}

  /** §3.30. Both from 1; columns count code points. */
  record Region(
      @JsonProperty("startLine") int startLine, @JsonProperty("startColumn") int startColumn) {}

  /** §3.20. What was not listed is said there. */
  record Invocation(
      @JsonProperty("executionSuccessful") boolean executionSuccessful,
      @JsonProperty("toolExecutionNotifications") List<Notification> notifications) {}

  record Notification(String level, Message message) {}

  /**
   * Everything that was found in some files.
   *
   * @param pages the folder with a page for each code, or null
   */
  static Sarif of(List<CheckedFile> files, @Nullable Path pages) {
    List<String> codes =
        files.stream()
            .flatMap(file -> problems(file.reading()).stream())
            .map(problem -> problem.code().text())
            .distinct()
            .sorted()
            .toList();
    List<Result> results = new ArrayList<>();
    List<Notification> notes = new ArrayList<>();
    for (CheckedFile file : files) {
      problems(file.reading()).forEach(p -> results.add(result(file.file(), p, codes)));
      if (file.reading() instanceof Reading.Invalid(var problems, int more) && more > 0) {
        notes.add(
            new Notification("warning", new Message(file.file() + ": and " + more + " more")));
      }
    }
    List<Rule> rules = codes.stream().map(code -> rule(code, pages)).toList();
    Run run =
        new Run(
            new Tool(new Driver("lastword", rules)),
            "unicodeCodePoints",
            results,
            List.of(new Invocation(true, notes)));
    return new Sarif(SCHEMA, "2.1.0", List.of(run));
  }

  private static List<Problem> problems(Reading reading) {
    return switch (reading) {
      case Reading.Valid valid -> valid.warnings();
      case Reading.Invalid invalid -> invalid.problems();
    };
  }

  private static Rule rule(String code, @Nullable Path pages) {
    String page = code + ".md";
    URI uri = pages == null ? null : pages.resolve(page).toUri();
    return new Rule(code, uri, new Message("docs/errors/" + page + " explains it."));
  }

  private static Result result(Path file, Problem problem, List<String> codes) {
    String code = problem.code().text();
    String fix = problem.fix().isEmpty() ? "" : "\nfix: " + problem.fix();
    Place place = problem.place();
    Region region = new Region(Math.max(1, place.line()), Math.max(1, place.column()));
    return new Result(
        code,
        codes.indexOf(code),
        problem.severity().name().toLowerCase(Locale.ROOT),
        new Message(problem.message() + fix),
        List.of(new Location(new Physical(new Artifact(uri(file)), region))));
  }

  /** §3.4: relative to where the command was started, or absolute, as it was typed. */
  private static URI uri(Path file) {
    if (file.isAbsolute()) {
      return file.toUri();
    }
    URI here = Path.of("").toUri();
    return here.relativize(file.toUri());
  }

  @Override
  public void print(Page page) {
    throw new IllegalStateException("SARIF is JSON");
  }
}
