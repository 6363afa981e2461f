package dev.lastword.server.shadow;

import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.statistics.Tally;
import dev.lastword.server.console.InWords;
import dev.lastword.server.evidence.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is known of a candidate, for somebody who knows no statistics. */
final class InPlainWords {

  private InPlainWords() {}

  /** A sentence for each thing that is known; empty once the candidate has ended. */
  static List<String> of(Watched watched) {
    return switch (watched.figures()) {
      case null -> List.of();
      case Figures.Unmeasured none -> List.of(done(none.since()));
      case Figures.Measured measured ->
          List.of(done(measured.since()), month(measured), exploring(measured), evidence(measured));
    };
  }

  /** What it would have done since it is watched. */
  static String done(Fates since) {
    if (since.actions() == 0) {
      return "Since it is watched, the AI has not asked for anything.";
    }
    var parts = new ArrayList<String>();
    part(parts, since.of(Fate.FREED), "that were held would have gone ahead");
    part(parts, since.of(Fate.CAUGHT), "that went ahead would not have");
    part(parts, since.of(Fate.REFUSED), "that were held would have been refused");
    part(parts, since.of(Fate.ADMITTED), "that were refused would not have been");
    String what = parts.isEmpty() ? "it would have changed nothing" : String.join(", ", parts);
    return "Of %s since it is watched, %s.".formatted(Numbers.actions(since.actions()), what);
  }

  private static void part(List<String> parts, int count, String words) {
    if (count > 0) {
      parts.add(InWords.count(count) + " " + words);
    }
  }

  /** What it would save, and risk, in a month. */
  static String month(Figures.Measured of) {
    if (of.readsAll()) {
      return "People would go on reading everything, so no review is saved and nothing goes ahead because of it. Counted is what its rules would let go ahead.";
    }
    double saved = of.savedPerMonth();
    String reviews =
        saved < 0
            ? "About %.0f reviews more a month".formatted(-saved)
            : "About %.0f reviews a month less".formatted(saved);
    return String.format(
        Locale.ROOT,
        "%s. Wrong actions that would go ahead because of it: about %.1f a month to expect, at most %.1f in one look.",
        reviews,
        of.wrongPerMonth(),
        of.wrongPerMonthAtMost());
  }

  /** One look at all that it would let go ahead. */
  static String exploring(Figures.Measured of) {
    SliceCount slice = of.explored();
    if (slice.gated().reviewed() == 0) {
      return "Exploring, one look: nothing that it would let go ahead was judged yet.";
    }
    return "Exploring, one look: %s. So at most %s are wrong; the limit is %s."
        .formatted(
            wrong(slice.answered()),
            Numbers.percent(of.wrongAtMost()),
            Numbers.percent(of.whole().errorLimit()));
  }

  /** What holds however often somebody looks. */
  static String evidence(Figures.Measured of) {
    Tally judged = of.proving().answered();
    return "Evidence, any look, only since it is watched: %s of the %s it takes, from %s judged, %s wrong."
        .formatted(
            Numbers.evidence(of.logEvidence()),
            Numbers.evidence(of.aim().logEvidenceNeeded()),
            InWords.count(judged.reviewed()),
            InWords.count(judged.wrong()));
  }

  private static String wrong(Tally judged) {
    return "of %s that it would have let go ahead and people judged, %s %s wrong"
        .formatted(
            InWords.count(judged.reviewed()),
            InWords.count(judged.wrong()),
            judged.wrong() == 1 ? "was" : "were");
  }

  /** Everything that is not known; may be empty. */
  static List<String> gaps(Figures.Measured of) {
    var gaps = new ArrayList<String>();
    gap(gaps, of.inEpoch().of(Fate.UNKNOWN), "turn on something that was not asked or sent then");
    gap(gaps, of.inEpoch().of(Fate.DOES_NOT_FIT), "have other facts than it asks for");
    gap(
        gaps,
        of.inEpoch().of(Fate.ADMITTED),
        "were refused, so nobody said whether they were right");
    SliceCount slice = of.explored();
    gap(gaps, slice.missing(), "were asked about, and nobody said whether they were right");
    int left = slice.leftOut().values().stream().mapToInt(Integer::intValue).sum();
    gap(gaps, left, "were judged in a way that is not counted");
    gap(
        gaps,
        slice.actions() - slice.answered().reviewed() - slice.missing() - left,
        "that it would let go ahead are not answered yet");
    return gaps;
  }

  private static void gap(List<String> gaps, int count, String words) {
    if (count > 0) {
      gaps.add("%s %s.".formatted(Numbers.actions(count), words));
    }
  }
}
