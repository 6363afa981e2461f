package dev.lastword.policy.charter;

import java.util.List;

/** What a charter says about one topic; at least one article. */
public record Section(Topic topic, List<Article> articles) {

  public Section {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("nothing about " + topic);
    }
  }
}
