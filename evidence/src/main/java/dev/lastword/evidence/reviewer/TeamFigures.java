package dev.lastword.evidence.reviewer;

import dev.lastword.evidence.label.Label;
import dev.lastword.evidence.statistics.Agreement;
import dev.lastword.evidence.statistics.CatchRate;
import dev.lastword.evidence.statistics.Change;
import dev.lastword.evidence.statistics.Tally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How carefully one team answers. Of a team and not of a person: what is measured of persons is
 * soon worked for.
 *
 * @param answers how many it gave
 * @param found what it found of the actions it was asked about
 * @param noticed seeded mistakes that were noticed
 * @param agreement where a second reviewer was asked, what both said
 * @param pace median seconds, of the shorter and of the longer half of the actions
 * @param hasty share of the answers given in less than {@value #HASTY_SECONDS} seconds
 * @param longestRun of actions found right one after another, by one reviewer
 * @param blind what was found where the AI's answer was hidden, beside what was found where it was
 *     shown
 */
public record TeamFigures(
    String team,
    int answers,
    Tally found,
    Figure<CatchRate> noticed,
    Figure<Agreement> agreement,
    Figure<Pace> pace,
    Figure<Double> hasty,
    Figure<Integer> longestRun,
    Figure<Change> blind) {

  /** An answer takes at least so long if somebody has looked. */
  public static final double HASTY_SECONDS = 3;

  /** With fewer answers nothing is said. */
  public static final int FEWEST = 30;

  /** With fewer seeded mistakes nothing is said of how many are noticed. */
  public static final int FEWEST_SEEDED = 20;

  /** Median seconds for an answer. */
  public record Pace(double shorter, double longer) {}

  /** One for each team, by name. */
  public static List<TeamFigures> of(List<Answer> answers) {
    Map<String, List<Answer>> byTeam =
        answers.stream()
            .collect(Collectors.groupingBy(Answer::team, TreeMap::new, Collectors.toList()));
    return byTeam.entrySet().stream().map(team -> of(team.getKey(), team.getValue())).toList();
  }

  private static TeamFigures of(String team, List<Answer> answers) {
    List<Answer> seen = of(answers, Label.Kind.HOLD);
    return new TeamFigures(
        team,
        answers.size(),
        tally(seen),
        noticed(of(answers, Label.Kind.SEEDED)),
        agreement(
            Stream.concat(seen.stream(), of(answers, Label.Kind.SPOT_CHECK).stream()).toList(),
            of(answers, Label.Kind.SECOND_REVIEW)),
        pace(seen),
        hasty(seen),
        longestRun(seen),
        blind(tally(seen), tally(of(answers, Label.Kind.BLIND))));
  }

  private static List<Answer> of(List<Answer> answers, Label.Kind kind) {
    return answers.stream().filter(answer -> answer.kind() == kind).toList();
  }

  private static Tally tally(List<Answer> answers) {
    int judged = (int) answers.stream().filter(Answer::isRightOrWrong).count();
    return new Tally((int) answers.stream().filter(Answer::isWrong).count(), judged);
  }

  private static Figure<CatchRate> noticed(List<Answer> seeded) {
    int caught = (int) seeded.stream().filter(Answer::isWrong).count();
    return figure(new CatchRate(caught, seeded.size()), seeded.size(), FEWEST_SEEDED);
  }

  private static Figure<Agreement> agreement(List<Answer> first, List<Answer> second) {
    Map<String, Answer> byAction = new HashMap<>();
    first.stream().filter(Answer::isRightOrWrong).forEach(a -> byAction.put(a.action(), a));
    int[][] table = new int[2][2];
    int both = 0;
    for (Answer other : second) {
      Answer one = byAction.get(other.action());
      if (one != null && other.isRightOrWrong()) {
        table[one.isWrong() ? 1 : 0][other.isWrong() ? 1 : 0]++;
        both++;
      }
    }
    List<List<Integer>> rows =
        List.of(List.of(table[0][0], table[0][1]), List.of(table[1][0], table[1][1]));
    return both < FEWEST
        ? new Figure.TooFew<>(both, FEWEST)
        : new Figure.Known<>(new Agreement(rows), both);
  }

  private static Figure<Pace> pace(List<Answer> answers) {
    List<Answer> timed =
        answers.stream()
            .filter(answer -> answer.seconds().isPresent())
            .sorted(Comparator.comparingInt(Answer::length))
            .toList();
    int half = timed.size() / 2;
    if (timed.size() < FEWEST) {
      return new Figure.TooFew<>(timed.size(), FEWEST);
    }
    Pace pace =
        new Pace(
            medianSeconds(timed.subList(0, half)),
            medianSeconds(timed.subList(half, timed.size())));
    return new Figure.Known<>(pace, timed.size());
  }

  private static double medianSeconds(List<Answer> timed) {
    double[] seconds =
        timed.stream().mapToDouble(a -> a.seconds().orElseThrow()).sorted().toArray();
    int middle = seconds.length / 2;
    return seconds.length % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2;
  }

  private static Figure<Double> hasty(List<Answer> answers) {
    List<Answer> timed = answers.stream().filter(a -> a.seconds().isPresent()).toList();
    long quick = timed.stream().filter(a -> a.seconds().orElseThrow() < HASTY_SECONDS).count();
    return figure(timed.isEmpty() ? 0 : (double) quick / timed.size(), timed.size(), FEWEST);
  }

  private static Figure<Integer> longestRun(List<Answer> answers) {
    Map<String, Integer> running = new HashMap<>();
    int longest = 0;
    List<Answer> judged =
        answers.stream()
            .filter(Answer::isRightOrWrong)
            .sorted(Comparator.comparing(Answer::at))
            .toList();
    for (Answer answer : judged) {
      int run = answer.isWrong() ? 0 : running.getOrDefault(answer.reviewer(), 0) + 1;
      running.put(answer.reviewer(), run);
      longest = Math.max(longest, run);
    }
    return figure(longest, judged.size(), FEWEST);
  }

  private static Figure<Change> blind(Tally seen, Tally blind) {
    return figure(new Change(seen, blind), Math.min(seen.reviewed(), blind.reviewed()), FEWEST);
  }

  private static <T> Figure<T> figure(T value, int of, int atLeast) {
    return of < atLeast ? new Figure.TooFew<>(of, atLeast) : new Figure.Known<>(value, of);
  }
}
