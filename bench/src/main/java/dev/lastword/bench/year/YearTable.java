package dev.lastword.bench.year;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Prints what became of many years: a table of the world, and one for each scene, in Markdown. */
public final class YearTable {

  private static final int YEARS = 1_000;
  private static final long SEED = 20_261_123;
  private static final double[] NOISES = {0.5, 0.75, 1.0};
  private static final int FEW = 4_000;
  private static final int MANY = 20_000;

  private final PrintStream out;
  private final int years;

  private YearTable(PrintStream out, int years) {
    this.out = out;
    this.years = years;
  }

  /**
   * Plays and prints.
   *
   * @param args years per recipe and scene (default 1,000)
   */
  public static void main(String[] args) {
    int years = args.length > 0 ? Integer.parseInt(args[0]) : YEARS;
    if (years < 1) {
      throw new IllegalArgumentException(years + " years");
    }
    new YearTable(System.out, years).all();
  }

  private void all() {
    world(World.steady());
    steady(Scene.steady("4,000 cases a month", FEW, 1));
    steady(Scene.steady("4,000 cases a month, people notice 70 % of wrong outputs", FEW, 0.7));
    steady(Scene.steady("20,000 cases a month", MANY, 1));
    steady(Scene.steady("20,000 cases a month, people notice 70 % of wrong outputs", MANY, 0.7));
    changing(Scene.changing("From month 7 on the AI errs more", FEW, World.worseAi()));
    changing(Scene.changing("From month 7 on there are new inputs", FEW, World.newNovelInputs()));
    otherWorlds();
  }

  /** Adds up years of a recipe; the same number always gives the same years. */
  static Outcome play(Scene scene, Recipe recipe, int years) {
    SplittableRandom root = new SplittableRandom(SEED);
    Outcome sum = new Outcome();
    for (int year = 0; year < years; year++) {
      sum.add(Year.play(scene, recipe, root.split()));
    }
    return sum;
  }

  private void world(World world) {
    heading("The world");
    row("reason to hold", "of all cases", "wrong", "could pass", "of these wrong");
    rule(5);
    double limit = Promise.SIGNED.limit();
    double wrong = 0;
    double passes = 0;
    double passesWrong = 0;
    for (Family family : Family.values()) {
      int best = world.best(family, limit);
      wrong += world.wrong(family, Bands.ALL);
      passes += world.share(family, best);
      passesWrong += world.wrong(family, best);
      row(
          family.words,
          percent(1, world.share(family, Bands.ALL)),
          percent(1, world.error(family, Bands.ALL)),
          best == 0 ? "nothing" : "from " + Bands.threshold(best),
          best == 0 ? "" : percent(2, world.error(family, best)));
    }
    row("all", "100 %", percent(2, wrong), percent(1, passes), percent(2, passesWrong / passes));
    out.printf(
        Locale.ROOT,
        "%nMean confidence %.3f. Wrong after the AI has become worse: %s.%n",
        Ai.USUAL.meanConfidence(),
        percent(1, allWrong(World.worseAi())));
    out.printf(
        "After new inputs have appeared: %s.%n", percent(1, allWrong(World.newNovelInputs())));
  }

  private static double allWrong(World world) {
    double wrong = 0;
    for (Family family : Family.values()) {
      wrong += world.wrong(family, Bands.ALL);
    }
    return wrong;
  }

  private void steady(Scene scene) {
    heading(scene.words());
    row("recipe", "reviews saved", "wrong of what passed", "promise broken", "false trips a year");
    rule(5);
    for (Recipe recipe : Recipe.ALL) {
      Outcome sum = play(scene, recipe, years);
      row(
          name(recipe),
          percent(1, sum.saved()),
          percent(2, sum.error()),
          percent(1, sum.aYear(sum.broken)),
          recipe.hasBreaker() ? number(3, sum.aYear(sum.trips)) : "no breaker");
    }
  }

  private void changing(Scene scene) {
    heading(scene.words());
    row(
        "recipe",
        "reviews saved",
        "passed wrong, a year",
        "months over the limit",
        "noticed",
        "after months");
    rule(6);
    for (Recipe recipe : Recipe.ALL) {
      Outcome sum = play(scene, recipe, years);
      row(
          name(recipe),
          percent(1, sum.saved()),
          number(0, sum.aYear(sum.wrong)),
          number(2, sum.aYear(sum.monthsOver)),
          recipe.hasBreaker() ? percent(0, sum.aYear(sum.noticed)) : "no breaker",
          sum.noticed == 0 ? "" : number(1, (double) sum.monthsToNotice / sum.noticed));
    }
  }

  private void otherWorlds() {
    heading("Promise broken in other worlds");
    row("noise", "the AI is less sure where it errs more", "could pass", "A", "B", "L1s", "P");
    rule(7);
    for (double noise : NOISES) {
      for (boolean knows : new boolean[] {true, false}) {
        World world = World.steady(Ai.of(noise, knows));
        row(
            number(2, noise),
            knows ? "yes" : "no",
            percent(1, couldPass(world)),
            broken(world, Recipe.A),
            broken(world, Recipe.B),
            broken(world, Recipe.L1S),
            broken(world, Recipe.P));
      }
    }
  }

  private static double couldPass(World world) {
    double share = 0;
    for (Family family : Family.values()) {
      share += world.share(family, world.best(family, Promise.SIGNED.limit()));
    }
    return share;
  }

  private String broken(World world, Recipe recipe) {
    Outcome sum = play(Scene.of(world, FEW), recipe, years);
    return percent(1, sum.aYear(sum.broken));
  }

  private static String name(Recipe recipe) {
    return "**" + recipe.name() + "** " + recipe.words();
  }

  private void heading(String words) {
    out.printf("%n### %s%n%n", words);
  }

  private void row(String... cells) {
    out.println("| " + String.join(" | ", List.of(cells)) + " |");
  }

  private void rule(int columns) {
    out.println("|---|" + "---:|".repeat(columns - 1));
  }

  private static String percent(int digits, double share) {
    return number(digits, 100 * share) + " %";
  }

  private static String number(int digits, double value) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
