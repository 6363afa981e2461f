package dev.lastword.cli.policies;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Format;
import dev.lastword.cli.screen.Page;
import dev.lastword.policy.charter.Article;
import dev.lastword.policy.charter.Charter;
import dev.lastword.policy.charter.Section;
import dev.lastword.policy.words.Sentence;
import java.util.List;
import java.util.Locale;

/** A policy in plain words: Markdown or HTML for people, its sentences in pieces for scripts. */
record ShownCharter(Charter charter, Format format) implements Answer {

  /** The same for scripts. */
  record Json(String workflow, String title, String digest, List<Part> sections) {}

  record Part(String topic, String heading, List<Provision> articles) {
    static Part of(Section section) {
      return new Part(
          word(section.topic()),
          section.topic().heading(),
          section.articles().stream().map(Provision::of).toList());
    }
  }

  /**
   * One provision.
   *
   * @param key of the policy file, such as {@code tripwires.high-amount}; empty for what always
   *     holds
   */
  record Provision(String key, Words says, List<Words> notes) {
    static Provision of(Article article) {
      return new Provision(
          article.key(),
          Words.of(article.says()),
          article.notes().stream().map(Words::of).toList());
    }
  }

  /** A sentence, whole and in pieces. */
  record Words(String text, List<Piece> spans) {
    static Words of(Sentence sentence) {
      return new Words(
          sentence.text(),
          sentence.spans().stream().map(s -> new Piece(word(s.kind()), s.value())).toList());
    }
  }

  record Piece(String kind, String value) {}

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Json json() {
    return new Json(
        charter.workflow(),
        charter.title(),
        charter.digest(),
        charter.sections().stream().map(Part::of).toList());
  }

  @Override
  public void print(Page page) {
    page.text(format == Format.HTML ? charter.html() : charter.markdown());
  }
}
