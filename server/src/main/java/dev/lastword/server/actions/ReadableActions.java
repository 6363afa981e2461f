package dev.lastword.server.actions;

import dev.lastword.api.ActionDocument;
import dev.lastword.server.actions.ActionDocuments.View;
import dev.lastword.server.http.Principal;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Actions as one person may read them. */
record ReadableActions(Database database, Policies policies, ActionDocuments documents) {

  private static final UUID LAST = new UUID(-1L, -1L);

  /** An action, the parts of its newest review, and both as they travel. */
  record Read(Action action, List<ReviewPart> parts, ActionDocument document) {}

  /** Newest first. */
  List<Read> list(Principal reader, ActionFilter filter, Optional<UUID> before, int limit) {
    var readership = new Readership(policies.latest(), reader);
    filter.narrow(readership);
    return read(readership, before.orElse(LAST), limit);
  }

  /** One of them; empty when there is none, or none for this person. */
  Optional<Read> find(Principal reader, UUID id) {
    var readership = new Readership(policies.latest(), reader);
    readership.only("a.id = ?", id);
    return read(readership, LAST, 1).stream().findFirst();
  }

  private List<Read> read(Readership readership, UUID before, int limit) {
    List<Action> actions =
        database.read(c -> ActionStore.page(c, readership.filter(), before, limit));
    List<UUID> reviewed = actions.stream().filter(Action::isReviewed).map(Action::id).toList();
    Map<UUID, Asked> asked =
        reviewed.isEmpty() ? Map.of() : database.read(c -> ActionStore.asked(c, reviewed));
    return actions.stream()
        .map(action -> read(action, asked.getOrDefault(action.id(), Asked.NOBODY)))
        .toList();
  }

  private Read read(Action action, Asked asked) {
    return new Read(
        action,
        asked.parts(),
        documents.document(action, asked, policies.latest(), View.WHOLE, false));
  }
}
