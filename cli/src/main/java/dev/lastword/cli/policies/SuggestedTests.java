package dev.lastword.cli.policies;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.policy.suggest.Suggestion;
import dev.lastword.policy.suggest.Suggestions;
import java.util.List;

/** Tests that could be added to a policy file, as YAML to be put at its end. */
record SuggestedTests(List<Suggestion> suggestions) implements Answer {

  SuggestedTests {
    suggestions = List.copyOf(suggestions);
  }

  @Override
  public void print(Page page) {
    page.text(Suggestions.yaml(suggestions));
  }
}
