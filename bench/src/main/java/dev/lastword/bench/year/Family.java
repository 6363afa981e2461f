package dev.lastword.bench.year;

/**
 * The cases with the same reason to be held, confidence aside: what evidence is gathered about, and
 * let through, on its own.
 *
 * <p>Shares and error rates are those of the study that the recipes come from. Where novel inputs
 * fall is ours: the detector of {@link #R5} knows 70 % of them; the other 0.6 % of all cases are
 * spread evenly where it is silent; R5 has so many that its ordinary inputs are wrong as often as
 * those without a reason; the rest of the 2 % has several reasons.
 */
enum Family {
  R1("amount", 0.043, 0.089, 0.0063),
  R2("legal words", 0.021, 0.089, 0.0063),
  R3("new client", 0.119, 0.036, 0.0063),
  R4("complaint", 0.059, 0.047, 0.0063),
  R5("never seen before", 0.039, 0.141, 0.2885),
  /** Wrong in 3.55 %, which the study gives as 3.6: so that all cases come to its 4.72 %. */
  NONE("no reason", 0.674, 0.0355, 0.0063),
  /** Always held, whatever the confidence. */
  SEVERAL("several reasons", 0.045, 0.111, 0.0666);

  /** Share of novel inputs in which the AI is wrong. */
  static final double NOVEL_WRONG = 0.40;

  final String words;

  /** Of all cases. */
  final double share;

  /** Share of its cases in which the AI is wrong, before anything changes. */
  final double wrong;

  /** Share of its cases that are novel inputs, before anything changes. */
  final double novel;

  /** The mean of the log odds of being right in its ordinary inputs. */
  final double centre;

  Family(String words, double share, double wrong, double novel) {
    this.words = words;
    this.share = share;
    this.wrong = wrong;
    this.novel = novel;
    centre = Inputs.centre((wrong - NOVEL_WRONG * novel) / (1 - novel));
  }

  boolean mayPass() {
    return this != SEVERAL;
  }
}
