package dev.lastword.policy.charter;

import dev.lastword.policy.words.Sentence;
import dev.lastword.policy.words.Span;

/**
 * Prints a charter as one page of HTML that needs nothing else: no script, no font, no picture.
 * What authors wrote stays text and never becomes markup.
 */
final class Html {

  /** Narrow enough to read, black on white, dark where the reader prefers it, fit for paper. */
  private static final String STYLE =
      """
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
      h1, h2 { line-height: 1.2 }
      h2 { margin-top: 2rem; border-bottom: 1px solid; break-after: avoid }
      li { margin: .4rem 0; break-inside: avoid; overflow-wrap: anywhere }
      code { font-size: .9em; overflow-wrap: anywhere }
      bdi { font-style: normal }
      @media print { body { margin: 0; max-width: none } }
      """;

  private Html() {}

  static String of(Charter charter) {
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    out.append(escaped(charter.title())).append("</title>\n<style>\n").append(STYLE);
    out.append("</style>\n</head>\n<body>\n<h1>").append(escaped(charter.title()));
    out.append("</h1>\n<p>What the AI may do in <code>").append(escaped(charter.workflow()));
    out.append("</code>, and when a person takes over. Policy <code>");
    out.append(escaped(charter.digest())).append("</code>.</p>\n");
    charter.sections().forEach(section -> append(section, out));
    return out.append("</body>\n</html>\n").toString();
  }

  private static void append(Section section, StringBuilder out) {
    out.append("<h2>").append(escaped(section.topic().heading())).append("</h2>\n<ul>\n");
    for (Article article : section.articles()) {
      out.append("<li>").append(of(article.says()));
      if (!article.notes().isEmpty()) {
        out.append("\n<ul>\n");
        article.notes().forEach(n -> out.append("<li>").append(of(n)).append("</li>\n"));
        out.append("</ul>\n");
      }
      out.append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private static String of(Sentence sentence) {
    StringBuilder out = new StringBuilder();
    sentence.spans().forEach(span -> out.append(of(span)));
    return out.toString();
  }

  private static String of(Span span) {
    String text = escaped(span.shown());
    return switch (span.kind()) {
      case WORDS -> text;
      case RULE, LIST, EXACT -> "<code>" + text + "</code>";
      case QUEUE, FIGURE -> "<strong>" + text + "</strong>";
      case FACT -> "<em>" + text + "</em>";
      case TERM, VALUE, QUOTE -> "<bdi>" + text + "</bdi>";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
