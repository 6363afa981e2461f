package dev.lastword.server.imports;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.util.UUID;

/** An act on an import. */
final class ImportAct extends Command<Answer<ImportRow>> {

  /** What is to be done. */
  sealed interface What {}

  /** Keep a file that was read without problems. */
  record Upload(String workflow, byte[] content, int lines) implements What {}

  /** Stand for it. */
  record Sign(UUID id) implements What {}

  private final Principal by;
  private final What what;

  ImportAct(Principal by, What what) {
    this.by = by;
    this.what = what;
  }

  Principal by() {
    return by;
  }

  What what() {
    return what;
  }
}
