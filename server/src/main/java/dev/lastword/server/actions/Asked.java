package dev.lastword.server.actions;

import dev.lastword.api.ActionDocument;
import dev.lastword.server.store.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people were asked about an action, and what they last answered.
 *
 * @param parts of its newest review, in order of queue
 * @param ruling the last one given; null while there is none
 */
public record Asked(List<ReviewPart> parts, ActionDocument.@Nullable LastRuling ruling) {

  /** Nobody was asked. */
  public static final Asked NOBODY = new Asked(List.of(), null);

  public Asked {
    parts = List.copyOf(parts);
  }

  /** These are asked, and have not answered. */
  public static Asked of(List<ReviewPart> parts) {
    return new Asked(parts, null);
  }

  /** Reads what people were asked about an action. */
  public static Asked about(Action action, Database database) {
    return action.isReviewed()
        ? database
            .read(connection -> ActionStore.asked(connection, List.of(action.id())))
            .getOrDefault(action.id(), NOBODY)
        : NOBODY;
  }
}
