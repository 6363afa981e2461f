package dev.lastword.server.policies;

import dev.lastword.policy.Policy;
import dev.lastword.policy.charter.Article;
import dev.lastword.policy.charter.Charter;
import dev.lastword.policy.charter.SourceLines;
import java.util.List;

/** A policy in plain words, beside the lines that say so. */
record ShownCharter(List<Chapter> chapters) {

  ShownCharter {
    chapters = List.copyOf(chapters);
  }

  record Chapter(String heading, List<Provision> provisions) {}

  /**
   * One article and its lines.
   *
   * @param first the number of the first line; what holds in every policy has no lines
   */
  record Provision(Article article, int first, List<String> lines) {}

  static ShownCharter of(Policy policy, byte[] source) {
    var lines = SourceLines.of(source);
    return new ShownCharter(
        Charter.of(policy).sections().stream()
            .map(section ->
                new Chapter(
                    section.topic().heading(),
                    section.articles().stream().map(a -> provision(a, lines)).toList()))
            .toList());
  }

  private static Provision provision(Article article, SourceLines lines) {
    return lines
        .of(article.key())
        .map(range -> new Provision(article, range.first(), lines.text(range)))
        .orElseGet(() -> new Provision(article, 0, List.of()));
  }
}
