package dev.lastword.server.imports;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Step;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people say happened before. It counts once somebody of the owner's queue has signed. */
public final class Imports {

  private final Database database;
  private final People people;
  private final Policies policies;
  private final Clock clock;

  public Imports(Database database, People people, Policies policies, Clock clock) {
    this.database = database;
    this.people = people;
    this.policies = policies;
    this.clock = clock;
  }

  /** How acts on imports are carried out. */
  public static Step<?> step(People people, Policies policies) {
    return new ImportStep(people, policies);
  }

  /** Every row of imports, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    ImportStore.eachRow(connection, reader);
  }

  /** Stores a file, if nothing is wrong with it. */
  Answer<ImportRow> upload(
      Committer committer, Principal by, String workflow, byte[] content, int firstLine) {
    Optional<ActivePolicy> active = policies.knowing(workflow).of(workflow);
    if (active.isEmpty()) {
      return Answer.refused(
          ErrorCode.NO_POLICY,
          "Without one nobody knows the facts of " + workflow + ". Activate a policy first.");
    }
    ImportReader.Read read =
        ImportReader.read(content, active.get().policy().facts(), clock.instant(), firstLine);
    if (!read.problems().isEmpty() || read.lines().isEmpty()) {
      String detail = "Nothing was stored. %,d lines fit.".formatted(read.lines().size());
      return new Answer.Denied<>(new Refused(ErrorCode.IMPORT_INVALID, detail, read.problems()));
    }
    var upload = new ImportAct.Upload(workflow, content, read.lines().size());
    return committer.submit(new ImportAct(by, upload)).join();
  }

  Answer<ImportRow> sign(Committer committer, Principal.Person by, UUID id) {
    return committer.submit(new ImportAct(by, new ImportAct.Sign(id))).join();
  }

  /** Those of a workflow, the newest first. */
  List<ImportRow> of(String workflow) {
    return database.read(connection -> ImportStore.of(connection, workflow));
  }

  String nameOf(UUID person) {
    return people.latest().nameOf(person);
  }
}
