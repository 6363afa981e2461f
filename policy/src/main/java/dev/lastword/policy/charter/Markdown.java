package dev.lastword.policy.charter;

import dev.lastword.policy.words.Sentence;
import dev.lastword.policy.words.Span;
import java.util.regex.Pattern;

/** Prints a charter as CommonMark. What authors wrote stays text and never becomes markup. */
final class Markdown {

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#&~|]");
  private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*|\\p{Cc}");

  private Markdown() {}

  static String of(Charter charter) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(escaped(charter.title())).append("\n\n");
    out.append("What the AI may do in `").append(charter.workflow());
    out.append("`, and when a person takes over. Policy `").append(charter.digest());
    out.append("`.\n");
    charter.sections().forEach(section -> append(section, out));
    return out.toString();
  }

  private static void append(Section section, StringBuilder out) {
    out.append("\n## ").append(section.topic().heading()).append("\n\n");
    for (Article article : section.articles()) {
      out.append("- ").append(of(article.says())).append('\n');
      article.notes().forEach(note -> out.append("  - ").append(of(note)).append('\n'));
    }
  }

  private static String of(Sentence sentence) {
    StringBuilder out = new StringBuilder();
    sentence.spans().forEach(span -> out.append(of(span)));
    return out.toString();
  }

  private static String of(Span span) {
    return switch (span.kind()) {
      case WORDS -> span.shown();
      case RULE, LIST, EXACT -> code(span.shown());
      case QUEUE, FIGURE -> "**" + escaped(span.shown()) + "**";
      case FACT -> "*" + escaped(span.shown()) + "*";
      case TERM, VALUE, QUOTE -> escaped(span.shown());
    };
  }

  private static String escaped(String text) {
    return MARKUP.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
  }

  /** A fence that is longer than any run of backticks inside (CommonMark 0.31, 6.1). */
  private static String code(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ");
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String blank = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + blank + line + blank + fence;
  }
}
