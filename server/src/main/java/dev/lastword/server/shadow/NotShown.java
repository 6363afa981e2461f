package dev.lastword.server.shadow;

import dev.lastword.evidence.rule.TimeToDecision;
import dev.lastword.server.console.InWords;
import java.util.List;

/** Why it is not shown that a candidate keeps the limit. */
sealed interface NotShown {

  /** In a sentence or two. */
  String words();

  /** It changes hard rules, and evidence never speaks for that. */
  record TouchesHard(List<String> rules) implements NotShown {
    public TouchesHard {
      rules = List.copyOf(rules);
    }

    @Override
    public String words() {
      return "Never shown: it changes what is hard (%s), and a consequence is not a matter of how often."
          .formatted(String.join(", ", rules));
    }
  }

  /** It does not refuse what was refused, and nobody was asked about that. */
  record Admits(int actions) implements NotShown {
    @Override
    public String words() {
      return "Not shown: %s refused until now would not be any more, and nobody was asked about them."
          .formatted(actions == 1 ? "1 action that was" : InWords.count(actions) + " that were");
    }
  }

  /** Too many actions cannot be compared. */
  record Blind(int apart, int actions) implements NotShown {
    @Override
    public String words() {
      return "Not shown: of %s actions since it is watched, nobody can say what it would do with %s."
          .formatted(InWords.count(actions), InWords.count(apart));
    }
  }

  /** There is not enough evidence. */
  record NotEnough(TimeToDecision time) implements NotShown {
    @Override
    public String words() {
      return switch (time) {
        case TimeToDecision.Now now -> "Not shown yet.";
        case TimeToDecision.InWeeks in -> "Not enough evidence yet. %s.".formatted(in.words());
        case TimeToDecision.NotWithinAYear no -> no.words() + ".";
        case TimeToDecision.Never never -> "Not shown: too many of what it would let go are wrong.";
        case TimeToDecision.NobodyAsked nobody ->
            "Nothing to show: it has let nothing go that people had judged.";
      };
    }
  }

  /** There was enough, of actions that are too long ago. */
  record Stale() implements NotShown {
    @Override
    public String words() {
      return "Not shown any more: the newest judgement is more than %d days old."
          .formatted(Figures.COUNTS_FOR.toDays());
    }
  }
}
