package dev.lastword.server.actions;

import dev.lastword.api.ActionDocument;
import dev.lastword.server.console.ShownText;
import java.util.List;

/**
 * A page of everything the AI did.
 *
 * @param workflows to choose from
 * @param older the address of the next page; empty on the last
 * @param isNewest whether this page begins with the newest
 */
record ActionList(
    ActionFilter filter, List<String> workflows, List<Row> rows, String older, boolean isNewest) {

  record Row(ActionDocument action, ShownText subject, StateMark mark) {

    static Row of(ReadableActions.Read read) {
      return new Row(
          read.document(),
          ShownText.of(read.action().content().subject()),
          StateMark.of(read.action().status().state()));
    }

    /** Reasons, then what people are told of. */
    List<ActionDocument.Reason> why() {
      return action.reasons().isEmpty() ? action.alerts() : action.reasons();
    }
  }
}
