package dev.lastword.server.shadow;

import dev.lastword.api.ShadowDocument;
import dev.lastword.policy.TestReport;

/** Candidates as they travel. */
final class ShadowDocuments {

  private ShadowDocuments() {}

  static ShadowDocument document(Watched watched, String by) {
    Figures figures = watched.figures();
    Figures.Measured measured = figures instanceof Figures.Measured m ? m : null;
    ShadowRow registered = watched.shadow().registered();
    return new ShadowDocument(
        registered.workflow(),
        registered.digest(),
        watched.shadow().state().word(),
        registered.at(),
        by,
        watched.isShown(),
        watched.words(),
        figures == null ? null : fates(figures.since()),
        measured == null ? null : fates(measured.inEpoch()),
        measured == null ? null : exploring(measured),
        measured == null ? null : proving(measured),
        watched.candidate().runTests().results().stream()
            .filter(result -> !result.passed())
            .map(TestReport.Result::name)
            .toList());
  }

  private static ShadowDocument.Fates fates(Fates fates) {
    return new ShadowDocument.Fates(
        fates.actions(),
        fates.of(Fate.SAME),
        fates.of(Fate.FREED),
        fates.of(Fate.CAUGHT),
        fates.of(Fate.REFUSED),
        fates.of(Fate.ADMITTED),
        fates.of(Fate.UNKNOWN),
        fates.of(Fate.DOES_NOT_FIT));
  }

  private static ShadowDocument.Exploring exploring(Figures.Measured of) {
    return new ShadowDocument.Exploring(
        of.explored().answered().reviewed(),
        of.explored().answered().wrong(),
        of.explored().missing(),
        of.wrongAtMost(),
        of.savedPerMonth(),
        of.wrongPerMonth(),
        of.wrongPerMonthAtMost());
  }

  private static ShadowDocument.Proving proving(Figures.Measured of) {
    return new ShadowDocument.Proving(
        of.proving().answered().reviewed(),
        of.proving().answered().wrong(),
        of.logEvidence(),
        of.aim().logEvidenceNeeded(),
        of.time().words());
  }
}
