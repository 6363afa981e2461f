package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/permissions.md} is the table of permissions: every line is called by everybody. */
class PermissionsTest {

  private static final Path TABLE = Path.of("..", "docs", "permissions.md");
  private static final Pattern ROW =
      Pattern.compile(
          "\\| `([A-Z]+) (/[^` ]*)` \\| (yes|no) \\| (yes|session|no) \\| (yes|no) \\| (yes|no) \\|.*");

  private static final RunningServer lastword = RunningServer.shared();
  private static final Team team = Team.newcomers(lastword, "invoices");

  /**
   * A line of the table.
   *
   * @param token whether a person's token does, too
   */
  record Row(
      String method,
      String path,
      boolean agent,
      boolean person,
      boolean token,
      boolean operator,
      boolean open) {

    static Row of(Matcher row) {
      return new Row(
          row.group(1),
          row.group(2),
          yes(row, 3),
          !row.group(4).equals("no"),
          yes(row, 4),
          yes(row, 5),
          yes(row, 6));
    }

    private static boolean yes(Matcher row, int column) {
      return row.group(column).equals("yes");
    }

    String call() {
      return method + " " + path;
    }

    String examplePath() {
      return path.replaceAll("[{][^}]*[}]", "none");
    }
  }

  static List<Row> rows() {
    return text(TABLE).lines().map(ROW::matcher).filter(Matcher::matches).map(Row::of).toList();
  }

  @Test
  void the_table_has_every_call_that_is_registered_and_no_other() {
    assertThat(rows())
        .extracting(Row::call)
        .containsExactlyInAnyOrderElementsOf(RegisteredCalls.all());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everybody_is_let_in_or_turned_down_as_the_table_says(Row row) {
    expect(row, row.agent, team.key());
    signedIn(row);
    if (row.person && !row.token) {
      called(row, team.tokens().get("finance-managers")).isProblem(403, "LW-AUT-005");
    } else {
      expect(row, row.token, team.tokens().get("finance-managers"));
    }
    expect(row, row.operator, lastword.operator());
    expect(row, row.open, null);
  }

  private static void signedIn(Row row) {
    Browser browser = Browser.of(lastword, team.queue("finance-managers"));
    Answered answered = browser.call(row.method, row.examplePath(), "");
    if (row.person) {
      assertThat(answered.status()).as(answered.body()).isNotIn(401, 403, 500);
    } else if (!row.open) {
      answered.isProblem(403, "LW-AUT-002");
    }
  }

  private static Answered called(Row row, @Nullable String token) {
    return lastword.call(row.method, token, row.examplePath(), new byte[0], java.util.Map.of());
  }

  private static void expect(Row row, boolean letIn, @Nullable String token) {
    Answered answered = called(row, token);
    if (letIn) {
      assertThat(answered.status()).as(answered.body()).isNotIn(401, 403, 500);
    } else {
      answered.isProblem(token == null ? 401 : 403, token == null ? "LW-AUT-001" : "LW-AUT-002");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
