package dev.lastword.bench.year;

/**
 * Where a year is played.
 *
 * @param caught the share of wrong ones that people notice, in (0, 1]; independent of the case
 * @param later the world from month {@value #CHANGE} on
 */
record Scene(String words, int casesAMonth, double caught, World world, World later) {

  static final int MONTHS = 12;
  static final int CHANGE = 7;

  static Scene steady(String words, int casesAMonth, double caught) {
    World world = World.steady();
    return new Scene(words, casesAMonth, caught, world, world);
  }

  static Scene of(World world, int casesAMonth) {
    return new Scene("", casesAMonth, 1, world, world);
  }

  static Scene changing(String words, int casesAMonth, World later) {
    return new Scene(words, casesAMonth, 1, World.steady(), later);
  }

  World in(int month) {
    return month < CHANGE ? world : later;
  }
}
