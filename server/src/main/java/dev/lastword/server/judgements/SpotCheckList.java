package dev.lastword.server.judgements;

import dev.lastword.server.actions.StateMark;
import dev.lastword.server.alerts.TakeBack;
import dev.lastword.server.console.ShownText;
import dev.lastword.server.store.PublicId;
import java.util.List;

/**
 * A page of open spot checks.
 *
 * @param open how many there are
 * @param wrong what was found wrong and is to be taken back; only on the first page
 * @param more the address of the next page; empty on the last
 */
record SpotCheckList(List<Row> rows, int open, List<TakeBack> wrong, String more, boolean isFirst) {

  /** One of them. */
  record Row(SpotCheck check, String workflowTitle, ShownText subject, StateMark mark) {

    static Row of(SpotCheck check, String workflowTitle) {
      return new Row(
          check, workflowTitle, ShownText.of(check.subject()), StateMark.of(check.state()));
    }

    String address() {
      return "/actions/" + PublicId.ACTION.of(check.action());
    }
  }
}
