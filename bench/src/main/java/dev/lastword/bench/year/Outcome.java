package dev.lastword.bench.year;

/** What was counted in one year, or in several added up. */
final class Outcome {

  long years;
  long cases;
  long reviews;
  long autonomous;
  long wrong;

  /** Years in which some set that passed was truly above the limit. */
  long broken;

  /** Months in which all that passed, taken together, was truly above the limit. */
  long monthsOver;

  long trips;

  /** Years with a trip after the change, and the months it took, added up. */
  long noticed;

  long monthsToNotice;

  void add(Outcome year) {
    years += year.years;
    cases += year.cases;
    reviews += year.reviews;
    autonomous += year.autonomous;
    wrong += year.wrong;
    broken += year.broken;
    monthsOver += year.monthsOver;
    trips += year.trips;
    noticed += year.noticed;
    monthsToNotice += year.monthsToNotice;
  }

  double saved() {
    return 1 - (double) reviews / cases;
  }

  double error() {
    return (double) wrong / autonomous;
  }

  double aYear(long count) {
    return (double) count / years;
  }
}
