package dev.lastword.policy.words;

import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.Window;
import java.util.List;

/** Says what earlier actions come to. */
final class Past {

  private Past() {}

  static void write(HistoryCall call, Writing to) {
    switch (call) {
      case HistoryCall.Largest largest -> {
        to.words("the largest ").fact(largest.of()).words(" of cleared actions with this ");
        together(largest.facts(), to);
      }
      case HistoryCall.Count count -> {
        to.words("the number of actions with this ");
        together(count.facts(), to);
        within(count.window(), to).words(", this one included");
      }
      case HistoryCall.Total total -> {
        to.words("the sum of ").fact(total.of()).words(" over actions with this ");
        together(total.facts(), to);
        within(total.window(), to).words(", this one included");
      }
      case HistoryCall.Tried tried ->
          within(
              tried.window(),
              to.words("the number of times this subject was held, refused or cancelled"));
      case HistoryCall.FirstTime first ->
          throw new IllegalArgumentException("is no number: " + first.text());
    }
  }

  private static void together(List<String> facts, Writing to) {
    for (int i = 0; i < facts.size(); i++) {
      to.words(i == 0 ? "" : " with this ").fact(facts.get(i));
    }
  }

  private static Writing within(Window window, Writing to) {
    return to.words(" in the last ").figure(Figures.time(window.length()));
  }
}
