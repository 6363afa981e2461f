package dev.lastword.policy.charter;

import dev.lastword.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy in plain words: what the AI does alone, when a person takes over, and who answers.
 *
 * @param workflow the name of the workflow
 * @param title in words
 * @param digest of the policy it puts into words
 * @param sections in the order of {@link Topic}; a topic with nothing to say is left out
 */
public record Charter(String workflow, String title, String digest, List<Section> sections) {

  public Charter {
    sections = List.copyOf(sections);
  }

  /** The charter of a policy. The same policy has the same charter, always. */
  public static Charter of(Policy policy) {
    RuleArticles rules = new RuleArticles(policy);
    FactArticles facts = new FactArticles(policy);
    TermArticles terms = new TermArticles(policy);
    List<Section> sections = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      List<Article> articles =
          switch (topic) {
            case ALONE -> rules.alone();
            case PEOPLE -> rules.people();
            case REFUSED -> rules.refused();
            case TOLD -> rules.told();
            case MISSING -> facts.missing();
            case FACTS -> facts.known();
            case LISTS -> facts.lists();
            case CHECKS -> terms.checks();
            case RELEASE -> terms.release();
            case ANSWERS -> terms.answers();
          };
      if (!articles.isEmpty()) {
        sections.add(new Section(topic, articles));
      }
    }
    return new Charter(policy.workflow(), policy.title(), policy.digest(), sections);
  }

  /** As Markdown (CommonMark), for terminals and files. */
  public String markdown() {
    return Markdown.of(this);
  }

  /** As one page of HTML that needs nothing else, for printing and signing. */
  public String html() {
    return Html.of(this);
  }
}
