package dev.lastword.cli.screen;

import java.io.PrintWriter;
import java.util.Arrays;

/** Lines of text for people. What is put into a line cannot break out of it. */
public final class Page {

  private final PrintWriter to;

  Page(PrintWriter to) {
    this.to = to;
  }

  /**
   * Prints one line.
   *
   * @param template our own words, as for {@link String#formatted}
   * @param parts texts are made printable before they are put in
   */
  @SuppressWarnings("AnnotateFormatMethod") // the parts change on their way, in type too
  public Page line(String template, Object... parts) {
    Object[] shown =
        Arrays.stream(parts)
            .map(part -> part instanceof Number ? part : Printable.of(part))
            .toArray();
    to.println(String.format(template, shown).stripTrailing());
    to.flush();
    return this;
  }

  /** Prints an empty line. */
  public Page blank() {
    return line("");
  }

  /** Prints a text of several lines, each made printable. */
  public Page text(String lines) {
    lines.lines().forEach(line -> line("%s", line));
    return this;
  }
}
