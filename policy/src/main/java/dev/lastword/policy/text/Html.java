package dev.lastword.policy.text;

import java.util.Locale;
import java.util.Set;

/**
 * The text of a piece of HTML, as its reader sees it: without tags, with a line for every block,
 * character references decoded once. What a reader does not see, comments and the insides of tags
 * that HTML does not know, follows behind it on a line of its own, so that nothing is lost to the
 * rules. Attributes are left out. Whatever is not well formed stays as it is.
 */
public final class Html {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del",
          "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "meta", "q", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr");

  private static final Set<String> BLOCK =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "br",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "legend",
          "li",
          "link",
          "main",
          "nav",
          "ol",
          "option",
          "p",
          "pre",
          "script",
          "section",
          "select",
          "style",
          "summary",
          "table",
          "tbody",
          "td",
          "textarea",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "ul");

  private static final String COMMENT = "<!--";
  private static final String END_OF_COMMENT = "-->";

  private final String source;
  private final StringBuilder seen;
  private final StringBuilder unseen = new StringBuilder();

  private final int lastTag;
  private final int lastComment;

  private Html(String source) {
    this.source = source;
    this.lastTag = source.lastIndexOf('>');
    this.lastComment = source.lastIndexOf(END_OF_COMMENT);
    this.seen = new StringBuilder(source.length());
  }

  /** The text of {@code source}. Never throws; never longer than {@code source} and a line. */
  public static String text(String source) {
    return source.indexOf('<') < 0 ? CharacterReferences.decode(source) : new Html(source).read();
  }

  private String read() {
    int from = 0;
    for (int at = source.indexOf('<'); at >= 0; at = source.indexOf('<', from)) {
      seen.append(source, from, at);
      int end = source.startsWith(COMMENT, at) ? comment(at) : tag(at);
      seen.append(end == at ? "<" : "");
      from = Math.max(end, at + 1);
    }
    seen.append(source, from, source.length());
    return CharacterReferences.decode(unseen.isEmpty() ? seen.toString() : seen + "\n" + unseen);
  }

  /** Where the comment ends; its beginning when it has no end. */
  private int comment(int at) {
    int end = find(END_OF_COMMENT, at + COMMENT.length(), lastComment);
    if (end < 0) {
      return at;
    }
    unseen.append(source, at + COMMENT.length(), end).append('\n');
    return end + END_OF_COMMENT.length();
  }

  private int tag(int at) {
    int end = find(">", at, lastTag);
    int name = source.startsWith("/", at + 1) ? at + 2 : at + 1;
    if (end < 0 || name >= end || !isLetter(source.charAt(name))) {
      return at;
    }
    int behind = name;
    while (isLetter(source.charAt(behind)) || isDigit(source.charAt(behind))) {
      behind++;
    }
    String element = source.substring(name, behind).toLowerCase(Locale.ROOT);
    if (BLOCK.contains(element)) {
      seen.append('\n');
    } else if (!INLINE.contains(element)) {
      unseen.append(source, at + 1, end).append('\n');
    }
    return end + 1;
  }

  /** Looks no further than the last one, lest a text of beginnings takes the square of its time. */
  private int find(String what, int from, int last) {
    return from <= last ? source.indexOf(what, from) : -1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
