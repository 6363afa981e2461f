package dev.lastword.server.reviews;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Form;
import dev.lastword.server.judgements.Judgement;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed beside a ruling. It is kept when the ruling is turned down.
 *
 * @param revision of the action that was on the page
 * @param judgement its word; empty: what goes with the ruling
 * @param reasonCode its word; empty: none
 */
record RulingForm(String revision, String judgement, String reasonCode, String comment) {

  static final RulingForm EMPTY = new RulingForm("", "", "", "");

  private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");

  static RulingForm of(Form form) {
    return new RulingForm(
        form.text("revision"),
        form.text("judgement"),
        form.text("reason_code"),
        LineEnds.plain(form.text("comment")));
  }

  /** As a ruling; a reason code is only for a rejection. */
  Answer<GiveRuling.Ruling> ruling(RulingKind kind, GiveRuling.Amended amended) {
    if (!REVISION.matcher(revision).matches()) {
      return doesNotFit("The form does not say what you looked at. Open the review again.");
    }
    if (comment.codePointCount(0, comment.length()) > RulingReader.COMMENT_MAX) {
      return doesNotFit(
          "The comment has more than %,d characters.".formatted(RulingReader.COMMENT_MAX));
    }
    return Answer.of(
        new GiveRuling.Ruling(
            kind,
            Integer.parseInt(revision),
            Judgement.of(judgement),
            kind == RulingKind.REJECT && !reasonCode.isEmpty()
                ? Optional.of(reasonCode)
                : Optional.empty(),
            comment.isEmpty() ? Optional.empty() : Optional.of(comment),
            amended));
  }

  private static <T> Answer<T> doesNotFit(String detail) {
    return Answer.refused(ErrorCode.DOES_NOT_FIT, detail + " Nothing was stored.");
  }
}
