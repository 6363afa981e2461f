package dev.lastword.server.imports;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Carries out acts on imports, one after the other. */
final class ImportStep implements Step<ImportAct> {

  private final People people;
  private final Policies policies;

  ImportStep(People people, Policies policies) {
    this.people = people;
    this.policies = policies;
  }

  @Override
  public Class<ImportAct> kind() {
    return ImportAct.class;
  }

  @Override
  public void run(Batch batch, List<ImportAct> commands) throws SQLException {
    for (ImportAct command : commands) {
      Optional<Principal> by = people.at(batch).again(command.by(), batch.now());
      command.decide(
          by.isEmpty()
              ? Answer.refused(ErrorCode.NOT_SIGNED_IN, "This credential has just ended.")
              : done(batch, by.get(), command.what()));
    }
  }

  private Answer<ImportRow> done(Batch batch, Principal by, ImportAct.What what)
      throws SQLException {
    return switch (what) {
      case ImportAct.Upload upload -> upload(batch, by, upload);
      case ImportAct.Sign sign -> sign(batch, (Principal.Person) by, sign);
    };
  }

  /** The same file again is the same import. */
  private static Answer<ImportRow> upload(Batch batch, Principal by, ImportAct.Upload upload)
      throws SQLException {
    byte[] digest = ImportedHistory.sha256(upload.content());
    Optional<ImportRow> before = ImportStore.find(batch.connection(), upload.workflow(), digest);
    if (before.isPresent()) {
      return Answer.of(before.get());
    }
    var row =
        new ImportRow(
            batch.newId(),
            upload.workflow(),
            digest,
            upload.lines(),
            batch.now(),
            by.credential(),
            by instanceof Principal.Person person ? person.person() : null,
            null,
            0);
    ImportStore.insert(batch, row, upload.content());
    return Answer.of(row);
  }

  private Answer<ImportRow> sign(Batch batch, Principal.Person by, ImportAct.Sign sign)
      throws SQLException {
    Optional<ImportRow> found = ImportStore.find(batch.connection(), sign.id());
    if (found.isEmpty()) {
      return unknown();
    }
    ImportRow row = found.get();
    Optional<ActivePolicy> active = policies.at(batch).of(row.workflow());
    if (active.isEmpty()) {
      return Answer.refused(ErrorCode.NO_POLICY, "There is no owner yet who could sign.");
    }
    String owner = active.get().policy().owner().value();
    if (!by.queues().contains(owner)) {
      return Answer.refused(ErrorCode.NOT_THE_OWNER, "A member of " + owner + " signs it.");
    }
    if (by.person().equals(row.person())) {
      return Answer.refused(
          ErrorCode.UPLOADER_SIGNS,
          "Somebody else of " + owner + " has to sign what you uploaded.");
    }
    return row.signed() == null ? signed(batch, by, row, active.get()) : Answer.of(row);
  }

  private static Answer<ImportRow> signed(
      Batch batch, Principal.Person by, ImportRow row, ActivePolicy active) throws SQLException {
    var signed = new ImportRow.Signed(by.person(), by.credential(), batch.now(), 0);
    ImportStore.insert(batch, row.id(), signed);
    ImportedHistory.record(batch, active.policy(), active.policy().historySlots(), row.id());
    return Answer.of(row.with(signed));
  }

  static <T> Answer<T> unknown() {
    return Answer.refused(
        ErrorCode.IMPORT_UNKNOWN, "No import has this id (imp_…, as the list shows it).");
  }
}
