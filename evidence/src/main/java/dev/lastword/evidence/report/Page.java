package dev.lastword.evidence.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Writes a report as one page of HTML. What comes from a log stays text. */
final class Page {

  private static final String STYLE = style();

  private final StringBuilder out = new StringBuilder();

  private Page() {}

  static String of(Told told, Grounds grounds, Pictures pictures) {
    Page page = new Page();
    page.head(told);
    page.answer(told);
    page.list("What you can do", "", grounds.next());
    page.list("Who signs", "", grounds.signers());
    page.list("What is not known", "unknown", grounds.unknown());
    page.list("What is void", "", grounds.isVoid());
    page.list("What this rests on", "", grounds.basis());
    pictures.all().forEach(page::picture);
    page.out.append("</main>\n</body>\n</html>\n");
    return page.out.toString();
  }

  private void head(Told told) {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src '")
        .append(digest(STYLE))
        .append("'\"/>\n<title>")
        .append(escaped(told.subject()))
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n");
  }

  private void answer(Told told) {
    told.voided()
        .forEach(words -> out.append("<p class=\"void\">").append(escaped(words)).append("</p>\n"));
    out.append("<p class=\"subject\">")
        .append(escaped(told.subject()))
        .append("</p>\n<h1 class=\"");
    out.append(told.isProven() ? "may" : "wait").append("\">");
    out.append(escaped(told.headline())).append("</h1>\n");
    told.lead()
        .forEach(words -> out.append("<p class=\"lead\">").append(escaped(words)).append("</p>\n"));
    out.append("<dl>\n");
    for (Told.Figure figure : told.figures()) {
      out.append("<div><dt>").append(escaped(figure.what()));
      out.append("</dt><dd>").append(escaped(figure.number()));
      out.append("</dd><dd class=\"of\">").append(escaped(figure.small())).append("</dd></div>\n");
    }
    out.append("</dl>\n");
  }

  private void list(String title, String kind, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    out.append("<section class=\"").append(kind).append("\">\n<h2>").append(escaped(title));
    out.append("</h2>\n<ul>\n");
    items.forEach(item -> out.append("<li>").append(worded(item)).append("</li>\n"));
    out.append("</ul>\n</section>\n");
  }

  private void picture(Picture picture) {
    out.append("<section>\n<h2>").append(escaped(picture.title())).append("</h2>\n<p>");
    out.append(escaped(picture.says())).append("</p>\n<figure>\n").append(picture.svg());
    out.append("<figcaption>");
    for (Picture.Mark mark : picture.key()) {
      out.append("<span class=\"key\"><i class=\"").append(mark.kind()).append("\"></i>");
      out.append(escaped(mark.meaning())).append("</span> ");
    }
    out.append("</figcaption>\n</figure>\n<details>\n<summary>The same as a table</summary>\n");
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
    out.append(escaped(picture.title())).append("\">\n<table>\n");
    for (int i = 0; i < picture.rows().size(); i++) {
      row(picture.rows().get(i), i == 0 ? "th" : "td");
    }
    out.append("</table>\n</div>\n</details>\n</section>\n");
  }

  private void row(List<String> cells, String element) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append('<').append(element).append('>').append(escaped(cell));
      out.append("</").append(element).append('>');
    }
    out.append("</tr>\n");
  }

  /** With names between backticks set as code. */
  private static String worded(String text) {
    return escaped(text).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(character -> escaped.append(escaped(character)));
    return escaped.toString();
  }

  /** What cannot be seen, or would turn the text around, is shown as its number. */
  private static String escaped(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '\n', '\r', '\t' -> " ";
      default ->
          isSeen(character)
              ? Character.toString(character)
              : String.format(Locale.ROOT, "[U+%04X]", character);
    };
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** The one style that a browser may follow, by what is in it (CSP Level 3). */
  private static String digest(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
