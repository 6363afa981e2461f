package dev.lastword.evidence.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.evidence.Judged;
import dev.lastword.evidence.label.Judgement;
import dev.lastword.evidence.label.Label;
import dev.lastword.evidence.statistics.Agreement;
import dev.lastword.evidence.statistics.CatchRate;
import dev.lastword.evidence.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TeamFiguresTest {

  private static Answer answer(int number, Label.Kind kind, boolean wrong, double seconds) {
    return new Answer(
        "finance-managers",
        "r" + number % 2,
        "act-" + number,
        kind,
        wrong ? Judgement.WRONG : Judgement.RIGHT,
        OptionalDouble.of(seconds),
        100 * number,
        Judged.START.plusSeconds(60L * number));
  }

  /** So many answers, of which every n-th is "wrong". */
  private static List<Answer> answers(int count, Label.Kind kind, int everyWrong) {
    List<Answer> all = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      all.add(answer(i, kind, i % everyWrong == 0, i <= count / 2 ? 2 : 20));
    }
    return all;
  }

  private static TeamFigures figures(List<Answer> answers) {
    return TeamFigures.of(answers).getFirst();
  }

  @Test
  void nothing_is_said_of_few_answers() {
    TeamFigures figures = figures(answers(29, Label.Kind.HOLD, 10));
    assertThat(figures.hasty()).isEqualTo(new Figure.TooFew<>(29, 30));
    assertThat(figures.pace()).isEqualTo(new Figure.TooFew<>(29, 30));
    assertThat(figures.noticed()).isEqualTo(new Figure.TooFew<>(0, 20));
    assertThat(figures.found()).isEqualTo(new Tally(2, 29));
  }

  @Test
  void pace_is_told_for_short_and_long_actions() {
    TeamFigures figures = figures(answers(40, Label.Kind.HOLD, 10));
    assertThat(figures.pace()).isEqualTo(new Figure.Known<>(new TeamFigures.Pace(2, 20), 40));
    assertThat(figures.hasty()).isEqualTo(new Figure.Known<>(0.5, 40));
  }

  @Test
  void seeded_mistakes_tell_how_much_is_noticed() {
    List<Answer> all = answers(40, Label.Kind.HOLD, 10);
    all.addAll(answers(20, Label.Kind.SEEDED, 2));
    assertThat(figures(all).noticed()).isEqualTo(new Figure.Known<>(new CatchRate(10, 20), 20));
    assertThat(figures(all).found()).isEqualTo(new Tally(4, 40));
  }

  @Test
  void a_second_review_is_held_against_the_first() {
    List<Answer> all = answers(40, Label.Kind.HOLD, 10);
    all.addAll(answers(40, Label.Kind.SECOND_REVIEW, 20));
    Agreement both = new Agreement(List.of(List.of(36, 0), List.of(2, 2)));
    assertThat(figures(all).agreement()).isEqualTo(new Figure.Known<>(both, 40));
  }

  @Test
  void a_run_of_approvals_is_of_one_reviewer() {
    assertThat(figures(answers(40, Label.Kind.HOLD, 41)).longestRun())
        .isEqualTo(new Figure.Known<>(20, 40));
    assertThat(figures(answers(40, Label.Kind.HOLD, 10)).longestRun())
        .isEqualTo(new Figure.Known<>(20, 40));
  }
}
